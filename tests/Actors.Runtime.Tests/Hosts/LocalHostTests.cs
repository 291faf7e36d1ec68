using Actors.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Runtime.Tests.Hosts;

/// <summary>The local host. Hosts of one test share the open storage: SQLite admits one process, and the cells are what is at stake.</summary>
public abstract class LocalHostContract : HostContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-host-").FullName;
    private readonly List<StorageSession> _opened = [];

    protected abstract string? Postgres { get; }

    protected override async Task<IHost> StartHost()
    {
        var storage = _opened.FirstOrDefault();
        if (storage is null)
        {
            var options = new StorageOptions { DataFolder = _folder, Postgres = Postgres };
            storage = await DataStore.Open(options, Time, NullLoggerFactory.Instance, CancellationToken.None);
            _opened.Add(storage);
        }

        return new LocalHost(storage, new(new(storage.Journal, Time, Silence.Instance), new(), NullLogger<LocalActors>.Instance));
    }

    [Fact]
    public async Task The_first_command_of_a_new_actor_reads_nothing()
    {
        var journal = new CountingJournal(_opened[0].Journal);
        await using var actors = new LocalActors(new(journal, Time, Silence.Instance), new(), NullLogger<LocalActors>.Instance);
        var ticket = ActorId.ForTicket(Tenant, Guid.CreateVersion7(Time.GetUtcNow()));

        var reply = await actors.Send(ticket, Make.Message("thread-1"), Make.Meta() with { ExpectedVersion = 0 });

        reply.ShouldBeOfType<CommandReply.Accepted>().Receipt.Version.ShouldBe((await actors.Read(ticket)).Version);
        journal.Reads.ShouldBe(0);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var storage in _opened)
            await storage.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class LocalHost(StorageSession storage, LocalActors actors) : IHost
    {
        public IActors Actors => actors;

        public IJournal Journal => storage.Journal;

        public ValueTask DisposeAsync() => actors.DisposeAsync();
    }
}

public sealed class LocalHostOnSqlite : LocalHostContract
{
    protected override string? Postgres => null;
}

public sealed class LocalHostOnPostgres : LocalHostContract
{
    protected override string? Postgres { get; } = PostgresServer.Shared.CreateDatabase();
}
