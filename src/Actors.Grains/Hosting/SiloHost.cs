using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;

namespace Actors.Grains.Hosting;

/// <summary>What a silo of ours is made of.</summary>
/// <param name="Actors">Opened when the silo is active.</param>
/// <param name="Membership">The cluster to join; null for a silo alone.</param>
public sealed record SiloPlan(CellContext Cells, OrleansActors Actors, LiveTopics Live, ClusterMembership? Membership);

/// <summary>
/// A silo within this process. Disposing it hands its grains over to the other silos and signs off from the cluster.
/// </summary>
public sealed class SiloHost : IAsyncDisposable
{
    private readonly IHost _host;

    private SiloHost(IHost host) => _host = host;

    public static async Task<SiloHost> Start(SiloPlan plan, ILoggerFactory log, CancellationToken cancel)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.Replace(ServiceDescriptor.Singleton(log));
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, OwnersLifetime>());
        builder.UseOrleans(silo =>
        {
            silo.AddActors(plan.Cells, plan.Actors, plan.Live);
            if (plan.Membership is { } membership)
                silo.Join(membership);
            else
                silo.StandAlone();
        });
        var host = builder.Build();
        try
        {
            await host.StartAsync(cancel);
            return new(host);
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    /// <summary>Signals stop the server, and the server stops its silo when it has answered what was asked of it.</summary>
    private sealed class OwnersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
