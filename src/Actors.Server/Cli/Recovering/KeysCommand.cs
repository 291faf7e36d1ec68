using Actors.Server.Hosting;

namespace Actors.Server.Cli.Recovering;

/// <summary>Changes the master key beside running servers. Answers 0, or 1 when something opens under neither key.</summary>
public static class KeysCommand
{
    public static async Task<int> Rotate(ServerOptions options, string file, CancellationToken cancel)
    {
        await using var rotation = await MasterKeyRotation.Open(ServerHost.Storage(options), TimeProvider.System, cancel);
        Console.WriteLine($"Every server learns of the new key, and then seals under it: {2 * MasterKeyRotation.Notice.TotalSeconds:0} s.");
        var report = await rotation.Run(file, Shown(), cancel);
        Console.WriteLine($"{report.Resealed} values are sealed under the key in {file}. Either key opens everything now.");
        Console.WriteLine("Give every server the new key and start it again, one after the other; then `keys finish`, and the old key opens nothing.");
        Console.WriteLine("Backups taken before still need the old key for what people sign in with: keep it as long as you keep them.");
        return Told(report);
    }

    public static async Task<int> Finish(ServerOptions options, CancellationToken cancel)
    {
        await using var rotation = await MasterKeyRotation.Open(ServerHost.Storage(options), TimeProvider.System, cancel);
        if (await rotation.Finish(Shown(), cancel) is not { } report)
        {
            Console.WriteLine("The master key is not being changed.");
            return 0;
        }

        Console.WriteLine("The master key is changed: the old one opens nothing of this database any more. Take a backup.");
        return Told(report);
    }

    private static IProgress<long>? Shown() => Console.IsErrorRedirected ? null : new Counter();

    private static int Told(ResealReport report)
    {
        foreach (var damaged in report.Damaged)
            Console.WriteLine($"Neither key opens {damaged}. It is damaged, and was left as it is. ({MasterKeyFaults.Damaged})");
        return report.Damaged.Count == 0 ? 0 : 1;
    }

    private sealed class Counter : IProgress<long>
    {
        public void Report(long value) => Console.Error.Write(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\r{value:N0} values "));
    }
}
