using System.Security.Cryptography;
using Actors.Server.Tests;
using Actors.Server.Tests.Processes;

namespace Actors.Grains.Tests.Servers;

/// <summary>Server processes of one cluster, each at an address among the silos that it keeps when it is started again.</summary>
internal sealed class Processes : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("actors-processes-").FullName;
    private readonly string _postgres = PostgresServer.Shared.CreateDatabase();
    private readonly string[] _silos;
    private readonly ServerProcess[] _running;

    private Processes(int count)
    {
        _silos = [.. Enumerable.Range(0, count).Select(_ => $"127.0.0.1:{LoopbackPort.Free()}")];
        _running = new ServerProcess[count];
    }

    public static async Task<Processes> StartAll(int count)
    {
        var processes = new Processes(count);
        for (var i = 0; i < count; i++)
            await processes.Start(i);
        return processes;
    }

    /// <summary>All at the same moment, on an empty database.</summary>
    public static async Task<Processes> StartTogether(int count)
    {
        var processes = new Processes(count);
        await Task.WhenAll(Enumerable.Range(0, count).Select(processes.Start));
        return processes;
    }

    public ServerProcess this[int server] => Volatile.Read(ref _running[server]);

    /// <summary>Starts the server, again where it ran before.</summary>
    public async Task Start(int server) =>
        Volatile.Write(ref _running[server], await ServerProcess.Join(_data, _postgres, _silos[server]));

    public async Task Restart(int server)
    {
        (await this[server].Stop()).ShouldBe(0, this[server].Output);
        await Start(server);
    }

    /// <summary>
    /// What a load balancer and a careful client do together: a command that was not answered, or with 5xx, goes to the other server
    /// with the same key.
    /// </summary>
    public async Task<Answer> Post(string path, object body)
    {
        var key = ("Idempotency-Key", Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));
        for (var attempt = 0; ; attempt++)
        {
            using var api = this[attempt % _running.Length].Client();
            try
            {
                var answer = await api.Post(path, body, key);
                if ((int)answer.Status < 500)
                    return answer;
            }
            catch (HttpRequestException) when (attempt < 200)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _running)
        {
            if (server is not null)
                await server.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
    }
}
