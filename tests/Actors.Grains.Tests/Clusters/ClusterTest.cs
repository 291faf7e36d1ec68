using Actors.Runtime.Tests;
using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Grains.Tests.Clusters;

/// <summary>A test with an open SQLite record and silos on it.</summary>
public abstract class ClusterTest : IAsyncLifetime
{
    protected const string Tenant = "acme";

    private readonly string _folder = Directory.CreateTempSubdirectory("actors-cluster-").FullName;
    private readonly List<Silos> _started = [];

    protected DrivenTime Time { get; } = new();

    protected StorageSession Storage { get; private set; } = null!;

    protected TicketMaker Make { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Storage = await DataStore.Open(new() { DataFolder = _folder }, Time, NullLoggerFactory.Instance, CancellationToken.None);
        Make = new(Time, Tenant);
    }

    public virtual async Task DisposeAsync()
    {
        foreach (var silos in _started)
            await silos.DisposeAsync();
        await Storage.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected Task<Silos> Start(short count, IJournal? journal = null, TimeSpan? responseTimeout = null) =>
        Keep(Silos.Start(count, Storage, Time, journal, responseTimeout));

    /// <summary>Stops them when the test is over.</summary>
    protected async Task<Silos> Keep(Task<Silos> starting)
    {
        var silos = await starting;
        _started.Add(silos);
        return silos;
    }

    protected ActorId NewTicket() => ActorId.ForTicket(Tenant, Guid.CreateVersion7(Time.GetUtcNow()));

    protected async Task<ActorId> OpenTicket(IActors actors, string thread)
    {
        var ticket = NewTicket();
        (await actors.Send(ticket, Make.Message(thread), Make.Meta())).ShouldBeOfType<CommandReply.Accepted>();
        return ticket;
    }
}
