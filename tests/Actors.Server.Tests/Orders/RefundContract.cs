using Microsoft.Extensions.DependencyInjection;

namespace Actors.Server.Tests.Orders;

/// <summary>The money of an order is one account, whatever conversation, list and channel it is promised, paid and confirmed in.</summary>
public abstract class RefundContract(TestServer server)
{
    private const string OrderId = "305-1182934-6670215";

    [Fact]
    public async Task R81_Two_tickets_of_an_order_do_not_each_promise_all_of_it()
    {
        var shop = await AShopWithTheOrder();
        var (first, second) = (await AnExcursion(shop), await AnExcursion(shop));

        (await Agree(first, 49.9m)).Ok(HttpStatusCode.Created);
        (await Agree(second, 49.9m)).Refused(HttpStatusCode.Conflict, "order.refund-exceeds");

        var refunds = await Refunds(shop);
        (refunds.GetProperty("sum").GetDecimal(), refunds.GetProperty("left").GetDecimal()).ShouldBe((49.9m, 0m));
        (await second.Show()).GetProperty("migration").GetProperty("agreed").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task R58_Of_refunds_that_are_asked_for_at_once_on_two_channels_the_order_takes_one()
    {
        var shop = await AShopWithTheOrder();
        ATicket[] tickets = [await ATicket.In(shop, Shop.Official, OrderId), await ATicket.In(shop, Shop.Unofficial, OrderId)];

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Pay(tickets[n % 2], 10)));

