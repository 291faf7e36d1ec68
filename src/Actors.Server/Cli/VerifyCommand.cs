using Actors.Server.Hosting;

namespace Actors.Server.Cli;

/// <summary>
/// Verifies a whole installation, contents included, beside its server if it runs. Answers 0 when all is intact, 1 when not, 2 when nobody
/// can tell.
/// </summary>
public static class VerifyCommand
{
    public static async Task<int> Run(ServerOptions options, string? tenant, CancellationToken cancel)
    {
        await using var record = await RecordReading.Open(ServerHost.Storage(options), TimeProvider.System, cancel);
        var verifier = await record.Verifier(cancel);
        var events = (await new Checkpoints(record.Database).Logs(cancel)).Where(log => tenant is null || log.Tenant == tenant).Sum(log => log.Size);
        var bar = ProgressBar.OnConsole();
        var report = await verifier.Verify(tenant, compareContents: true, cancel, new EventsShown(bar, events));
        bar.Clear();
        if (report is { Streams: 0, Fault: null } && tenant is null)
        {
            await Console.Error.WriteLineAsync("There is no record in this database.");
            return 2;
        }

        Console.WriteLine(Verdict.Of(report));
        return report.Intact ? 0 : 1;
    }

    private sealed class EventsShown(ProgressBar bar, long of) : IProgress<long>
    {
        public void Report(long value) => bar.Show(value, of, $"{value:N0} of {of:N0} events");
    }
}
