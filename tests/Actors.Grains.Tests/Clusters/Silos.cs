using Actors.Grains.Hosting;
using Actors.Runtime.Tests.Hosts;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace Actors.Grains.Tests.Clusters;

/// <summary>A cluster of silos in this process, all on one journal.</summary>
public sealed class Silos : IAsyncDisposable
{
    private readonly Dictionary<string, OrleansActors> _actors = [];

    private Silos(InProcessTestCluster cluster) => Cluster = cluster;

    public InProcessTestCluster Cluster { get; }

    /// <summary>The way to all actors that one silo offers, the first one's unless told otherwise.</summary>
    public OrleansActors Actors(int silo = 0) => _actors[Cluster.Silos[silo].Name];

    public static Task<Silos> Start(short count, IJournal journal, TimeProvider time, TimeSpan? responseTimeout = null) => Start(count, (actors, silo) =>
    {
        silo.AddActors(new(journal, time, Silence.Instance), actors, new(NullLogger<LiveTopics>.Instance));
        if (responseTimeout is { } timeout)
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = timeout);
    });

    /// <param name="configure">Makes one silo of ours, with the way in it will offer.</param>
    public static async Task<Silos> Start(short count, Action<OrleansActors, ISiloBuilder> configure)
    {
        var builder = new InProcessTestClusterBuilder(count);
        builder.Options.ConfigureFileLogging = false;
        builder.Options.InitializeClientOnDeploy = false;
        Silos silos = null!;
        builder.ConfigureSilo((options, silo) =>
        {
            var actors = new OrleansActors(NullLogger<OrleansActors>.Instance);
            lock (silos._actors)
                silos._actors[options.SiloName] = actors;
            configure(actors, silo);
        });
        silos = new(builder.Build());
        await silos.Cluster.DeployAsync();
        return silos;
    }

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();
}
