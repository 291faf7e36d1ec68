using System.Net;
using Actors.Grains;
using Actors.Grains.Hosting;

namespace Actors.Server.Hosting;

/// <summary>
/// Built with Orleans: actors are grains of a silo in this process. A server that was told its address among others joins their
/// cluster; without one its silo is alone and listens to loopback only.
/// </summary>
internal sealed partial class ActorHost
{
    public const bool CanJoin = true;

    public static ActorHost Start(
        StorageSession store, ServerOptions options, TimeProvider time, ILoggerFactory log, CancellationToken cancel)
    {
        var actors = new OrleansActors(log.CreateLogger<OrleansActors>());
        CellContext? cells = null;
        var runtime = new ActorsRuntime(store, time, log, shared =>
        {
            cells = shared;
            return actors;
        });
        var membership = options.Silo is { } endpoint ? new ClusterMembership(options.Postgres!, IPEndPoint.Parse(endpoint)) : null;
        return new(runtime, Task.Run(() => StartSilo(new(cells!, actors, runtime.Live, membership), log, cancel), cancel));
    }

    private static async Task<IAsyncDisposable?> StartSilo(SiloPlan plan, ILoggerFactory log, CancellationToken cancel)
    {
        try
        {
            return await SiloHost.Start(plan, log, cancel);
        }
#pragma warning disable CA1031 // Whatever kept the silo from starting, the operator reads one line about it.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            throw new HostStartException($"The silo did not start: {error.GetBaseException().Message}", error);
        }
    }
}
