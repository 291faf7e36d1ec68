using Actors.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Runtime.Tests.Cells;

/// <summary>Whoever invents an actor knows that there is nothing to read.</summary>
public sealed class NewActors : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-cell-").FullName;
    private readonly DrivenTime _time = new();
    private StorageSession _storage = null!;

    public async Task InitializeAsync() =>
        _storage = await DataStore.Open(new() { DataFolder = _folder }, _time, NullLoggerFactory.Instance, CancellationToken.None);

    public async Task DisposeAsync()
    {
        await _storage.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_first_command_of_a_new_actor_reads_nothing()
    {
        var journal = new CountingJournal(_storage.Journal);
        var (actors, make) = (new CellsAlone(journal, _time), new TicketMaker(_time, "acme"));
        var ticket = ActorId.ForTicket("acme", Guid.CreateVersion7(_time.GetUtcNow()));

        var reply = await actors.Send(ticket, make.Message("thread-1"), make.Meta() with { ExpectedVersion = 0 });

        reply.ShouldBeOfType<CommandReply.Accepted>().Receipt.Version.ShouldBe((await actors.Read(ticket)).Version);
        journal.Reads.ShouldBe(0);
    }
}
