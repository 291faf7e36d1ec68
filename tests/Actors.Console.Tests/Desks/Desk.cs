using System.Diagnostics;
using Actors.Testing;

namespace Actors.Console.Tests.Desks;

/// <summary>A server process of its own, on a free port, with an empty record and a clock that can be moved.</summary>
#pragma warning disable CA1001 // The test framework ends it through IAsyncLifetime.
public class Desk : IAsyncLifetime
#pragma warning restore CA1001
{
    public const string Password = "a-long-enough-password";

    private const string ApiKey = "tests-need-a-key-of-their-own";

    private readonly string _data = Directory.CreateTempSubdirectory("actors-console-").FullName;
    private Process? _server;

    public Uri Address { get; } = new($"http://127.0.0.1:{LoopbackPort.Free()}");

    /// <summary>The same under a name, as authenticators want it.</summary>
    public Uri Named => new($"http://localhost:{Address.Port}");

    public DeskApi Api { get; private set; } = null!;

    public Sessions Sessions { get; private set; } = null!;

    /// <summary>Variables of the environment beside the usual ones.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    public virtual async Task InitializeAsync()
    {
        Sessions = new Sessions(Address);
        Api = new DeskApi(Address, ApiKey);
        await Start();
        await Api.PutAccount("amazon-eu", "Amazon EU", "amazon", official: true, "sales@shop.example");
        await Api.PutAccount("shopify-home", "Shopify Home", "shopify", official: false, "hello@home.example");
        await Api.AddAgent(Agents.Anna);
        await Api.AddAgent(Agents.Ben);
        await Api.AddAgent(Agents.Carla, "compliance");
    }

    public async Task Start()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Actors.Server.dll");
        var start = new ProcessStartInfo("dotnet", [program, "run", "--data", _data, "--urls", Address.AbsoluteUri, "--test-clock"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ACTORS_ADMIN_EMAIL"] = "admin@shop.example",
                ["ACTORS_ADMIN_PASSWORD"] = Password,
                ["ACTORS_API_KEY"] = ApiKey,
                ["ACTORS_SIGN_INS_PER_MINUTE"] = "1000",
                ["ACTORS_PUBLIC_URL"] = Named.AbsoluteUri,
            },
        };
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new Queue<string>();
        _server = new Process { StartInfo = start, EnableRaisingEvents = true };
        _server.OutputDataReceived += (_, line) => Hear(line.Data);
        _server.ErrorDataReceived += (_, line) => Hear(line.Data);
        _server.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The server ended:\n{Said()}"));
        _server.Start();
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
        await ready.Task.WaitAsync(Chromium.Patience);

        void Hear(string? line)
        {
            if (line is null)
                return;
            lock (said)
                said.Enqueue(line);
            if (line.StartsWith("Actors is ready", StringComparison.Ordinal))
                ready.TrySetResult();
        }

        string Said()
        {
            lock (said)
                return string.Join('\n', said);
        }
    }

    /// <summary>As if the power went: no shutdown, no goodbye to anybody.</summary>
    public async Task Kill()
    {
        if (_server is not { } server)
            return;
        _server = null;
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        server.Dispose();
    }

    public virtual async Task DisposeAsync()
    {
        await Kill();
        Api.Dispose();
        Directory.Delete(_data, recursive: true);
    }
}
