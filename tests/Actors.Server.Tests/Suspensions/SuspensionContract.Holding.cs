namespace Actors.Server.Tests.Suspensions;

/// <summary>What a suspension holds, on which channel ever, and what it leaves behind.</summary>
public abstract partial class SuspensionContract
{
    private const string Order = "305-1182934-6670215";

    [Fact]
    public async Task R85_R90_A_conversation_about_an_order_of_the_account_is_held_on_every_channel()
    {
        var shop = await server.NewShop();
        var (before, queued) = (await ATicket.In(shop, Shop.Unofficial, Order), await ATicket.In(shop, Shop.Unofficial, Order, thread: "queued"));
        await queued.Reply();
        var suspended = await ASuspendedAccount.In(shop);
        var later = await ATicket.In(shop, Shop.Unofficial, text: $"Where is my refund? It is {Order}.");

        foreach (var ticket in (ATicket[])[before, later])
        {
            (await shop.Agent.Post(
                $"{ticket.Path}/replies", new { text = "We cannot refund you because our Amazon account is suspended." }, ("If-Match", await ticket.Seen())))
                .Refused(HttpStatusCode.Conflict, "suspension.replies-paused");
            Types(await ticket.Timeline()).ShouldContain("ticket.answer-prevented");
            Tags(await ticket.Show()).ShouldContain("suspended");
        }

        (await suspended.Lease()).ShouldBeEmpty();
        (await suspended.Outbox()).Single().GetProperty("ticket").GetGuid().ShouldBe(queued.Id);
        var reply = await suspended.Grant(await suspended.Ask(later));
        var approved = (await Eventually.Get(suspended.Lease, items => items.Count > 0)).Single();
        approved.GetProperty("reply").GetGuid().ShouldBe(reply);
        (await shop.Integrator.Post($"deliveries/{approved.GetProperty("id").GetGuid()}/sent", new { channelMessageId = "approved" })).Ok();

        await suspended.Reinstate();
        (await suspended.Lease()).ShouldBeEmpty();
        (await Decide(suspended, "release")).Ok().GetProperty("decided").GetInt32().ShouldBe(1);
        (await Eventually.Get(suspended.Lease, items => items.Count > 0)).Single().GetProperty("ticket").GetGuid().ShouldBe(queued.Id);
        await Eventually.Get(later.Show, shown => !Tags(shown).Contains("suspended"));
    }

    [Fact]
    public async Task R85_A_reply_that_waits_is_held_when_its_ticket_turns_out_to_be_about_such_an_order()
    {
        var shop = await server.NewShop();
        var suspended = await ASuspendedAccount.In(shop);
        var ticket = await ATicket.In(shop, Shop.Unofficial);
        await ticket.Reply();

        (await shop.Agent.Post($"{ticket.Path}/orders", new { orderId = Order })).Ok();

        await Eventually.Get(suspended.Outbox, held => held.Count == 1);
        (await suspended.Lease()).ShouldBeEmpty();
        await Eventually.Get(ticket.Show, shown => Tags(shown).Contains("suspended"));
    }

    [Fact]
    public async Task R85_Nobody_takes_a_ticket_out_of_a_suspension_by_correcting_its_link()
    {
        var shop = await server.NewShop();
        var (held, shortly) = (await ATicket.In(shop, Shop.Unofficial, Order), await ATicket.In(shop, Shop.Unofficial, Order, thread: "shortly"));
        (await Unlink(shortly)).Ok();
        var suspended = await ASuspendedAccount.In(shop);

        (await Unlink(held)).Refused(HttpStatusCode.Conflict, "order.link-held");

        foreach (var ticket in (ATicket[])[held, shortly])
            (await shop.Agent.Post($"{ticket.Path}/replies", new { text = "Sorry!" }, ("If-Match", await ticket.Seen())))
                .Refused(HttpStatusCode.Conflict, "suspension.replies-paused");

        await suspended.Reinstate();
        (await Unlink(held)).Ok();
        await Eventually.Get(
            async () => (await shop.Agent.Get($"orders/{Order}/history")).Ok().GetProperty("items").EnumerateArray()
                .Any(entry => entry.TryGetProperty("ticket", out var of) && of.ValueKind == JsonValueKind.String && of.GetGuid() == held.Id),
            mentioned => !mentioned);
        var unlinked = (await held.Timeline()).GetProperty("items").EnumerateArray()
            .Single(entry => Shop.Text(entry, "type") == "ticket.order-unlinked").GetProperty("activity").GetProperty("data");
        Shop.Text(unlinked, "orderId").ShouldBe(Order);
        Shop.Text(unlinked, "reason").ShouldBe("Another customer's.");

        Task<Answer> Unlink(ATicket ticket) => shop.Agent.Delete($"{ticket.Path}/orders/{Order}", new { reason = "Another customer's." });
    }

