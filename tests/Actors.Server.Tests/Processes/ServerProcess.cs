using System.Diagnostics;
using System.Text;

namespace Actors.Server.Tests.Processes;

/// <summary>The program as people start it, in a process of its own.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    public const string Key = "key-of-the-environment-0123456789";

    private const string ReadyLine = "Actors is ready on ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process) => _process = process;

    public Uri Address => _ready.Task.Result;

    /// <summary>What it wrote, standard output and error together.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public static Task<ServerProcess> Run(string data, params string[] options) => Ready(data, silo: null, options);

    /// <summary>As a member of the cluster on that database, with its own address among the silos.</summary>
    public static Task<ServerProcess> Join(string data, string postgres, string silo) => Ready(data, silo, "--postgres", postgres);

    /// <summary>For commands that end by themselves.</summary>
    public static async Task<(int Code, string Output)> Complete(params string[] arguments)
    {
        await using var process = Start(arguments);
        return (await process.Exit(), process.Output);
    }

    public Api Client() => new(Address, Key);

    /// <summary>As a power cut would end it.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await Exit();
    }

    /// <summary>Stands still from here on; what is sent to it is taken by its machine and read by nobody.</summary>
    public Task Freeze() => Signal("STOP");

    /// <summary>As an operator ends it: SIGTERM.</summary>
    public async Task<int> Stop()
    {
        await Signal("TERM");
        return await Exit();
    }

    public async Task<int> Exit()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Kill();
        _process.Dispose();
    }

    private async Task Signal(string name)
    {
        using var kill = Process.Start("kill", $"-{name} {_process.Id}");
        await kill.WaitForExitAsync();
    }

    private static async Task<ServerProcess> Ready(string data, string? silo, params string[] options)
    {
        var server = Start(["run", "--data", data, "--urls", "http://127.0.0.1:0", .. options], silo);
        await server._ready.Task.WaitAsync(Patience, TimeProvider.System);
        return server;
    }

    private static ServerProcess Start(string[] arguments, string? silo = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Actors.Server.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ACTORS_ADMIN_EMAIL"] = "administrator@process.example",
                ["ACTORS_ADMIN_PASSWORD"] = Shop.Password,
                ["ACTORS_API_KEY"] = Key,
                ["ACTORS_SILO"] = silo,
            },
        };
        var server = new ServerProcess(new Process { StartInfo = start });
        server._process.OutputDataReceived += (_, line) => server.Heard(line.Data);
        server._process.ErrorDataReceived += (_, line) => server.Heard(line.Data);
        server._process.Exited += (_, _) => server._ready.TrySetException(new InvalidOperationException(server.Output));
        server._process.EnableRaisingEvents = true;
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        return server;
    }

    private void Heard(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.AppendLine(line);
        if (line.StartsWith(ReadyLine, StringComparison.Ordinal))
            _ready.TrySetResult(new(line[ReadyLine.Length..].Split(',')[0]));
    }
}
