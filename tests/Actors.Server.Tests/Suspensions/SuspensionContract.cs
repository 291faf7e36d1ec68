using Actors.Testing;

namespace Actors.Server.Tests.Suspensions;

public abstract partial class SuspensionContract(TestServer server)
{
    [Fact]
    public async Task R85_A_reply_after_the_declaration_is_refused_and_the_attempt_is_recorded()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop);
        var suspended = await ASuspendedAccount.In(shop);

        var answer = await shop.Agent.Post($"{ticket.Path}/replies", new { text = "Sorry!" }, ("If-Match", await ticket.Seen()));

        answer.Refused(HttpStatusCode.Conflict, "suspension.replies-paused");
        (await ticket.Timeline()).GetProperty("items").EnumerateArray()
            .Single(entry => Shop.Text(entry, "type") == "ticket.answer-prevented")
            .GetProperty("activity").GetProperty("data").GetProperty("suspension").GetGuid().ShouldBe(suspended.Id);
    }

    [Fact]
    public async Task R87_What_was_queued_is_held_and_released_one_by_one_or_at_once_after_the_reinstatement()
    {
        var shop = await server.NewShop();
        var tickets = new List<ATicket>();
        for (var i = 0; i < 4; i++)
            tickets.Add((await ATicketWithAQueuedReply.In(shop)).Ticket);
        var suspended = await ASuspendedAccount.In(shop);

        (await suspended.Lease()).ShouldBeEmpty();
        var held = await suspended.Outbox();
        held.Count.ShouldBe(4);
        (await Decide(suspended, "release")).Refused(HttpStatusCode.Conflict, "suspension.release-too-early");
        (await Decide(suspended, "discard", held[0])).Ok();
        await suspended.Reinstate();

        (await suspended.Lease()).ShouldBeEmpty();
        (await Decide(suspended, "release", held[1])).Ok();
        (await Eventually.Get(suspended.Lease, items => items.Count > 0)).Single().GetProperty("id").GetGuid().ShouldBe(Delivery(held[1]));
        (await Decide(suspended, "release")).Ok().GetProperty("decided").GetInt32().ShouldBe(2);
        var rest = await Eventually.Get(suspended.Lease, items => items.Count > 0);
        (await Eventually.Get(suspended.Outbox, items => items.Count == 0)).ShouldBeEmpty();
        rest.ShouldEachBe(item => item.GetProperty("id").GetGuid() != Delivery(held[0]));
        var discarded = tickets.Single(ticket => ticket.Id == held[0].GetProperty("ticket").GetGuid());
        await Eventually.Get(discarded.Show, shown => shown.GetProperty("replies").GetProperty("failed").GetInt32() == 1);
    }

    [Fact]
    public async Task R88_Only_what_compliance_approved_goes_out_exactly_as_it_was_approved()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, text: "Where is my refund?");
        var suspended = await ASuspendedAccount.In(shop);
        var approval = await suspended.Ask(ticket);

        (await suspended.Lease()).ShouldBeEmpty();
        (await shop.Supervisor.Post($"{suspended.Path}/approvals/{approval}/decision", new { granted = true }))
            .Refused(HttpStatusCode.Forbidden, "access.denied");
        var shown = (await shop.As("compliance").Get($"{suspended.Path}/approvals?state=requested")).Ok().GetProperty("items")[0];
        var reply = await suspended.Grant(approval);

        var delivery = (await Eventually.Get(suspended.Lease, items => items.Count > 0)).Single();
        delivery.GetProperty("reply").GetGuid().ShouldBe(reply);
        Shop.Text(delivery, "text").ShouldBe(Shop.Text(shown, "text"));
        Shop.Text(delivery, "text").ShouldContain(ASuspendedAccount.OrderId);
        (await shop.Integrator.Post($"deliveries/{delivery.GetProperty("id").GetGuid()}/confirmation")).Ok(HttpStatusCode.NoContent);
        var entry = (await ticket.Timeline()).GetProperty("items").EnumerateArray().Last(item => Shop.Text(item, "kind") == "reply").GetProperty("reply");
        entry.GetProperty("approval").GetGuid().ShouldBe(approval);
        entry.GetProperty("macro").GetProperty("macro").GetGuid().ShouldBe(suspended.Macro);
        entry.GetProperty("macro").GetProperty("version").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_denied_request_sends_nothing_and_says_why()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, text: "Where is my refund?");
        var suspended = await ASuspendedAccount.In(shop);
        var path = $"{suspended.Path}/approvals/{await suspended.Ask(ticket)}/decision";

        (await shop.As("compliance").Post(path, new { granted = false })).Refused(HttpStatusCode.UnprocessableEntity, "approval.reason-missing");
        (await shop.As("compliance").Post(path, new { granted = false, reason = "Too early." })).Ok();

        (await shop.As("compliance").Post(path, new { granted = true })).Refused(HttpStatusCode.Conflict, "approval.decided");
        var item = (await shop.Agent.Get($"{suspended.Path}/approvals?state=denied")).Ok().GetProperty("items")[0];
        Shop.Text(item, "reason").ShouldBe("Too early.");
        (await suspended.Lease()).ShouldBeEmpty();
    }

    [Fact]
    public async Task R93_Without_a_stake_on_record_or_with_another_macro_nothing_is_asked_for()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, text: "Where is my refund?");
        var other = await AMacro.Approved(shop, "continue-in-bsm");
        var suspended = await ASuspendedAccount.In(shop);
        var path = $"{suspended.Path}/approvals";

        (await shop.Agent.Post(path, await suspended.Request(ticket, "claim"))).Refused(HttpStatusCode.Conflict, "suspension.nothing-at-stake");
        (await shop.Agent.Post(path, new { ticket = ticket.Id, seen = await ticket.Version(), stake = "refund", macro = new { id = other, variables = new { orderId = "302-1234567-7654321" } } }))
            .Refused(HttpStatusCode.Conflict, "suspension.neutral-macro-needed");
        (await shop.Supervisor.Post(path, await suspended.Request(ticket))).Refused(HttpStatusCode.Conflict, "suspension.not-acknowledged");
    }

    [Fact]
    public async Task R93_The_inbox_shows_what_the_record_says_is_at_stake()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, text: "Answer today or I file an A-to-Z claim.");
        var suspended = await ASuspendedAccount.In(shop);
        (await shop.Agent.Post($"{suspended.Path}/approvals", await suspended.Request(ticket, stake: null))).Ok(HttpStatusCode.Created);

        var shown = (await shop.As("compliance").Get($"{suspended.Path}/approvals?state=requested")).Ok().GetProperty("items")[0];

        Shop.Text(shown, "stake").ShouldBe("claim");
        shown.GetProperty("statement").ValueKind.ShouldBe(JsonValueKind.Null);
        var grounds = shown.GetProperty("grounds").EnumerateArray().ToArray();
        grounds.Select(ground => Shop.Text(ground, "kind")).ShouldBe(["mentionDetected", "ratedCritical"]);
        grounds[0].GetProperty("source").GetGuid().ShouldBe(ticket.Message);
        Shop.Text(grounds[0], "entry").ShouldStartWith("a-to-z.");
    }

    [Fact]
    public async Task R93_Where_the_record_says_nothing_a_person_states_why_and_compliance_reads_it()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, text: "Where is my order?");
        var suspended = await ASuspendedAccount.In(shop);
        var path = $"{suspended.Path}/approvals";

        (await shop.Agent.Post(path, await suspended.Request(ticket))).Refused(HttpStatusCode.Conflict, "suspension.nothing-at-stake");
        (await shop.Agent.Post(path, await suspended.Request(ticket, statement: " "))).Refused(HttpStatusCode.UnprocessableEntity, "request.invalid");
        (await shop.Agent.Post(path, await suspended.Request(ticket, statement: "She asked for it by telephone."))).Ok(HttpStatusCode.Created);

        var shown = (await shop.As("compliance").Get($"{path}?state=requested")).Ok().GetProperty("items")[0];
        shown.GetProperty("grounds").GetArrayLength().ShouldBe(0);
        Shop.Text(shown, "statement").ShouldBe("She asked for it by telephone.");
    }

    [Fact]
    public async Task A_gateway_that_leased_before_the_declaration_is_told_to_stop_when_it_asks_once_more()
    {
        var shop = await server.NewShop();
        var (ticket, _) = await ATicketWithAQueuedReply.In(shop);
        var delivery = (await ticket.Lease()).GetProperty("id").GetGuid();
        (await shop.Integrator.Post($"deliveries/{delivery}/confirmation")).Ok(HttpStatusCode.NoContent);

        var declared = (await shop.Supervisor.Post("suspensions", ASuspendedAccount.Declaration())).Ok(HttpStatusCode.Created);

        declared.GetProperty("inFlight").GetInt32().ShouldBe(1);
        (await shop.Integrator.Post($"deliveries/{delivery}/confirmation")).Refused(HttpStatusCode.Conflict, "delivery.held");
        (await shop.Integrator.Post($"deliveries/{delivery}/sent", new { channelMessageId = "too-late" })).Ok();
    }

    [Fact]
    public async Task R86_Open_and_incoming_tickets_carry_the_tag_until_the_reinstatement()
    {
        var shop = await server.NewShop();
        var open = await ATicket.In(shop);
        var other = await ATicket.In(shop, Shop.Unofficial);
        var suspended = await ASuspendedAccount.In(shop);
        var incoming = await ATicket.In(shop);

        Tags(await incoming.Show()).ShouldContain("suspended");
        await Eventually.Get(open.Show, shown => Tags(shown).Contains("suspended"));
        Tags(await other.Show()).ShouldBeEmpty();
        (await shop.Agent.Post($"{open.Path}/tags", new { remove = new[] { "suspended" } })).Refused(HttpStatusCode.Conflict, "tag.suspended-held");
        await suspended.Reinstate();

        await Eventually.Get(open.Show, shown => !Tags(shown).Contains("suspended"));
        await Eventually.Get(incoming.Show, shown => !Tags(shown).Contains("suspended"));
    }

    [Fact]
    public async Task R85_Other_accounts_go_on()
    {
        var shop = await server.NewShop();
        await ASuspendedAccount.In(shop);

        var (ticket, reply) = await ATicketWithAQueuedReply.In(shop, Shop.Unofficial);

        (await ticket.Lease()).GetProperty("reply").GetGuid().ShouldBe(reply);
    }

    [Fact]
    public async Task An_account_is_suspended_once_and_a_repeated_request_is_answered_the_same()
    {
        var shop = await server.NewShop();
        var first = (await shop.Supervisor.Post("suspensions", ASuspendedAccount.Declaration(), ("Idempotency-Key", "declare"))).Ok(HttpStatusCode.Created);
        var again = (await shop.Supervisor.Post("suspensions", ASuspendedAccount.Declaration(), ("Idempotency-Key", "declare"))).Ok(HttpStatusCode.Created);

        again.GetProperty("suspension").GetGuid().ShouldBe(first.GetProperty("suspension").GetGuid());
        (await shop.Supervisor.Post("suspensions", ASuspendedAccount.Declaration())).Refused(HttpStatusCode.Conflict, "account.suspended");
        (await shop.Supervisor.Post("suspensions", ASuspendedAccount.Declaration("nowhere"))).Refused(HttpStatusCode.NotFound, "account.unknown");
    }

    [Fact]
    public async Task A_signal_proposes_and_a_person_declares_or_dismisses()
    {
        var shop = await server.NewShop();
        var signal = new { account = Shop.Official, kind = "account-status", value = "DEACTIVATED" };

        (await shop.Integrator.Post("suspensions/signals", signal with { value = "NORMAL" })).Ok().GetProperty("proposal").ValueKind.ShouldBe(JsonValueKind.Null);
        var proposal = (await shop.Integrator.Post("suspensions/signals", signal)).Ok().GetProperty("proposal").GetGuid();
        (await shop.Integrator.Post("suspensions/signals", signal)).Ok().GetProperty("proposal").GetGuid().ShouldBe(proposal);
        (await ATicketWithAQueuedReply.In(shop)).Reply.ShouldNotBe(Guid.Empty);
        var declared = (await shop.Supervisor.Post("suspensions", new
        {
            account = Shop.Official,
            reason = "It is true.",
            protocol = new { text = "Stop.", steps = new[] { "Stop." } },
            proposal,
        })).Ok(HttpStatusCode.Created);

        declared.GetProperty("suspension").GetGuid().ShouldBe(proposal);
        Shop.Text((await shop.Agent.Get($"suspensions/{proposal}")).Ok(), "stage").ShouldBe("active");
    }

    [Fact]
    public async Task R88_R89_The_incident_shows_who_has_read_the_protocol_and_keeps_its_thread_confidential()
    {
        var shop = await server.NewShop();
        var suspended = await ASuspendedAccount.In(shop);
        (await shop.Agent.Post($"{suspended.Path}/messages", new { text = "Who calls Amazon?" })).Ok(HttpStatusCode.Created);

        var shown = (await shop.As("compliance").Get(suspended.Path)).Ok();
        shown.GetProperty("acknowledged").GetBoolean().ShouldBeFalse();
        shown.GetProperty("acknowledgements").GetArrayLength().ShouldBe(1);
        shown.GetProperty("protocol").GetProperty("steps").GetArrayLength().ShouldBe(2);
        Shop.Text((await shop.As("finance").Get($"{suspended.Path}/messages")).Ok().GetProperty("items")[0], "text").ShouldBe("Who calls Amazon?");
        (await shop.Integrator.Get($"{suspended.Path}/messages")).Refused(HttpStatusCode.Forbidden, "access.denied");
    }

    [Fact]
    public async Task R97_A_clock_missed_under_the_suspension_is_attributed_with_the_attempts()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop);
        await ASuspendedAccount.In(shop);
        (await shop.Agent.Post($"{ticket.Path}/replies", new { text = "Sorry!" }, ("If-Match", await ticket.Seen())))
            .Refused(HttpStatusCode.Conflict, "suspension.replies-paused");

        await shop.Wait(TimeSpan.FromHours(25));

        (await ticket.Show()).GetProperty("clock").GetProperty("breached").GetBoolean().ShouldBeTrue();
        var entries = (await ticket.Timeline()).GetProperty("items").EnumerateArray().ToArray();
        var attempt = entries.Single(entry => Shop.Text(entry, "type") == "ticket.answer-prevented").GetProperty("version").GetInt64();
        entries.Single(entry => Shop.Text(entry, "type") == "ticket.breach-attributed")
            .GetProperty("activity").GetProperty("data").GetProperty("attempts")[0].GetInt64().ShouldBe(attempt);
    }

    [Fact]
    public async Task R95_Refunds_made_by_hand_are_listed_by_priority_and_approved_by_two_people()
    {
        var shop = await server.NewShop();
        var suspended = await ASuspendedAccount.In(shop);
        var path = $"{suspended.Path}/refunds";
        await ListRefund(suspended, "302-1111111-1111111", 200, disputed: false, claimed: false);
        await ListRefund(suspended, "302-2222222-2222222", 5, disputed: false, claimed: true);
        var refund = await ListRefund(suspended, "302-3333333-3333333", 20, disputed: true, claimed: false);

        (await shop.Agent.Get(path)).Ok().GetProperty("items").EnumerateArray().Select(item => Shop.Text(item, "orderId"))
            .ShouldBe(["302-2222222-2222222", "302-3333333-3333333", "302-1111111-1111111"]);
        (await shop.Supervisor.Post($"{path}/{refund}/approvals", new { side = "finance" })).Refused(HttpStatusCode.Forbidden, "access.denied");
        (await shop.As("finance").Post($"{path}/{refund}/approvals", new { side = "compliance" })).Refused(HttpStatusCode.Forbidden, "refund.approvers-only");
        (await shop.As("finance").Post($"{path}/{refund}/approvals", new { side = "finance" })).Ok();
        (await shop.As("finance").Post($"{path}/{refund}/outcome", new { done = true, how = "seller-central" })).Refused(HttpStatusCode.Conflict, "refund.not-approved");
        (await shop.As("compliance").Post($"{path}/{refund}/approvals", new { side = "compliance" })).Ok();
        (await shop.As("finance").Post($"{path}/{refund}/outcome", new { done = true, how = "seller-central", reference = "R-1" })).Ok();

        var done = (await shop.Agent.Get(path)).Ok().GetProperty("items").EnumerateArray().Single(item => item.GetProperty("id").GetGuid() == refund);
        Shop.Text(done, "state").ShouldBe("done");
        done.GetProperty("compliance").GetProperty("by").GetProperty("id").GetString()
            .ShouldNotBe(done.GetProperty("finance").GetProperty("by").GetProperty("id").GetString());
    }

    [Fact]
    public async Task R100_R101_Shipping_mentions_and_the_recovery_plan_are_on_the_incident()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop);
        var suspended = await ASuspendedAccount.In(shop);

        (await shop.Supervisor.Post($"{suspended.Path}/shipping", new { ship = true, why = "The buyers wait." }))
            .Refused(HttpStatusCode.Forbidden, "access.denied");
        (await shop.As("compliance").Post($"{suspended.Path}/shipping", new { ship = false, why = "Funds are held." })).Ok();
        (await shop.Agent.Post($"{suspended.Path}/mentions", new { site = "trustpilot", text = "One star: no answer." })).Ok(HttpStatusCode.Created);
        (await shop.Agent.Post($"{suspended.Path}/recovery/{ticket.Id}")).Ok();
        (await shop.Agent.Post($"{suspended.Path}/recovery/{ticket.Id}/done")).Refused(HttpStatusCode.Conflict, "follow-up.too-early");
        await suspended.Reinstate();
        (await shop.Agent.Post($"{suspended.Path}/recovery/{ticket.Id}/done")).Ok();

        var shown = (await shop.Agent.Get(suspended.Path)).Ok();
        shown.GetProperty("shipping").GetProperty("ship").GetBoolean().ShouldBeFalse();
        Shop.Text(shown.GetProperty("mentions")[0], "site").ShouldBe("trustpilot");
        shown.GetProperty("recovery")[0].GetProperty("done").GetBoolean().ShouldBeTrue();
    }

    private static async Task<Guid> ListRefund(ASuspendedAccount suspended, string orderId, decimal amount, bool disputed, bool claimed)
    {
        var ticket = await ATicket.In(suspended.Shop, orderId: orderId);
        var body = new { ticket = ticket.Id, orderId, amount = new { amount, currency = "EUR" }, disputed, claimed };
        return (await suspended.Shop.Agent.Post($"{suspended.Path}/refunds", body)).Ok(HttpStatusCode.Created).GetProperty("created").GetGuid();
    }

    private static Task<Answer> Decide(ASuspendedAccount suspended, string verdict, params JsonElement[] held) => suspended.Shop.Supervisor.Post(
        $"{suspended.Path}/outbox", new { verdict, deliveries = held.Length == 0 ? null : held.Select(Delivery) });

    private static Guid Delivery(JsonElement held) => held.GetProperty("delivery").GetGuid();

    private static IEnumerable<string?> Tags(JsonElement ticket) => ticket.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString());
}

public sealed class SuspensionsOnSqlite(SqliteServer server) : SuspensionContract(server), IClassFixture<SqliteServer>;

public sealed class SuspensionsOnPostgresql(PostgresqlServer server) : SuspensionContract(server), IClassFixture<PostgresqlServer>;
