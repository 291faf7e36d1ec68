using System.Net;
using Actors.Grains;
using Actors.Grains.Hosting;
using Actors.Runtime;
using Actors.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Bench.Silos;

/// <summary>Silos in this process that found each other through PostgreSQL and speak over sockets.</summary>
internal sealed class Silos : IAsyncDisposable
{
    private readonly List<SiloHost> _hosts = [];
    private readonly List<LiveTopics> _topics = [];

    /// <summary>The way to all actors that the first silo offers.</summary>
    public OrleansActors Actors { get; private set; } = null!;

    public static async Task<Silos> Start(Store store, string postgres, int count)
    {
        var silos = new Silos();
        for (var i = 0; i < count; i++)
            await silos.Start(store, new ClusterMembership(postgres, new(IPAddress.Loopback, LoopbackPort.Free()), $"bench-{count}"));
        return silos;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in Enumerable.Reverse(_hosts))
            await host.DisposeAsync();
        foreach (var topics in _topics)
            await topics.DisposeAsync();
    }

    private async Task Start(Store store, ClusterMembership membership)
    {
        var actors = new OrleansActors(NullLogger<OrleansActors>.Instance);
        var topics = new LiveTopics(NullLogger<LiveTopics>.Instance);
        _topics.Add(topics);
        _hosts.Add(await SiloHost.Start(new(store.Cells, actors, topics, membership), NullLoggerFactory.Instance, CancellationToken.None));
        Actors ??= actors;
    }
}
