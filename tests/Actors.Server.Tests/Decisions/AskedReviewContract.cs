using Actors.Testing;

namespace Actors.Server.Tests.Decisions;

/// <summary>R108: a refund that waits for a review is in the inbox of those who may, until somebody else decides it or it is overtaken.</summary>
public abstract class AskedReviewContract(TestServer server)
{
    private const string OrderId = "305-1182934-6670215";

    [Fact]
    public async Task What_is_refused_for_want_of_a_review_is_asked_for_decided_in_the_inbox_and_issued()
    {
        var shop = await AShopThatReviews();
        var ticket = await ATicket.In(shop, Shop.Official, OrderId);

        (await Pay(ticket, 60)).Refused(HttpStatusCode.Conflict, "refund.review-needed");

        var waiting = (await Waiting(shop)).ShouldHaveSingleItem();
        Sum(waiting).ShouldBe((60m, "EUR"));
        Shop.Text(waiting.GetProperty("review"), "orderId").ShouldBe(OrderId);
        waiting.GetProperty("own").GetBoolean().ShouldBeFalse();
        Shop.Text(waiting.GetProperty("ticket").GetProperty("sender"), "name").ShouldBe("Anna Berg");
        waiting.GetProperty("review").GetProperty("note").ValueKind.ShouldBe(JsonValueKind.Null);
        (await Decide(ticket, waiting)).Refused(HttpStatusCode.Conflict, "gate.note-needed");
        (await ticket.Shop.Agent.Post(Path(ticket, waiting, "decision"), Grant(waiting))).Refused(HttpStatusCode.Forbidden, "access.denied");

        await ticket.Note("It broke at once.");
        waiting = (await Waiting(shop)).ShouldHaveSingleItem();
        Shop.Text(waiting, "text").ShouldBe("The parcel is late; DHL has it in Lyon.");
        Shop.Text(waiting.GetProperty("review"), "decisionPath").ShouldBe("It broke at once.");
        (await Decide(ticket, waiting)).Ok();

        (await Waiting(shop)).ShouldBeEmpty();
        (await Asked(ticket)).ShouldBe(["granted"]);
        (await Pay(ticket, 60)).Ok(HttpStatusCode.Created);
        (await Pay(ticket, 60)).Refused(HttpStatusCode.Conflict, "action.already-done");
        (await Waiting(shop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_asked_sees_it_as_their_own_and_somebody_else_decides()
    {
        var shop = await AShopThatReviews();
        var ticket = await ATicket.In(shop, Shop.Official, OrderId);
        await ticket.Note("It broke at once.");
        (await shop.Supervisor.Post($"{ticket.Path}/refund-reviews/requests", new { kind = "refund", amount = Euros(60) })).Ok(HttpStatusCode.Created);

        var own = (await Waiting(shop)).ShouldHaveSingleItem();
        own.GetProperty("own").GetBoolean().ShouldBeTrue();
        (await Decide(ticket, own)).Refused(HttpStatusCode.Forbidden, "refund-review.own");
        (await shop.Supervisor.Post($"{ticket.Path}/refund-reviews", new { amount = Euros(60), note = await ticket.Note("It broke at once.") }))
            .Refused(HttpStatusCode.Forbidden, "refund-review.own");

        var others = (await Waiting(shop, "compliance")).ShouldHaveSingleItem();
        others.GetProperty("own").GetBoolean().ShouldBeFalse();
        (await Decide(ticket, others, "compliance")).Ok();
        (await Waiting(shop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_currency_or_more_than_the_order_has_is_neither_asked_for_nor_decided()
    {
        var shop = await AShopThatReviews();
        var ticket = await ATicket.In(shop, Shop.Official, OrderId);
        await ticket.Note("It broke at once.");

        (await Pay(ticket, 60, "GBP")).Refused(HttpStatusCode.Conflict, "order.refund-currency");
        (await Pay(ticket, 600)).Refused(HttpStatusCode.Conflict, "order.refund-exceeds");
        (await Waiting(shop)).ShouldBeEmpty();

        (await Pay(ticket, 60)).Refused(HttpStatusCode.Conflict, "refund.review-needed");
        var waiting = (await Waiting(shop)).ShouldHaveSingleItem();
        (await Decide(ticket, waiting, amount: new { amount = 60, currency = "GBP" })).Refused(HttpStatusCode.Conflict, "refund-review.other-sum");
        (await Decide(ticket, waiting, amount: Euros(60.01m))).Refused(HttpStatusCode.Conflict, "refund-review.other-sum");
        (await Waiting(shop)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_refund_in_another_channel_of_the_order_takes_the_request_out_of_the_inbox()
    {
        var shop = await AShopThatReviews();
        ATicket[] tickets = [await ATicket.In(shop, Shop.Official, OrderId), await ATicket.In(shop, Shop.Unofficial, OrderId)];
        await tickets[0].Note("It broke at once.");
        (await Pay(tickets[0], 60)).Refused(HttpStatusCode.Conflict, "refund.review-needed");
        (await Pay(tickets[1], 70)).Refused(HttpStatusCode.Conflict, "refund.review-needed");
        (await Waiting(shop)).Count.ShouldBe(2);

        (await Decide(tickets[0], (await Waiting(shop))[0])).Ok();
        (await Pay(tickets[0], 60)).Ok(HttpStatusCode.Created);

        await Eventually.Get(() => Waiting(shop), items => items.Count == 0);
        (await Asked(tickets[1])).ShouldBe(["ended:refunded"]);
        (await Pay(tickets[1], 10)).Refused(HttpStatusCode.Conflict, "action.already-done");
        (await Waiting(shop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_shops_that_number_their_orders_alike_do_not_end_each_others_requests()
    {
        var shop = await AShopThatReviews();
        await shop.Register("web-shop", "shop", "EU", official: false, "web@example.com");
        foreach (var account in (string[])["web-shop", Shop.Unofficial])
            (await shop.Integrator.Put($"orders/{account}/1001/snapshot", new { source = "manual", total = Euros(199) })).Ok();
        ATicket[] tickets = [await ATicket.In(shop, "web-shop", "1001"), await ATicket.In(shop, Shop.Unofficial, "1001")];
        foreach (var ticket in tickets)
            (await Pay(ticket, 60)).Refused(HttpStatusCode.Conflict, "refund.review-needed");
        await tickets[0].Note("It broke at once.");
        (await Decide(tickets[0], (await Waiting(shop))[0])).Ok();
        (await Pay(tickets[0], 60)).Ok(HttpStatusCode.Created);
        await Eventually.Get(
            async () => (await shop.Agent.Get("orders/web-shop/1001")).Ok().GetProperty("refunds"),
            refunds => refunds.GetProperty("items").EnumerateArray().Any(item => Shop.Text(item, "stage") == "recorded"));
        await shop.Wait(TimeSpan.FromMinutes(1));

        (await Asked(tickets[1])).ShouldBe(["waiting"]);
    }

    [Fact]
    public async Task A_merge_and_a_suspension_leave_nothing_to_decide_and_a_reinstatement_brings_nothing_back()
    {
        var shop = await AShopThatReviews();
        var (kept, merged) = (await ATicket.In(shop, Shop.Official, OrderId), await ATicket.In(shop, Shop.Official, OrderId));
        (await Pay(merged, 60)).Refused(HttpStatusCode.Conflict, "refund.review-needed");
        (await shop.Agent.Post($"{kept.Path}/merges", new { ticket = merged.Id, reason = "One case." })).Ok();
        await Eventually.Get(() => Waiting(shop), items => items.Count == 0);
        (await Asked(merged)).ShouldBe(["ended:merged"]);

        (await Pay(kept, 60)).Refused(HttpStatusCode.Conflict, "refund.review-needed");
        (await Waiting(shop)).Count.ShouldBe(1);
        var suspended = await ASuspendedAccount.In(shop);
        await Eventually.Get(() => Waiting(shop), items => items.Count == 0);
        (await Pay(kept, 60)).Refused(HttpStatusCode.Conflict, "suspension.refunds-by-list");
        await suspended.Reinstate();

        await Eventually.Get(() => kept.Activity("ticket.suspension-unmarked"), _ => true);
        (await Waiting(shop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task However_often_and_by_whomever_it_is_asked_it_waits_once()
    {
        var shop = await AShopThatReviews();
        var ticket = await ATicket.In(shop, Shop.Official, OrderId);
        var body = new { kind = "refund", amount = Euros(60) };

        (await Task.WhenAll(Enumerable.Range(0, 8).Select(n => (n % 2 == 0 ? shop.Agent : shop.Integrator).Post($"{ticket.Path}/actions", body))))
            .Select(answer => answer.Code).Distinct().ShouldBe(["refund.review-needed"]);
        (await shop.Agent.Post($"{ticket.Path}/actions", body, ("Idempotency-Key", "again"))).Refused(HttpStatusCode.Conflict, "refund.review-needed");
        (await shop.Agent.Post($"{ticket.Path}/actions", body, ("Idempotency-Key", "again"))).Refused(HttpStatusCode.Conflict, "refund.review-needed");
        (await Asked(ticket)).ShouldBe(["waiting"]);

        (await Pay(ticket, 55)).Refused(HttpStatusCode.Conflict, "refund.review-needed");
        Sum((await Waiting(shop)).ShouldHaveSingleItem()).ShouldBe((55m, "EUR"));
        (await Asked(ticket)).ShouldBe(["waiting", "ended:replaced"]);
    }

    [Fact]
    public async Task A_decision_that_is_sent_twice_is_one_and_what_came_since_is_read_first()
    {
        var shop = await AShopThatReviews();
        var ticket = await ATicket.In(shop, Shop.Official, OrderId, thread: "t");
        await ticket.Note("It broke at once.");
        (await Pay(ticket, 60)).Refused(HttpStatusCode.Conflict, "refund.review-needed");
        var looked = (await Waiting(shop)).Single();
        (await shop.Integrator.Post("messages", AMessage.On(shop, Shop.Official, "t", "Keep the money, it works."))).Ok(HttpStatusCode.Created);

        (await Decide(ticket, looked)).Refused(HttpStatusCode.PreconditionFailed, "refund-review.stale");
        var again = (await Waiting(shop)).Single();
        again.GetProperty("stale").GetBoolean().ShouldBeTrue();
        await ticket.Note("It is still right.");
        again = (await Waiting(shop)).Single();
        (await shop.Supervisor.Post(Path(ticket, again, "decision"), Grant(again), ("Idempotency-Key", "once"))).Ok();
        (await shop.Supervisor.Post(Path(ticket, again, "decision"), Grant(again), ("Idempotency-Key", "once"))).Ok();
        (await shop.Supervisor.Post(Path(ticket, again, "decision"), Grant(again))).Refused(HttpStatusCode.Conflict, "refund-review.settled");
    }

    [Fact]
    public async Task A_denial_says_why_and_the_same_refund_needs_a_new_reason()
    {
        var shop = await AShopThatReviews();
        var ticket = await ATicket.In(shop, Shop.Official, OrderId);
        (await PayAgain()).Refused(HttpStatusCode.Conflict, "refund.review-needed");
        var waiting = (await Waiting(shop)).Single();

        (await shop.Supervisor.Post(Path(ticket, waiting, "decision"), new { granted = false, amount = Euros(60), seen = 1 }))
            .Refused(HttpStatusCode.UnprocessableEntity, "refund-review.reason-missing");
        (await shop.Supervisor.Post(Path(ticket, waiting, "decision"), new { granted = false, amount = Euros(60), seen = 1, reason = "Ask for photos." })).Ok();

        (await ticket.Activity("ticket.refund-review-denied")).GetProperty("reason").GetString().ShouldBe("Ask for photos.");
        (await Waiting(shop)).ShouldBeEmpty();
        (await PayAgain()).Refused(HttpStatusCode.Conflict, "refund.review-denied");
        await ticket.Note("The photos show it.");
        (await PayAgain()).Refused(HttpStatusCode.Conflict, "refund.review-needed");
        (await Waiting(shop)).Count.ShouldBe(1);

        // As a screen that stays open sends it.
        Task<Answer> PayAgain() =>
            shop.Agent.Post($"{ticket.Path}/actions", new { kind = "refund", amount = Euros(60) }, ("Idempotency-Key", $"pay-{ticket.Id}"));
    }

    [Fact]
    public async Task Money_that_is_agreed_on_outside_is_asked_about_at_once()
    {
        var shop = await AShopThatReviews();
        var ticket = await ATicket.In(shop, Shop.Official, OrderId);
        await ticket.Note("The battery has to be looked at together.");
        (await shop.Agent.Post($"{ticket.Path}/migration", new { reason = "safetyCompliance", topic = "productSafety", channel = "videoCall" }))
            .Ok(HttpStatusCode.Created);

        (await shop.Agent.Post(
            $"{ticket.Path}/migration/external-messages", new { direction = "toBuyer", text = "We give it back.", agreed = Euros(60) }))
            .Ok(HttpStatusCode.Created);

        var waiting = (await Waiting(shop)).ShouldHaveSingleItem();
        Sum(waiting).ShouldBe((60m, "EUR"));
        waiting.GetProperty("review").GetProperty("order").GetProperty("items")[0].GetProperty("agreed").GetBoolean().ShouldBeTrue();
        await ticket.Note("As agreed.");
        (await Decide(ticket, (await Waiting(shop)).Single())).Ok();
        (await Pay(ticket, 60)).Ok(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Who_asked_takes_it_back_and_closing_many_tickets_does_not()
    {
        var shop = await AShopThatReviews();
        var ticket = await ATicket.In(shop, Shop.Official, OrderId);
        await ticket.Note("It broke at once.");
        (await Pay(ticket, 60)).Refused(HttpStatusCode.Conflict, "refund.review-needed");
        (await shop.Agent.Post("tickets/bulk/close", new { tickets = new[] { ticket.Id } })).Ok();
        var waiting = (await Waiting(shop)).ShouldHaveSingleItem();

        (await shop.Integrator.Post(Path(ticket, waiting, "withdrawal"))).Refused(HttpStatusCode.Forbidden, "refund-review.not-own");
        (await shop.Agent.Post(Path(ticket, waiting, "withdrawal"))).Ok();

        (await Waiting(shop)).ShouldBeEmpty();
        (await Decide(ticket, waiting)).Refused(HttpStatusCode.Conflict, "refund-review.settled");
    }

    [Fact]
    public async Task Another_company_neither_sees_it_nor_decides_it()
    {
        var (shop, other) = (await AShopThatReviews(), await server.NewShop());
        var ticket = await ATicket.In(shop, Shop.Official, OrderId);
        (await Pay(ticket, 60)).Refused(HttpStatusCode.Conflict, "refund.review-needed");
        var waiting = (await Waiting(shop)).ShouldHaveSingleItem();

        (await Waiting(other)).ShouldBeEmpty();
        (await other.Supervisor.Post(Path(ticket, waiting, "decision"), Grant(waiting))).Refused(HttpStatusCode.NotFound, "ticket.unknown");
    }

    private async Task<Shop> AShopThatReviews()
    {
        var shop = await server.NewShop();
        (await shop.As("compliance").Put(
            "refund-review", new { above = new[] { Euros(50) }, kinds = Array.Empty<string>(), policies = Array.Empty<string>() })).Ok();
        (await shop.Integrator.Put($"orders/{Shop.Official}/{OrderId}/snapshot", new { source = "sp-api/orders-2026-01-01", total = Euros(199) })).Ok();
        return shop;
    }

    private static Task<Answer> Pay(ATicket ticket, decimal amount, string currency = "EUR") =>
        ticket.Shop.Agent.Post($"{ticket.Path}/actions", new { kind = "refund", amount = new { amount, currency } });

    private static Task<Answer> Decide(ATicket ticket, JsonElement waiting, string role = "supervisor", object? amount = null) =>
        ticket.Shop.As(role).Post(Path(ticket, waiting, "decision"), Grant(waiting, amount));

    private static object Grant(JsonElement waiting, object? amount = null)
    {
        var review = waiting.GetProperty("review");
        return new { granted = true, amount = amount ?? review.GetProperty("amount"), seen = review.GetProperty("seen").GetInt64() };
    }

    private static string Path(ATicket ticket, JsonElement waiting, string step) =>
        $"{ticket.Path}/refund-reviews/requests/{waiting.GetProperty("id").GetGuid()}/{step}";

    private static (decimal, string) Sum(JsonElement waiting)
    {
        var amount = waiting.GetProperty("review").GetProperty("amount");
        return (amount.GetProperty("amount").GetDecimal(), Shop.Text(amount, "currency"));
    }

    private static async Task<IReadOnlyList<JsonElement>> Waiting(Shop shop, string role = "supervisor") =>
    [
        .. (await shop.As(role).Get("decisions")).Ok().GetProperty("items").EnumerateArray().Where(item => Shop.Text(item, "kind") == "refundReview"),
    ];

    private static async Task<string[]> Asked(ATicket ticket) =>
    [
        .. (await ticket.Shop.Agent.Get($"{ticket.Path}/refund-reviews/requests")).Ok().GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("end") is { ValueKind: JsonValueKind.String } end ? $"ended:{end.GetString()}" : Shop.Text(item, "state")),
    ];

    private static object Euros(decimal amount) => new { amount, currency = "EUR" };
}

public sealed class AskedReviewsOnSqlite(SqliteServer server) : AskedReviewContract(server), IClassFixture<SqliteServer>;

public sealed class AskedReviewsOnPostgresql(PostgresqlServer server) : AskedReviewContract(server), IClassFixture<PostgresqlServer>;
