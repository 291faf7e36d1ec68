using Actors.Domain.Tickets;
using Actors.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Runtime.Tests.Hosts;

/// <summary>The local host keeps its memory bounded and loses nothing by it.</summary>
public sealed class LettingGo : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-host-").FullName;
    private readonly DrivenTime _time = new();
    private StorageSession _storage = null!;
    private TicketMaker _make = null!;

    public async Task InitializeAsync()
    {
        _storage = await DataStore.Open(new() { DataFolder = _folder }, _time, NullLoggerFactory.Instance, CancellationToken.None);
        _make = new(_time, "acme");
    }

    public async Task DisposeAsync()
    {
        await _storage.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Idle_cells_are_let_go_and_come_back_as_they_were()
    {
        await using var actors = Start(new());
        var ticket = await Open(actors, "thread-1");

        _time.Advance(TimeSpan.FromMinutes(11));

        actors.Count.ShouldBe(0);
        (await actors.Read(ticket)).As<TicketState>().Unanswered.Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_longest_unused_cells_go_first_when_there_are_too_many()
    {
        await using var actors = Start(new() { MostCells = 10 });
        for (var i = 0; i < 30; i++)
        {
            await Open(actors, $"thread-{i}");
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }

        actors.LetGo();

        actors.Count.ShouldBe(10);
    }

    [Fact]
    public async Task Cells_are_let_go_while_others_come()
    {
        await using var actors = Start(new() { MostCells = 50 });

        await Parallel.ForAsync(0, 20_000, async (i, cancel) =>
        {
            await actors.Read(ActorId.ForTicket("acme", Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddSeconds(i))), cancel);
            if (i % 7 == 0)
                actors.LetGo();
        });

        actors.LetGo();
        actors.Count.ShouldBeLessThanOrEqualTo(50);
    }

    [Fact]
    public async Task Letting_go_under_load_loses_no_command()
    {
        await using var actors = Start(new() { MostCells = 2, IdleAfter = TimeSpan.Zero });
        var ticket = await Open(actors, "thread-1");
        using var done = new CancellationTokenSource();
        var sweeping = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
                actors.LetGo();
        });

        var replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => actors.Send(ticket, _make.Note(), _make.Meta())));
        await done.CancelAsync();
        await sweeping;

        replies.ShouldAllBe(reply => reply is CommandReply.Accepted);
        (await actors.Read(ticket)).As<TicketState>().Notes.Count.ShouldBe(200);
    }

    private LocalActors Start(LocalActorsOptions options) =>
        new(new(_storage.Journal, _time, Silence.Instance), options, NullLogger<LocalActors>.Instance);

    private async Task<ActorId> Open(LocalActors actors, string thread)
    {
        var ticket = ActorId.ForTicket("acme", Guid.CreateVersion7(_time.GetUtcNow()));
        (await actors.Send(ticket, _make.Message(thread), _make.Meta())).ShouldBeOfType<CommandReply.Accepted>();
        return ticket;
    }
}
