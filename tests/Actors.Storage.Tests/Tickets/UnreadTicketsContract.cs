namespace Actors.Storage.Tests;

public abstract class UnreadTicketsContract(SharedStore store) : ReadContract(store)
{
    private static readonly Guid Anna = Id(1001);
    private static readonly Guid Ticket = Id(77);

    private readonly Dictionary<Guid, TestStream> _streams = [];

    [Fact]
    public async Task A_ticket_that_was_never_opened_is_unread()
    {
        await Record(Ticket, "key/shop");

        (await Unread((Ticket, 0))).ShouldBe([Ticket]);
    }

    [Fact]
    public async Task A_ticket_is_unread_again_when_somebody_else_changed_it()
    {
        await Record(Ticket, "key/shop");
        (await Unread((Ticket, 1))).ShouldBeEmpty();

        await Record(Ticket, "person/ben");

        (await Unread((Ticket, 1))).ShouldBe([Ticket]);
        (await Unread((Ticket, 2))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_one_does_oneself_is_never_unread_but_hides_nothing_that_came_before()
    {
        await Record(Ticket, "key/shop");
        await Record(Ticket, Who.Person(Anna).Value);
        (await Unread((Ticket, 1))).ShouldBeEmpty();

        await Record(Ticket, "person/ben");
        await Record(Ticket, Who.Person(Anna).Value);

        (await Unread((Ticket, 2))).ShouldBe([Ticket]);
    }

    [Fact]
    public async Task A_clock_that_goes_on_makes_nothing_unread()
    {
        await Record(Ticket, "key/shop");
        await Record(Ticket, Who.Clock.Value);

        (await Unread((Ticket, 1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_are_asked_for_at_once()
    {
        await Record(Id(1), "key/shop");
        await Record(Id(2), "key/shop");

        (await Unread((Id(1), 1), (Id(2), 0), (Id(3), 0))).ShouldBe([Id(2)]);
        (await Unread()).ShouldBeEmpty();
    }

    private async Task<IReadOnlySet<Guid>> Unread(params (Guid, long)[] seen) => await new UnreadTickets(Database).Among(Tenant, Anna, seen, Cancel);

    private async Task Record(Guid ticket, string by)
    {
        if (!_streams.TryGetValue(ticket, out var stream))
            _streams.Add(ticket, stream = new(ticket.ToString("D"), Tenant));
        (await Store.Session.Journal.Append(stream.Next(by: by), Cancel)).ShouldBeOfType<AppendOutcome.Appended>();
    }
}

public sealed class UnreadTicketsOnSqlite(SqliteStore store) : UnreadTicketsContract(store), IClassFixture<SqliteStore>;

public sealed class UnreadTicketsOnPostgres(PostgresStore store) : UnreadTicketsContract(store), IClassFixture<PostgresStore>;
