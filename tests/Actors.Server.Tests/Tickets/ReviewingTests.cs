namespace Actors.Server.Tests.Tickets;

[Collection(AtOneServer.Name)]
public sealed class ReviewingTests(SqliteServer server)
{
    [Fact]
    public async Task R108_A_refund_waits_for_the_review_of_somebody_else_where_the_tenant_wants_one()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, orderId: "305-1182934-6670215");
        var rule = new { above = new[] { Euros(50) }, kinds = Array.Empty<string>(), policies = Array.Empty<string>() };
        (await shop.Agent.Put("refund-review", rule)).Refused(HttpStatusCode.Forbidden, "access.denied");
        (await shop.As("compliance").Put("refund-review", rule)).Ok().GetProperty("above")[0].GetProperty("amount").GetDecimal().ShouldBe(50);

        (await Pay(ticket, 60)).Refused(HttpStatusCode.Conflict, "refund.review-needed");
        var note = await ticket.Note("It broke at once.");
        var review = new { amount = Euros(60), note };
        (await shop.Agent.Post($"{ticket.Path}/refund-reviews", review)).Refused(HttpStatusCode.Forbidden, "access.denied");
        (await shop.Supervisor.Post($"{ticket.Path}/refund-reviews", review)).Ok(HttpStatusCode.Created);

        (await Pay(ticket, 60)).Ok(HttpStatusCode.Created);
        (await ticket.Activity("ticket.refund-reviewed")).GetProperty("note").GetGuid().ShouldBe(note);
    }

    [Fact]
    public async Task R108_A_smaller_one_does_not_wait()
    {
        var shop = await server.NewShop();
        (await shop.As("compliance").Put(
            "refund-review", new { above = new[] { Euros(50) }, kinds = new[] { "goodwillRefund" }, policies = Array.Empty<string>() })).Ok();

        (await Pay(await ATicket.In(shop), 50)).Ok(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_rule_that_cannot_be_is_refused()
    {
        var shop = await server.NewShop();

        (await shop.As("compliance").Put(
            "refund-review", new { above = new[] { Euros(50), Euros(60) }, kinds = Array.Empty<string>(), policies = Array.Empty<string>() }))
            .Refused(HttpStatusCode.UnprocessableEntity, "refund-review.invalid");
    }

    private static Task<Answer> Pay(ATicket ticket, decimal amount) =>
        ticket.Shop.Agent.Post($"{ticket.Path}/actions", new { kind = "refund", amount = Euros(amount) });

    private static object Euros(decimal amount) => new { amount, currency = "EUR" };
}