        answers.Count(answer => answer.Status == HttpStatusCode.Created).ShouldBe(1, string.Join('\n', answers.Select(answer => answer.Text)));
        answers.Where(answer => answer.Status != HttpStatusCode.Created).Select(answer => answer.Code).Distinct()
            .ShouldBeSubsetOf(["order.refunded-meanwhile", "action.already-done"]);
        (await Refunds(shop)).GetProperty("sum").GetDecimal().ShouldBe(10);
    }

    [Fact]
    public async Task An_Amazon_order_that_was_written_down_for_a_mailbox_has_no_second_account()
    {
        var shop = await AShopWithTheOrder();
        (await shop.Integrator.Put($"orders/{Shop.Unofficial}/{OrderId}/snapshot", Snapshot(49.9m))).Ok();
        var (official, mail) = (await ATicket.In(shop, Shop.Official, OrderId), await ATicket.In(shop, Shop.Unofficial, OrderId));
        (await Pay(official, 49.9m)).Ok(HttpStatusCode.Created);
        await mail.Note("The buyer insists.");

        (await Pay(mail, 49.9m)).Refused(HttpStatusCode.Conflict, "action.already-done");
        (await Pay(mail, 49.9m, await mail.Note("The buyer insists."))).Refused(HttpStatusCode.Conflict, "order.refund-exceeds");
    }

    [Fact]
    public async Task The_order_says_in_what_currency_it_is_paid_back()
    {
        var shop = await AShopWithTheOrder();
        var ticket = await ATicket.In(shop, Shop.Official, OrderId);

        (await Pay(ticket, 5, currency: "GBP")).Refused(HttpStatusCode.Conflict, "order.refund-currency");
        (await Pay(ticket, 50)).Refused(HttpStatusCode.Conflict, "order.refund-exceeds");
        (await Pay(ticket, 49.9m)).Ok(HttpStatusCode.Created);
    }

    [Fact]
    public async Task What_the_ticket_refuses_the_order_has_again()
    {
        var shop = await AShopWithTheOrder();
        var ticket = await ATicket.In(shop, Shop.Official, OrderId);

        (await ticket.Shop.Agent.Post(
            $"{ticket.Path}/actions", new { kind = "refund", amount = Euros(49.9m) }, ("If-Match", "\"99\""))).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await Refunds(shop)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("stage").GetString()).ShouldBe(["takenBack"]);
        (await Pay(ticket, 49.9m)).Ok(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_booking_that_nobody_records_is_taken_back_after_two_minutes()
    {
        var shop = await AShopWithTheOrder();
        var ticket = await ATicket.In(shop, Shop.Official, OrderId);
        await Abandoned(shop, ticket);
        (await Pay(ticket, 49.9m)).Refused(HttpStatusCode.Conflict, "order.refunded-meanwhile");

        await shop.Wait(TimeSpan.FromMinutes(2));

        await Eventually.Get(() => Refunds(shop), refunds => refunds.GetProperty("sum").GetDecimal() == 0);
        (await Pay(ticket, 49.9m)).Ok(HttpStatusCode.Created);
        await Eventually.Get(() => Refunds(shop), Has("recorded"));
    }

    [Fact]
    public async Task The_same_request_again_is_the_same_refund()
    {
        var shop = await AShopWithTheOrder();
        var ticket = await ATicket.In(shop, Shop.Official, OrderId);
        var body = new { kind = "refund", amount = Euros(10) };

        var first = (await shop.Agent.Post($"{ticket.Path}/actions", body, ("Idempotency-Key", "refund-once"))).Ok(HttpStatusCode.Created);
        var again = (await shop.Agent.Post($"{ticket.Path}/actions", body, ("Idempotency-Key", "refund-once"))).Ok(HttpStatusCode.Created);

        again.GetProperty("action").GetGuid().ShouldBe(first.GetProperty("action").GetGuid());
        (await Refunds(shop)).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task R95_The_list_of_an_incident_and_the_conversations_share_the_account()
    {
        var shop = await AShopWithTheOrder();
        var ticket = await ATicket.In(shop, Shop.Official, OrderId);
        var suspended = await ASuspendedAccount.In(shop);
        (await List(suspended, ticket, 60)).Refused(HttpStatusCode.Conflict, "order.refund-exceeds");
        var refund = (await List(suspended, ticket, 49.9m)).Ok(HttpStatusCode.Created).GetProperty("created").GetGuid();
        await Eventually.Get(() => Refunds(shop), Has("listed"));

        await suspended.Reinstate();
        (await Pay(ticket, 49.9m)).Refused(HttpStatusCode.Conflict, "order.refunded-meanwhile");
        (await shop.As("compliance").Post($"{suspended.Path}/refunds/{refund}/rejection", new { reason = "The parcel was found." })).Ok();
        await Eventually.Get(() => Refunds(shop), Has("rejected"));
        (await Pay(ticket, 49.9m)).Ok(HttpStatusCode.Created);
    }

    [Fact]
    public async Task R81_The_order_knows_what_the_official_thread_has_confirmed()
    {
        var shop = await AShopWithTheOrder();
        var ticket = await AnExcursion(shop);
        (await Agree(ticket, 14.95m)).Ok(HttpStatusCode.Created);
        var back = await AMacro.Approved(shop, "resolution-summary-refund");
        (await shop.Agent.Post(
            $"{ticket.Path}/migration/resolution",
            new
            {
                macro = new { id = back, variables = new { orderId = OrderId, amount = "14.95 EUR" } },
                summary = "Agreed on a part.",
                amount = Euros(14.95m),
            },
            ("If-Match", await ticket.Seen()))).Ok(HttpStatusCode.Accepted);
        (await Refunds(shop)).GetProperty("items")[0].GetProperty("confirmed").GetBoolean().ShouldBeFalse();

        await Deliver(ticket);

        await Eventually.Get(() => Refunds(shop), refunds => refunds.GetProperty("items")[0].GetProperty("confirmed").GetBoolean());
    }

    private static Func<JsonElement, bool> Has(string stage) => refunds =>
        refunds.GetProperty("items").EnumerateArray().Any(item => item.GetProperty("stage").GetString() == stage);

    /// <summary>The server stopped between the order's word and the ticket's.</summary>
    private async Task Abandoned(Shop shop, ATicket ticket)
    {
        var by = Actors.Domain.Who.System("test");
        using var scope = Runtime.CallScope.Bind(shop.Tenant, by);
        var order = Actors.Domain.ActorId.ForOrder(shop.Tenant, Shop.Official, OrderId);
        var now = server.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var booking = new Actors.Domain.Orders.Refunding.BookRefund(Guid.CreateVersion7(now), new(49.9m, "EUR"), ticket.Id);
        (await server.Services.GetRequiredService<Runtime.IActors>().Send(order, booking, Runtime.CommandIds.Fresh(now, by)))
            .ShouldBeOfType<Runtime.CommandReply.Accepted>();
    }

    private async Task<Shop> AShopWithTheOrder()
    {
        var shop = await server.NewShop();
        (await shop.Integrator.Put($"orders/{Shop.Official}/{OrderId}/snapshot", Snapshot(49.9m))).Ok();
        return shop;
    }

    /// <summary>A ticket whose conversation goes on outside, with the buyer told so.</summary>
    private static async Task<ATicket> AnExcursion(Shop shop)
    {
        var ticket = await ATicket.In(shop, Shop.Official, OrderId);
        await ticket.Note("The battery has to be looked at together.");
        (await shop.Agent.Post($"{ticket.Path}/migration", new { reason = "safetyCompliance", topic = "productSafety", channel = "videoCall" }))
            .Ok(HttpStatusCode.Created);
        var away = await AMacro.Approved(shop, "return-to-amazon");
        (await shop.Agent.Post(
            $"{ticket.Path}/migration/announcement",
            new { macro = new { id = away, variables = new { orderId = OrderId, channel = "video call" } } },
            ("If-Match", await ticket.Seen()))).Ok(HttpStatusCode.Accepted);
        await Deliver(ticket);
        return ticket;
    }

    private static async Task Deliver(ATicket ticket)
    {
        var delivery = (await ticket.Lease()).GetProperty("id").GetString()!;
        (await ticket.Shop.Integrator.Post($"deliveries/{delivery}/sent", new { channelMessageId = ticket.Shop.Unique("sent") })).Ok();
    }

    private static Task<Answer> Agree(ATicket ticket, decimal amount) => ticket.Shop.Agent.Post(
        $"{ticket.Path}/migration/external-messages", new { direction = "toBuyer", text = "We give it back.", agreed = Euros(amount) });

    private static Task<Answer> Pay(ATicket ticket, decimal amount, Guid? note = null, string currency = "EUR") => ticket.Shop.Agent.Post(
        $"{ticket.Path}/actions", new { kind = "refund", amount = new { amount, currency }, note });

    private static Task<Answer> List(ASuspendedAccount suspended, ATicket ticket, decimal amount) => suspended.Shop.Agent.Post(
        $"{suspended.Path}/refunds", new { ticket = ticket.Id, orderId = OrderId, amount = Euros(amount) });

    private static async Task<JsonElement> Refunds(Shop shop) =>
        (await shop.Agent.Get($"orders/{Shop.Official}/{OrderId}")).Ok().GetProperty("refunds");

    private static object Euros(decimal amount) => new { amount, currency = "EUR" };

    private static object Snapshot(decimal total) => new { source = "sp-api/orders-2026-01-01", total = Euros(total) };
}

public sealed class RefundsOnSqlite(SqliteServer server) : RefundContract(server), IClassFixture<SqliteServer>;

public sealed class RefundsOnPostgresql(PostgresqlServer server) : RefundContract(server), IClassFixture<PostgresqlServer>;
