using System.Globalization;
using Actors.Server.Hosting;
using Actors.Server.Telemetry;

namespace Actors.Server.Cli.Recovering;

/// <summary>
/// Restores a backup. Answers 0 when the record is intact and nothing is known to be lost, 10 when events are lost, 1 when it is not intact.
/// </summary>
public static class RestoreCommand
{
    public static async Task<int> Run(ServerOptions options, string file, string keys, CancellationToken cancel)
    {
        using var log = Logs.Create(Serilog.Events.LogEventLevel.Warning);
        var bar = ProgressBar.OnConsole();
        var storage = ServerHost.Storage(options);
        var report = await new Restore(storage, TimeProvider.System, log).From(file, keys, new RowsShown(bar), cancel);
        bar.Clear();
        if (report.Verified.Fault is { } fault)
        {
            Console.WriteLine($"{Verdict.Of(fault)}. The record is not to be used.");
            return 1;
        }

        Console.WriteLine($"Restored as of {Time(report.TakenAt)}. {Verdict.Of(report.Verified)}");
        foreach (var line in Aftermath(report))
            Console.WriteLine(line);
        return report.Lost.Count > 0 ? 10 : 0;
    }

    private static IEnumerable<string> Aftermath(RestoreReport report)
    {
        foreach (var lost in report.Lost)
        {
            yield return $"LOST: {lost.Count} events of {lost.Tenant}, {lost.From} to {lost.To} of its log, recorded "
                + $"{(lost.After is { } after ? $"after {Time(after)} and " : "")}before {Time(lost.Until)}.";
        }

        if (report.Lost.Count > 0)
            yield return "Nothing is signed before an administrator goes on without them: POST /api/v1/log/epochs, with the reason. "
                + "Keys, sessions and roles that were taken away since are back: take them away again.";
        if (report.SetAside > 0)
            yield return $"{report.SetAside} replies that waited to be sent are set aside, since they may have gone out meanwhile.";
        if (report.ErasedSince > 0)
            yield return $"{report.ErasedSince} contents were erased after the backup was taken; they stay erased, and that is on record.";
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
