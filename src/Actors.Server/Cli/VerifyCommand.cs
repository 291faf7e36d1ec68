using Actors.Server.Hosting;
using Actors.Server.Telemetry;
using Serilog.Events;

namespace Actors.Server.Cli;

/// <summary>Verifies a whole installation, contents included. Answers 0 when all is intact, 1 when not, 2 when nobody can tell.</summary>
public static class VerifyCommand
{
    public static async Task<int> Run(ServerOptions options, string? tenant, CancellationToken cancel)
    {
        if (options.Postgres is null && !SqliteDatabase.IsIn(options.Data))
        {
            await Console.Error.WriteLineAsync($"There is no record in {options.Data}.");
            return 2;
        }

        using var log = Logs.Create(LogEventLevel.Warning);
        await using var store = await DataStore.Open(ServerHost.Storage(options), TimeProvider.System, log, cancel);
        var report = await store.Verifier.Verify(tenant, compareContents: true, cancel);
        if (report is { Streams: 0, Fault: null } && tenant is null)
        {
            await Console.Error.WriteLineAsync("There is no record in this database.");
            return 2;
        }

        Console.WriteLine(report.Fault is { } fault
            ? $"BROKEN at {fault.Tenant} {fault.Stream} version {fault.Version}: {fault.Detail} ({fault.Code})"
            : $"intact: {report.Events} events in {report.Streams} streams, {report.Contents} contents");
        return report.Intact ? 0 : 1;
    }
}
