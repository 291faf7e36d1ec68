using System.Globalization;
using System.Text;

namespace Actors.Storage.Tests;

public sealed class RowsOnSqlite() : RowContract(Kind.Sqlite);

public sealed class RowsOnPostgres() : RowContract(Kind.Postgres);

/// <summary>What else an append writes: it stands in the tables exactly as given, and the last word on a row counts.</summary>
public abstract class RowContract(Kind kind) : StoreContract(kind)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid Ticket = Guid.Parse("0193f0aa-0000-7000-8000-0000000000ef");

    private readonly TestStream _stream = new("a");

    [Fact]
    public async Task An_effect_waits_to_be_claimed()
    {
        var effect = new PendingEffect(Ticket, "send", "amazon-eu", Encoding.UTF8.GetBytes("""{"kind":"send"}"""), Noon);

        await Appended(_stream.Next() with { Effects = [effect, effect with { Id = Guid.CreateVersion7(Noon), Kind = "notify", Account = null }] });

        (await Table("SELECT stream, kind, account, state, attempts, due_us, leased_until_us FROM effects ORDER BY kind DESC"))
            .ShouldBe([$"ticket/a|send|amazon-eu|pending|0|{Micros.From(Noon)}|", $"ticket/a|notify||pending|0|{Micros.From(Noon)}|"]);
    }

    [Fact]
    public async Task A_clock_is_set_moved_and_stopped()
    {
        await Appended(_stream.Next() with { Clocks = [Clock("response", 24), Clock("snooze", 1)] });
        await Appended(_stream.Next() with { Clocks = [Clock("response", 30), new("snooze", null)], Ring = uint.MaxValue });

        (await Table("SELECT stream, kind, due_us, wake_us, ring FROM clocks"))
            .ShouldBe([$"ticket/a|response|{Micros.From(Noon.AddHours(30))}|{Micros.From(Noon.AddHours(15))}|4294967295"]);
    }

    [Fact]
    public async Task Of_several_changes_to_one_row_in_an_append_the_last_counts()
    {
        await Appended(_stream.Next() with
        {
            Clocks = [new("response", null), Clock("response", 1), Clock("response", 2)],
            Rows =
            [
                new TicketTagRow(Ticket, "vip", true), _stream.Row(Ticket), _stream.Row(Ticket) with { Status = "closed" },
                new TicketTagRow(Ticket, "vip", false), new TicketTagRow(Ticket, "late", false), new TicketTagRow(Ticket, "late", true),
            ],
        });

        (await Table("SELECT due_us FROM clocks")).ShouldBe([$"{Micros.From(Noon.AddHours(2))}"]);
        (await Table("SELECT status FROM tickets")).ShouldBe(["closed"]);
        (await Table("SELECT tag FROM ticket_tags")).ShouldBe(["late"]);
    }

    [Fact]
    public async Task A_ticket_row_is_replaced_as_a_whole()
    {
        var full = new TicketRow(
            Ticket, 1, "amazon-eu", "amazon", "open", "user-1", "123-1234567-1234567", Ticket, Noon, true, 2, true, Noon, Noon, Noon,
            Noon, "odr-critical", "tier-2");
        var empty = new TicketRow(
            Ticket, 2, "mail", "mail", "closed", null, null, null, null, false, 0, false, null, Noon, Noon);

        await Appended(_stream.Next() with { Rows = [full] });
        var us = Micros.From(Noon);
        (await Table(Everything)).ShouldBe(
            [$"1|amazon-eu|amazon|open|user-1|123-1234567-1234567|{us}|1|2|1|{us}|{us}|{us}|{us}|odr-critical|tier-2"]);
        (await Store.Count($"SELECT count(*) FROM tickets WHERE ticket = head AND ticket = '{Ticket.ToString().ToUpperInvariant()}'")).ShouldBe(1);

        await Appended(_stream.Next() with { Rows = [empty] });
        (await Table(Everything)).ShouldBe([$"2|mail|mail|closed|||{Micros.Never}|0|0|0||{us}|{us}|||"]);
    }

    [Fact]
    public async Task Tags_and_orders_of_a_ticket_come_and_go()
    {
        await Appended(_stream.Next() with
        {
            Rows = [new TicketTagRow(Ticket, "a", true), new TicketTagRow(Ticket, "b", true), new TicketOrderRow(Ticket, "1", true), new TicketOrderRow(Ticket, "2", true)],
        });
        await Appended(_stream.Next() with
        {
            Rows = [new TicketTagRow(Ticket, "a", false), new TicketTagRow(Ticket, "b", true), new TicketOrderRow(Ticket, "2", false)],
        });

        (await Table("SELECT tag FROM ticket_tags")).ShouldBe(["b"]);
        (await Table("SELECT order_id FROM ticket_orders")).ShouldBe(["1"]);
    }

    [Fact]
    public async Task The_addresses_of_an_account_are_replaced_and_an_address_may_move()
    {
        var eu = new AccountRow("amazon-eu", "amazon", "EU", true, "Acme EU", ["a@acme.example", "b@acme.example"], true);
        var shop = new AccountRow("shop", "mail", "EU", false, "Shop", ["b@acme.example", "b@acme.example", "c@acme.example"], false);

        await Appended(_stream.Next() with { Rows = [eu] });
        await Appended(_stream.Next() with { Rows = [eu with { MailAddresses = ["a@acme.example"], Name = "Acme" }, shop] });

        (await Table("SELECT account, official, name, outbound FROM accounts ORDER BY account")).ShouldBe(["amazon-eu|1|Acme|1", "shop|0|Shop|0"]);
        (await Table("SELECT address, account FROM account_addresses ORDER BY address"))
            .ShouldBe(["a@acme.example|amazon-eu", "b@acme.example|shop", "c@acme.example|shop"]);
    }

    [Fact]
    public async Task Orders_and_mails_are_replaced_as_a_whole()
    {
        var mail = new MailRow(Ticket, 1, "quarantined", "no-account", null, Noon);
        await Appended(_stream.Next() with { Rows = [new OrderRow("amazon-eu", "1", 1, null, null, null, Noon), mail] });
        await Appended(_stream.Next() with { Rows = [new OrderRow("amazon-eu", "1", 2, "fbm", "shipped", Noon, Noon), mail with { State = "done", Account = "shop" }] });

        var us = Micros.From(Noon);
        (await Table("SELECT version, fulfilment, status, placed_us, changed_us FROM orders")).ShouldBe([$"2|fbm|shipped|{us}|{us}"]);
        (await Table("SELECT state, reason, account, received_us FROM mails")).ShouldBe([$"done|no-account|shop|{us}"]);
    }

    [Fact]
    public async Task Reviews_wait_oldest_first_and_are_found_by_their_order_until_they_are_settled()
    {
        var (first, second, other) = (Guid.CreateVersion7(Noon), Guid.CreateVersion7(Noon), Guid.CreateVersion7(Noon));
        var reviews = new AskedReviews(Session.Database);
        await Appended(_stream.Next() with
        {
            Rows =
            [
                new RefundReviewRow(Ticket, second, "1", Noon.AddHours(1), Waiting: true), new RefundReviewRow(Ticket, first, "1", Noon, Waiting: true),
                new RefundReviewRow(Ticket, other, null, Noon.AddHours(2), Waiting: true),
            ],
        });

        (await reviews.Waiting("acme", 2, CancellationToken.None)).Select(waiting => waiting.Review).ShouldBe([first, second]);
        (await reviews.WaitingFor("acme", "1", CancellationToken.None)).ShouldBe([new(first, Ticket), new(second, Ticket)], ignoreOrder: true);
        (await reviews.Waiting("another", 2, CancellationToken.None)).ShouldBeEmpty();

        await Appended(_stream.Next() with { Rows = [new RefundReviewRow(Ticket, first, "1", Noon, Waiting: false)] });

        (await reviews.Waiting("acme", 9, CancellationToken.None)).Select(waiting => waiting.Review).ShouldBe([second, other]);
    }

    [Fact]
    public async Task A_refused_append_leaves_nothing_in_any_table()
    {
        await Appended(_stream.Next());
        var contents = new NewContents(Store.Time);

        var outcome = await Append(new TestStream("a").Next() with
        {
            Contents = [contents.Text("buyer", RecordClasses.Note, "text")],
            Names = [new("n")],
            Effects = [new(Ticket, "notify", null, "{}"u8.ToArray(), Noon)],
            Clocks = [Clock("response", 1)],
            Rows = [_stream.Row(Ticket), new TicketTagRow(Ticket, "a", true)],
        });

        outcome.ShouldBeOfType<AppendOutcome.VersionConflict>();
        foreach (var table in (string[])["contents", "names", "effects", "clocks", "tickets", "ticket_tags"])
            (await Store.Count($"SELECT count(*) FROM {table}")).ShouldBe(0, table);
    }

    private const string Everything = """
        SELECT version, account, channel, status, assignee, order_id, next_due_us, breached, unanswered, complete, snoozed_until_us, opened_us, changed_us,
            response_due_us, risk, team
        FROM tickets
        """;

    private static ClockChange Clock(string kind, int hours) => new(kind, new(kind, Noon.AddHours(hours), Noon.AddHours(hours / 2.0)));

    private async Task<List<string>> Table(string sql)
    {
        await using var connection = await Store.Intrude();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync())
            lines.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(i => Convert.ToString(rows.GetValue(i), CultureInfo.InvariantCulture))));
        return lines;
    }
}