    [Fact]
    public async Task R86_A_suspension_that_is_over_at_once_leaves_no_mark()
    {
        var shop = await server.NewShop();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => ATicket.In(shop)));

        for (var time = 0; time < 3; time++)
        {
            var suspension = await ASuspendedAccount.Declare(shop);
            (await shop.As("compliance").Post($"suspensions/{suspension}/reinstatement", new { reason = "A mistake." })).Ok();
        }

        // Before its marks have been spread there are none either: what comes after them only takes marks off.
        await Eventually.Get(async () => await In("pending") + await In("leased") + await In("pending"), waiting => waiting == 0);
        await Eventually.Get(Marked, marked => marked == 0);
        await shop.Wait(TimeSpan.FromMinutes(1));
        (await Marked()).ShouldBe(0);

        async Task<int> In(string state) => (await shop.Admin.Get($"effects?state={state}&limit=1")).Ok().GetProperty("items").GetArrayLength();

        async Task<int> Marked() => (await shop.Agent.Get("tickets?tag=suspended&limit=1")).Ok().GetProperty("items").GetArrayLength();
    }

    [Fact]
    public async Task R86_R97_A_closed_ticket_is_marked_when_it_comes_back_and_its_missed_clock_is_attributed()
    {
        var shop = await server.NewShop();
        var (owing, quiet) = (await ATicket.In(shop), (await AnAnsweredTicket.In(shop)).Ticket);
        await owing.Close();
        await quiet.Close();
        await ASuspendedAccount.In(shop);

        (await shop.Agent.Put($"{quiet.Path}/status", new { status = "open" })).Ok();

        await Eventually.Get(quiet.Show, shown => Tags(shown).Contains("suspended"));
        await Eventually.Get(owing.Show, shown => Tags(shown).Contains("suspended"));
        await shop.Wait(TimeSpan.FromHours(25));
        Types(await owing.Timeline()).ShouldContain("ticket.breach-attributed");
    }

    [Fact]
    public async Task R97_Who_asks_compliance_as_the_protocol_wants_has_tried_to_answer()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, text: "Where is my refund?");
        var suspended = await ASuspendedAccount.In(shop);
        (await shop.Supervisor.Post($"{suspended.Path}/approvals", await suspended.Request(ticket))).Refused(
            HttpStatusCode.Conflict, "suspension.not-acknowledged");
        var approval = await suspended.Ask(ticket);

        await shop.Wait(TimeSpan.FromHours(25));

        var entries = (await ticket.Timeline()).GetProperty("items").EnumerateArray().ToArray();
        entries.Single(entry => Shop.Text(entry, "type") == "ticket.breach-attributed")
            .GetProperty("activity").GetProperty("data").GetProperty("attempts").GetArrayLength().ShouldBe(2);
        entries.Last(entry => Shop.Text(entry, "type") == "ticket.answer-prevented")
            .GetProperty("activity").GetProperty("data").GetProperty("approval").GetGuid().ShouldBe(approval);
        (await suspended.Pack()).GetProperty("missedClocks")[0].GetProperty("attempts").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task R88_Nothing_is_asked_for_approved_or_released_that_answers_less_than_the_buyer_has_said()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, text: "Where is my refund?", thread: "t");
        await ticket.Reply();
        var suspended = await ASuspendedAccount.In(shop);
        var seen = await ticket.Version();
        var early = await suspended.Ask(ticket);
        (await shop.Integrator.Post("messages", AMessage.On(shop, Shop.Official, "t", "Forget it, I file a claim."))).Ok(HttpStatusCode.Created);

        (await shop.Agent.Post($"{suspended.Path}/approvals", await suspended.Request(ticket, seen: seen)))
            .Refused(HttpStatusCode.PreconditionFailed, "ticket.stale").GetProperty("since").GetArrayLength().ShouldBeGreaterThan(0);
        (await shop.As("compliance").Post($"{suspended.Path}/approvals/{early}/decision", new { granted = true }))
            .Refused(HttpStatusCode.PreconditionFailed, "approval.stale");
        await suspended.Reinstate();

        var held = (await suspended.Outbox()).Single();
        held.GetProperty("stale").GetBoolean().ShouldBeTrue();
        (await Decide(suspended, "release", held)).Refused(HttpStatusCode.PreconditionFailed, "outbox.stale");
        var all = (await Decide(suspended, "release")).Ok();
        (all.GetProperty("decided").GetInt32(), all.GetProperty("leftAlone").GetInt32()).ShouldBe((0, 1));
        (await Decide(suspended, "discard", held)).Ok();
    }

    [Fact]
    public async Task R88_An_approved_reply_does_not_go_out_on_a_closed_ticket_and_the_request_says_so()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, text: "Where is my refund?");
        var suspended = await ASuspendedAccount.In(shop);
        await ticket.Close();
        var approval = await suspended.Ask(ticket);

        await suspended.Grant(approval);

        await Eventually.Get(
            async () => (await shop.Agent.Get($"{suspended.Path}/approvals?state=lapsed")).Ok().GetProperty("items").GetArrayLength(), lapsed => lapsed == 1);
        (await suspended.Lease()).ShouldBeEmpty();
    }

    [Fact]
    public async Task R62_R102_A_reply_in_flight_is_not_called_discarded_and_what_left_the_house_is_on_record()
    {
        var shop = await server.NewShop();
        var (ticket, _) = await ATicketWithAQueuedReply.In(shop);
        var delivery = (await ticket.Lease()).GetProperty("id").GetGuid();
        var suspended = await ASuspendedAccount.In(shop);
        var held = (await suspended.Outbox()).Single();

        (await Decide(suspended, "discard", held)).Refused(HttpStatusCode.Conflict, "outbox.in-flight");
        (await Decide(suspended, "discard")).Ok().GetProperty("leftAlone").GetInt32().ShouldBe(1);
        await shop.Wait(TimeSpan.FromMinutes(2));
        (await Decide(suspended, "discard", held)).Ok();
        await Eventually.Get(ticket.Show, shown => shown.GetProperty("replies").GetProperty("failed").GetInt32() == 1);
        (await shop.Integrator.Post($"deliveries/{delivery}/sent", new { channelMessageId = "late" })).Ok();

        var shown = await ticket.Show();
        shown.GetProperty("replies").GetProperty("sent").GetInt32().ShouldBe(1);
        shown.GetProperty("clock").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task R62_Nobody_reports_what_was_never_handed_out()
    {
        var shop = await server.NewShop();
        var (ticket, _) = await ATicketWithAQueuedReply.In(shop);
        var suspended = await ASuspendedAccount.In(shop);
        var delivery = Delivery((await suspended.Outbox()).Single());

        (await shop.Integrator.Post($"deliveries/{delivery}/sent", new { channelMessageId = "x" })).Refused(HttpStatusCode.Conflict, "delivery.not-leased");
        (await shop.Integrator.Post($"deliveries/{delivery}/bounced", new { code = "5.1.1" })).Refused(HttpStatusCode.Conflict, "delivery.not-leased");

        (await ticket.Show()).GetProperty("clock").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task R88_A_key_that_one_made_oneself_is_no_second_person_and_only_compliance_reinstates()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, text: "Where is my refund?");
        var suspended = await ASuspendedAccount.In(shop);
        using var dora = await shop.SignedIn("administrator", "agent", "supervisor");
        var made = (await dora.Post("api-keys", new { name = "mine", roles = new[] { "compliance" } })).Ok(HttpStatusCode.Created);
        using var own = new Api(server.Address, Shop.Text(made, "key"));
        (await dora.Post($"{suspended.Path}/acknowledgement")).Ok();
        var asked = (await dora.Post($"{suspended.Path}/approvals", await suspended.Request(ticket))).Ok(HttpStatusCode.Created);

        (await own.Post($"{suspended.Path}/approvals/{asked.GetProperty("created").GetGuid()}/decision", new { granted = true }))
            .Refused(HttpStatusCode.Forbidden, "approval.own-request");
        (await dora.Post($"{suspended.Path}/reinstatement", new { reason = "So that I can answer." })).Refused(HttpStatusCode.Forbidden, "access.denied");
    }

    [Fact]
    public async Task R58_R95_The_money_of_an_order_is_one_account_in_conversations_and_on_the_list()
    {
        var shop = await server.NewShop();
        var (ticket, other) = (await ATicket.In(shop, orderId: Order), await ATicket.In(shop, Shop.Unofficial));
        var suspended = await ASuspendedAccount.In(shop);
        var amount = new { amount = 20, currency = "EUR" };
        Task<Answer> List(Guid of, string orderId, string currency = "EUR") =>
            shop.Agent.Post($"{suspended.Path}/refunds", new { ticket = of, orderId, amount = new { amount = 20, currency } });

        (await List(Guid.Empty, Order)).Refused(HttpStatusCode.NotFound, "ticket.unknown");
        (await List(other.Id, Order)).Refused(HttpStatusCode.Conflict, "suspension.other-account");
        (await List(ticket.Id, "302-1111111-1111111")).Refused(HttpStatusCode.Conflict, "refund.other-order");
        (await List(ticket.Id, Order, "ABC")).Refused(HttpStatusCode.UnprocessableEntity, "refund.invalid");
        (await shop.Agent.Post($"{ticket.Path}/actions", new { kind = "refund", amount })).Refused(HttpStatusCode.Conflict, "suspension.refunds-by-list");
        var refund = (await List(ticket.Id, Order)).Ok(HttpStatusCode.Created).GetProperty("created").GetGuid();
        (await shop.Agent.Post($"{suspended.Path}/approvals", await suspended.Request(ticket))).Refused(HttpStatusCode.Conflict, "suspension.nothing-at-stake");
        foreach (var side in (string[])["finance", "compliance"])
            (await shop.As(side).Post($"{suspended.Path}/refunds/{refund}/approvals", new { side })).Ok();
        (await shop.As("finance").Post($"{suspended.Path}/refunds/{refund}/outcome", new { done = true, how = "seller-central" })).Ok();

        (await List(ticket.Id, Order)).Refused(HttpStatusCode.Conflict, "refund.made-already");
        await suspended.Reinstate();
        (await shop.Agent.Post($"{ticket.Path}/actions", new { kind = "refund", amount })).Refused(HttpStatusCode.Conflict, "action.already-done");
    }

    private static IEnumerable<string> Types(JsonElement timeline) =>
        timeline.GetProperty("items").EnumerateArray().Select(entry => Shop.Text(entry, "type"));
}
