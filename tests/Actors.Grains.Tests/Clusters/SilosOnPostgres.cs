using System.Net;
using System.Security.Cryptography.X509Certificates;
using Actors.Grains.Hosting;
using Actors.Runtime.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Hosting;

namespace Actors.Grains.Tests.Clusters;

/// <summary>Two silos with sockets, each with a port of its own, on one real PostgreSQL.</summary>
public abstract class SilosOnPostgres : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-cluster-").FullName;
    private StorageSession _storage = null!;

    protected string Postgres { get; } = PostgresServer.Shared.CreateDatabase();

    protected DrivenTime Time { get; } = new();

    /// <summary>What the silos ask of each other; null for plain sockets.</summary>
    protected virtual X509Certificate2? Certificate => null;

    protected List<JoinedSilo> Joined { get; } = [];

    public async Task InitializeAsync()
    {
        _storage = await DataStore.Open(
            new() { DataFolder = _folder, Postgres = Postgres }, Time, NullLoggerFactory.Instance, CancellationToken.None);
        await Start();
        await Start();
    }

    public virtual async Task DisposeAsync()
    {
        foreach (var silo in Joined)
        {
            await silo.Host.StopAsync();
            silo.Host.Dispose();
        }

        await _storage.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Start()
    {
        var port = LoopbackPort.Free();
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.UseOrleans(silo =>
        {
            Silos.AddCells(silo, _storage, Time);
            silo.AddActors().Join(new(Postgres, new(IPAddress.Loopback, port)) { Certificate = Certificate });
        });
        var host = builder.Build();
        await host.StartAsync();
        Joined.Add(new(host, port, new BoundActors(host.Services.GetRequiredService<IActors>())));
    }

    protected sealed record JoinedSilo(IHost Host, int Port, IActors Actors);
}
