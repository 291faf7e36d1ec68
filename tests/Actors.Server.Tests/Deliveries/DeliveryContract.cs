namespace Actors.Server.Tests.Deliveries;

public abstract class DeliveryContract(TestServer server)
{
    [Fact]
    public async Task A_lease_holds_what_a_gateway_needs()
    {
        var (ticket, reply) = await ATicketWithAQueuedReply.In(await server.NewShop());

        var delivery = await ticket.Lease();

        delivery.GetProperty("reply").GetGuid().ShouldBe(reply);
        delivery.GetProperty("text").GetString().ShouldBe("It is on its way.");
        delivery.GetProperty("to").GetString().ShouldBe("buyer@marketplace.amazon.de");
        delivery.GetProperty("subject").GetString().ShouldBe("A question");
        delivery.GetProperty("thread").GetString().ShouldStartWith("thread-");
        delivery.GetProperty("attempt").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_leased_reply_is_given_out_once_until_the_lease_ends()
    {
        var (ticket, _) = await ATicketWithAQueuedReply.In(await server.NewShop());
        await ticket.Lease(seconds: 60);

        (await Lease(ticket.Shop)).ShouldBeEmpty();
        await ticket.Shop.Wait(TimeSpan.FromSeconds(61));

        (await Lease(ticket.Shop)).Single().GetProperty("attempt").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_sent_reply_is_not_given_out_again_and_the_report_may_be_repeated()
    {
        var (ticket, _, delivery) = await AnAnsweredTicket.In(await server.NewShop());

        (await ticket.Shop.Integrator.Post($"deliveries/{delivery}/sent", new { channelMessageId = "again" })).Ok();

        await ticket.Shop.Wait(TimeSpan.FromHours(1));
        (await Lease(ticket.Shop)).ShouldBeEmpty();
        (await ticket.Show()).GetProperty("replies").GetProperty("sent").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_reply_that_failed_for_good_is_failed_and_its_clock_runs_on()
    {
        var (ticket, _) = await ATicketWithAQueuedReply.In(await server.NewShop());
        var delivery = (await ticket.Lease()).GetProperty("id").GetString();

        (await ticket.Shop.Integrator.Post($"deliveries/{delivery}/failed", new { code = "blocked", detail = "Anna Berg's mailbox", permanent = true })).Ok();

        var shown = await ticket.Show();
        shown.GetProperty("replies").GetProperty("failed").GetInt32().ShouldBe(1);
        shown.GetProperty("clock").ValueKind.ShouldBe(JsonValueKind.Object);
        (await ticket.Shop.Integrator.Post($"deliveries/{delivery}/sent", new { channelMessageId = "x" })).Refused(HttpStatusCode.Conflict, "reply.settled");
    }

    [Fact]
    public async Task A_reply_that_failed_for_now_is_given_out_again_after_a_pause()
    {
        var (ticket, _) = await ATicketWithAQueuedReply.In(await server.NewShop());
        var delivery = (await ticket.Lease()).GetProperty("id").GetString();

        (await ticket.Shop.Integrator.Post($"deliveries/{delivery}/failed", new { code = "greylisted", permanent = false })).Ok();

        (await Lease(ticket.Shop)).ShouldBeEmpty();
        await ticket.Shop.Wait(TimeSpan.FromMinutes(1));
        (await Lease(ticket.Shop)).Single().GetProperty("id").GetString().ShouldBe(delivery);
    }

    [Fact]
    public async Task Only_the_accounts_asked_for_are_given_out()
    {
        var (ticket, _) = await ATicketWithAQueuedReply.In(await server.NewShop());

        (await Lease(ticket.Shop, Shop.Unofficial)).ShouldBeEmpty();
        (await Lease(ticket.Shop, Shop.Official)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_unknown_delivery_is_unknown()
    {
        var shop = await server.NewShop();

        (await shop.Integrator.Post($"deliveries/{Guid.CreateVersion7(DateTimeOffset.UnixEpoch)}/sent", new { channelMessageId = "x" }))
            .Refused(HttpStatusCode.NotFound, "not-found");
    }

    private static async Task<IReadOnlyList<JsonElement>> Lease(Shop shop, params string[] accounts) =>
        [.. (await shop.Integrator.Post("deliveries/lease", new { accounts = accounts.Length > 0 ? accounts : null, max = 10, seconds = 60 }))
            .Ok().GetProperty("items").EnumerateArray()];
}

public sealed class DeliveriesOnSqlite(SqliteServer server) : DeliveryContract(server), IClassFixture<SqliteServer>;

public sealed class DeliveriesOnPostgresql(PostgresqlServer server) : DeliveryContract(server), IClassFixture<PostgresqlServer>;
