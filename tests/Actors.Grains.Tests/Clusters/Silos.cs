using Actors.Grains.Hosting;
using Actors.Runtime.Tests;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace Actors.Grains.Tests.Clusters;

/// <summary>A cluster of silos in this process, all on one journal.</summary>
public sealed class Silos : IAsyncDisposable
{
    private Silos(InProcessTestCluster cluster) => Cluster = cluster;

    public InProcessTestCluster Cluster { get; }

    /// <summary>The way to all actors that one silo offers, the first one's unless told otherwise.</summary>
    public IActors Actors(int silo = 0) => new BoundActors(Service<IActors>(silo));

    public T Service<T>(int silo = 0)
        where T : notnull => Cluster.GetSiloServiceProvider(Cluster.Silos[silo].SiloAddress).GetRequiredService<T>();

    public static Task<Silos> Start(
        short count, StorageSession storage, TimeProvider time, IJournal? journal = null, TimeSpan? responseTimeout = null) => Start(count, silo =>
    {
        AddCells(silo, storage, time, journal);
        silo.AddActors();
        if (responseTimeout is { } timeout)
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = timeout);
    });

    /// <param name="configure">Makes one silo of ours.</param>
    public static async Task<Silos> Start(short count, Action<ISiloBuilder> configure)
    {
        var builder = new InProcessTestClusterBuilder(count);
        builder.Options.ConfigureFileLogging = false;
        builder.Options.InitializeClientOnDeploy = false;
        builder.ConfigureSilo((_, silo) => configure(silo));
        var silos = new Silos(builder.Build());
        await silos.Cluster.DeployAsync();
        return silos;
    }

    /// <summary>Cells on an open record, and behind them a sweep that does nothing by itself.</summary>
    public static void AddCells(
        ISiloBuilder silo, StorageSession storage, TimeProvider time, IJournal? journal = null, params IReadOnlyList<ICommitObserver> observers) =>
        silo.Services
            .AddSingleton(time)
            .AddStorage(storage)
            .AddSingleton<LiveTopics>()
            .AddSingleton<DeadlineSweep>()
            .AddSingleton(new CellContext(journal ?? storage.Journal, time, observers));

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();
}
