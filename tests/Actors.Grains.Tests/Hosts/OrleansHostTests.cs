using Actors.Grains.Tests.Clusters;
using Actors.Runtime.Tests;
using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Grains.Tests.Hosts;

/// <summary>What every host promises, kept by Orleans. Each host of a test is a cluster of its own: they know nothing of each other.</summary>
public abstract class OrleansHostContract : HostContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-host-").FullName;
    private StorageSession? _storage;

    protected abstract string? Postgres { get; }

    protected abstract short Count { get; }

    protected override async Task<IHost> StartHost()
    {
        var options = new StorageOptions { DataFolder = _folder, Postgres = Postgres };
        _storage ??= await DataStore.Open(options, Time, NullLoggerFactory.Instance, CancellationToken.None);
        return new ClusterHost(_storage, await Silos.Start(Count, _storage, Time));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (_storage is not null)
            await _storage.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class ClusterHost(StorageSession storage, Silos silos) : IHost
    {
        public Runtime.IActors Actors => silos.Actors();

        public IJournal Journal => storage.Journal;

        public ValueTask DisposeAsync() => silos.DisposeAsync();
    }
}

public sealed class OneSiloOnSqlite : OrleansHostContract
{
    protected override string? Postgres => null;

    protected override short Count => 1;
}

public sealed class TwoSilosOnPostgres : OrleansHostContract
{
    protected override string? Postgres { get; } = PostgresServer.Shared.CreateDatabase();

    protected override short Count => 2;
}
