using System.Net;
using Actors.Grains.Hosting;
using Actors.Runtime;
using Actors.Runtime.Tests;
using Actors.Storage;
using Actors.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Actors.Bench.Silos;

/// <summary>Silos in this process that found each other through PostgreSQL and speak over sockets.</summary>
internal sealed class Silos : IAsyncDisposable
{
    private readonly List<IHost> _hosts = [];

    /// <summary>The way to all actors that the first silo offers.</summary>
    public IActors Actors => On(_hosts[0]);

    public static IActors On(IHost silo) => new BoundActors(silo.Services.GetRequiredService<IActors>());

    public static async Task<Silos> Start(Store store, string postgres, int count)
    {
        var silos = new Silos();
        for (var i = 0; i < count; i++)
            silos._hosts.Add(await Start(store, new ClusterMembership(postgres, new(IPAddress.Loopback, LoopbackPort.Free()), $"bench-{count}")));
        return silos;
    }

    /// <param name="membership">Null for a silo alone.</param>
    public static async Task<IHost> Start(Store store, ClusterMembership? membership)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton(TimeProvider.System).AddStorage(store.Storage).AddCells();
        builder.UseOrleans(silo => silo.AddActors().Join(membership));
        builder.Services.AddFollowers();
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in Enumerable.Reverse(_hosts))
        {
            await host.StopAsync();
            host.Dispose();
        }
    }
}
