namespace Actors.Storage.Tests;

public abstract class TicketQueueContract(SharedStore store) : ReadContract(store)
{
    private TicketQueue Queue => new(Database);

    [Fact]
    public async Task Tickets_come_by_their_next_due_time_and_those_without_a_clock_last()
    {
        await Add(Row(1, due: null), Row(2, due: 20), Row(3, due: 10, status: "escalated"), Row(4, due: 20, status: "pending"));

        (await List()).ShouldBe([3, 2, 4, 1]);
    }

    [Fact]
    public async Task Closed_tickets_are_listed_only_when_they_are_asked_for()
    {
        (await List()).ShouldBeEmpty();
        await Add(Row(1), Row(2, status: "closed"));

        (await List()).ShouldBe([1]);
        (await List(filter => filter with { Statuses = ["closed"] })).ShouldBe([2]);
        (await List(filter => filter with { Statuses = TicketFilter.KnownStatuses })).ShouldBe([1, 2]);
        (await List(filter => filter with { Statuses = ["unheard of"] })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_meet_without_gap_or_overlap_whatever_the_status()
    {
        await Add([.. Enumerable.Range(1, 25).Select(number => Row(number, due: number % 4 == 0 ? null : number % 3, status: number % 2 == 0 ? "open" : "pending"))]);
        var all = await List();

        var paged = new List<int>();
        string? cursor = null;
        do
        {
            var page = (await Queue.List(Tenant, Filter, cursor, 4, Cancel)).ShouldNotBeNull();
            paged.AddRange(page.Items.Select(Number));
            cursor = page.Next;
        }
        while (cursor is not null);

        paged.ShouldBe(all);
        all.Count.ShouldBe(25);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("dGlja2V0cwox")]
    [InlineData("bWFpbHMKMQowMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA")]
    public async Task A_cursor_that_the_list_did_not_give_out_is_told_apart_from_an_empty_page(string cursor) =>
        (await Queue.List(Tenant, Filter, cursor, 10, Cancel)).ShouldBeNull();

    [Fact]
    public async Task An_account_an_assignee_and_nobody_restrict_the_list()
    {
        await Add(Row(1, account: "amazon-eu", assignee: "anna"), Row(2, account: "amazon-na", assignee: "anna"), Row(3, account: "amazon-eu"));

        (await List(filter => filter with { Account = "amazon-eu" })).ShouldBe([1, 3]);
        (await List(filter => filter with { Assignee = "anna" })).ShouldBe([1, 2]);
        (await List(filter => filter with { Unassigned = true })).ShouldBe([3]);
        (await List(filter => filter with { Account = "amazon-eu", Assignee = "anna" })).ShouldBe([1]);
    }

    [Fact]
    public async Task A_tag_restricts_the_list_and_every_ticket_shows_all_its_tags()
    {
        await Add(Row(1), Row(2), Row(3));
        await Tag(1, "late", "fragile");
        await Tag(3, "late");

        (await List(filter => filter with { Tag = "late" })).ShouldBe([1, 3]);
        var page = (await Queue.List(Tenant, Filter, null, 10, Cancel)).ShouldNotBeNull();
        page.Items.Select(ticket => string.Join(' ', ticket.Tags)).ShouldBe(["fragile late", "", "late"]);
    }

    [Fact]
    public async Task A_frequent_tag_restricts_the_list_like_a_rare_one()
    {
        await Add([.. Enumerable.Range(1, 12).Select(number => Row(number, due: number))]);
        await Store.Insert("ticket_tags", Enumerable.Range(1, 6_000).Select(number => new { tenant = Tenant, ticket = Id(number * 2), tag = "even" }));

        (await List(filter => filter with { Tag = "even" })).ShouldBe([2, 4, 6, 8, 10, 12]);
    }

    [Fact]
    public async Task An_order_ID_finds_the_tickets_linked_to_it()
    {
        await Add(Row(1), Row(2), Row(3, status: "closed"));
        await Store.Insert("ticket_orders", Order(2), Order(3));

        (await List(filter => filter with { OrderId = "302-1234567-7654321" })).ShouldBe([2]);

        object Order(int number) => new { tenant = Tenant, ticket = Id(number), order_id = "302-1234567-7654321" };
    }

    [Fact]
    public async Task Breached_tickets_can_be_listed_and_left_out()
    {
        await Add(Row(1, due: -10, breached: true), Row(2, due: 10), Row(3, due: null));

        (await List(filter => filter with { Breached = true })).ShouldBe([1]);
        (await List(filter => filter with { Breached = false })).ShouldBe([2, 3]);
    }

    [Fact]
    public async Task R9_Tickets_that_lack_something_can_be_listed_and_left_out()
    {
        await Add(Row(1, complete: false), Row(2), Row(3, status: "closed", complete: false));

        (await List(filter => filter with { Complete = false })).ShouldBe([1]);
        (await List(filter => filter with { Complete = true })).ShouldBe([2]);
    }

    [Fact]
    public async Task A_snoozed_ticket_is_left_out_until_its_time_has_come()
    {
        await Add(Row(1), Row(2, snoozed: 5), Row(3, snoozed: -5));

        (await List()).ShouldBe([1, 3]);
        (await List(filter => filter with { Snoozed = Snoozed.Only })).ShouldBe([2]);
        (await List(filter => filter with { Snoozed = Snoozed.Include })).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Conditions_hold_together_and_across_pages()
    {
        await Add([.. Enumerable.Range(1, 30).Select(number => Row(number, due: number, account: number % 2 == 0 ? "a" : "b", assignee: number % 3 == 0 ? "anna" : null))]);
        await Tag(12, "x");
        await Tag(18, "x");
        await Tag(15, "x");

        var filter = Filter with { Account = "a", Assignee = "anna", Tag = "x" };
        var first = (await Queue.List(Tenant, filter, null, 1, Cancel)).ShouldNotBeNull();
        var second = (await Queue.List(Tenant, filter, first.Next, 1, Cancel)).ShouldNotBeNull();

        (Number(first.Items[0]), Number(second.Items[0]), second.Next).ShouldBe((12, 18, null));
    }

    [Fact]
    public async Task A_team_sees_the_tickets_it_was_given()
    {
        await Add(Row(1, team: "tier-2"), Row(2, team: "finance", status: "escalated"), Row(3));

        (await List(filter => filter with { Teams = ["finance"] })).ShouldBe([2]);
    }

    [Fact]
    public async Task A_ticket_is_found_with_all_its_columns()
    {
        await Store.Insert("accounts", new { tenant = Tenant, account = "amazon-eu", channel = "amazon", region = "EU", official = 1L, name = "EU", outbound = 1L });
        await Add(Row(7, due: 30, status: "pending", assignee: "anna", breached: true, snoozed: 60, team: "tier-2"));

        var found = (await Queue.Find(Tenant, Id(7), Cancel)).ShouldNotBeNull();

        found.ShouldBe(new(
            Id(7), 3, "amazon-eu", "amazon", Official: true, "pending", "anna", "302-1234567-7654321", Id(99), Now.AddMinutes(30), Breached: true,
            Unanswered: 2, Complete: true, Now.AddMinutes(60), Now.AddDays(-1), Now.AddHours(-1), Now.AddMinutes(200),
            "odr-critical", "tier-2", found.Tags));
        (await Queue.Find(Tenant, Id(8), Cancel)).ShouldBeNull();
        (await Queue.Find("another tenant", Id(7), Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Counts_are_the_lengths_of_the_lists()
    {
        await Add(
            Row(1, assignee: "anna", due: -5, breached: true), Row(2), Row(3, status: "pending", assignee: "ben"), Row(4, status: "escalated"),
            Row(5, status: "closed", assignee: "anna"), Row(6, snoozed: 10, assignee: "anna"), Row(7, status: "closed"));

        (await Queue.Counts(Tenant, "anna", Now, Cancel)).ShouldBe(new(Open: 2, Pending: 1, Escalated: 1, Closed: 2, Mine: 1, Unassigned: 2, Breached: 1, Snoozed: 1));
        (await Queue.Counts("another tenant", "anna", Now, Cancel)).ShouldBe(new(0, 0, 0, 0, 0, 0, 0, 0));
    }

    [Fact]
    public async Task Sections_say_how_much_stands_in_each_part_of_a_list()
    {
        const int beforeAllTime = -40_000_000;
        await Add(
            Row(1, due: beforeAllTime), Row(2, due: -1), Row(3, due: 0), Row(4, due: 60, assignee: "anna"), Row(5, due: 61), Row(6, due: 599), Row(7, due: 600),
            Row(8, due: null), Row(9, due: -1, status: "closed"), Row(10, due: -1, snoozed: 10));

        (await Of(Filter, 600)).ShouldBe(new(First: 1, Missed: 2, Hour: 1, Today: 2, Later: 1, None: 1));
        (await Of(Filter, 61)).ShouldBe(new(First: 1, Missed: 2, Hour: 1, Today: 0, Later: 3, None: 1));
        (await Of(Filter, 5)).ShouldBe(new(First: 1, Missed: 2, Hour: 1, Today: 0, Later: 3, None: 1), "The day ends within the hour.");
        (await Of(Filter with { Assignee = "anna" }, 600)).ShouldBe(new(0, 0, Hour: 1, 0, 0, 0));
        (await Of(Filter with { Statuses = ["closed"] }, 600)).ShouldBe(new(0, Missed: 1, 0, 0, 0, 0));
        (await Queue.Sections("another tenant", Filter, Now, Cancel)).ShouldBe(new(0, 0, 0, 0, 0, 0));

        Task<TicketSections> Of(TicketFilter filter, int minutes) => Queue.Sections(Tenant, filter, Now.AddMinutes(minutes), Cancel);
    }

    [Fact]
    public async Task Counting_a_section_stops_at_a_thousand()
    {
        await Add([.. Enumerable.Range(1, TicketQueue.MostCounted + 5).Select(number => Row(number))]);

        (await Queue.Sections(Tenant, Filter, Now.AddDays(1), Cancel)).Today.ShouldBe(TicketQueue.MostCounted);
    }

    private static TicketFilter Filter => new() { Now = Now };

    private async Task<List<int>> List(Func<TicketFilter, TicketFilter>? change = null)
    {
        var filter = change is null ? Filter : change(Filter);
        var page = (await Queue.List(Tenant, filter, null, 100, Cancel)).ShouldNotBeNull();
        page.Next.ShouldBeNull();
        return [.. page.Items.Select(Number)];
    }

    private static int Number(TicketRowView ticket) => BitConverter.ToInt32(ticket.Ticket.ToByteArray());

    private Task Add(params IEnumerable<object> rows) => Store.Insert("tickets", rows);

    private Task Tag(int number, params IEnumerable<string> tags) =>
        Store.Insert("ticket_tags", tags.Select(tag => new { tenant = Tenant, ticket = Id(number), tag }));

    /// <summary>Times are minutes from now.</summary>
    private object Row(
        int number, int? due = 100, string status = "open", string account = "amazon-eu", string? assignee = null, bool breached = false, int? snoozed = null,
        string? team = null, bool complete = true) => new
        {
            tenant = Tenant,
            ticket = Id(number),
            version = 3L,
            account,
            channel = "amazon",
            status,
            assignee,
            order_id = "302-1234567-7654321",
            head = Id(99),
            next_due_us = due is { } minutes ? Micros.From(Now.AddMinutes(minutes)) : Micros.Never,
            breached = breached ? 1L : 0,
            unanswered = 2L,
            complete = complete ? 1L : 0,
            snoozed_until_us = snoozed is { } until ? Micros.From(Now.AddMinutes(until)) : (long?)null,
            opened_us = Micros.From(Now.AddDays(-1)),
            changed_us = Micros.From(Now.AddHours(-1)),
            response_due_us = Micros.From(Now.AddMinutes(200)),
            risk = "odr-critical",
            team,
        };
}

public sealed class TicketQueueOnSqlite(SqliteStore store) : TicketQueueContract(store), IClassFixture<SqliteStore>;

public sealed class TicketQueueOnPostgres(PostgresStore store) : TicketQueueContract(store), IClassFixture<PostgresStore>;
