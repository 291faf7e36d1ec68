using System.Diagnostics;
using System.Globalization;

namespace Actors.Bench.Serving;

/// <summary>A server in a process of its own, ready when it exists, gone when it is disposed.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    public const string Key = "key-of-the-benchmark-0123456789";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public int Id => _process.Id;

    /// <summary>The product, as people start it, with nothing in it yet.</summary>
    public static Task<ServerProcess> Product(string postgres) =>
        Product(postgres, Directory.CreateTempSubdirectory("actors-bench-").FullName);

    /// <summary>The product on the record that is there, and the master key in the data folder.</summary>
    public static Task<ServerProcess> Product(string postgres, string data) =>
        Start("Actors.Server.dll", [.. Running(data), "--postgres", postgres]);

    /// <summary>The product as it is without any server beside it.</summary>
    public static Task<ServerProcess> Embedded(string data) => Start("Actors.Server.dll", Running(data));

    /// <summary>The same web server and hub with nothing behind them: see <see cref="BareServer"/>.</summary>
    public static Task<ServerProcess> Bare() => Start("Actors.Bench.dll", BareServer.Argument);

    /// <summary>Bytes that the process holds in memory.</summary>
    public long ResidentBytes()
    {
        const string label = "VmRSS:";
        var line = File.ReadLines($"/proc/{_process.Id}/status").Single(line => line.StartsWith(label, StringComparison.Ordinal));
        return 1024 * long.Parse(line[label.Length..^"kB".Length], CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string[] Running(string data) => ["run", "--data", data, "--urls", "http://127.0.0.1:0"];

    private static async Task<ServerProcess> Start(string program, params string[] arguments)
    {
        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process
        {
            StartInfo = new("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
            {
                RedirectStandardOutput = true,
                Environment =
                {
                    ["ACTORS_ADMIN_EMAIL"] = "administrator@bench.example",
                    ["ACTORS_ADMIN_PASSWORD"] = Key,
                    ["ACTORS_API_KEY"] = Key,
                },
            },
            EnableRaisingEvents = true,
        };
        process.OutputDataReceived += (_, said) =>
        {
            if (said.Data?.Split(BareServer.Ready) is [_, var address])
                ready.TrySetResult(new(address.Split(',')[0]));
        };
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"{program} ended."));
        process.Start();
        process.BeginOutputReadLine();
        return new(process, await ready.Task.WaitAsync(Patience, TimeProvider.System));
    }
}
