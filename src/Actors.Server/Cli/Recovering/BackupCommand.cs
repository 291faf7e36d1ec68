using Actors.Server.Hosting;

namespace Actors.Server.Cli.Recovering;

/// <summary>Takes a backup beside a running server. Answers 0, or 1 when the record it has taken is not intact.</summary>
public static class BackupCommand
{
    public static async Task<int> Run(ServerOptions options, string file, string keys, CancellationToken cancel)
    {
        await using var record = await RecordReading.Open(ServerHost.Storage(options), TimeProvider.System, cancel);
        var bar = ProgressBar.OnConsole();
        var report = await new Backup(record, TimeProvider.System).Take(file, keys, new RowsShown(bar), cancel);
        bar.Clear();
        Console.WriteLine($"{file}: {report.Events} events in {report.Streams} streams, {new FileInfo(file).Length} bytes, read again and found as written.");
        Console.WriteLine($"{keys}: the keys of its texts. Keep the newest one, apart from backups; the master key is in neither.");
        if (report.Fault is { } fault)
            Console.WriteLine(Verdict.Of(fault));
        return report.Intact ? 0 : 1;
    }
}
