namespace Actors.Server.Tests.Tickets;

/// <summary>The 24 h clock as a client sees it (R61–R63).</summary>
public abstract class ClockContract(TestServer server)
{
    [Fact]
    public async Task The_clock_runs_for_24_hours_from_the_oldest_unanswered_message()
    {
        var ticket = await ATicket.In(await server.NewShop());

        var clock = (await ticket.Show()).GetProperty("clock");

        (clock.GetProperty("dueAt").GetDateTimeOffset() - clock.GetProperty("startedAt").GetDateTimeOffset()).ShouldBe(TimeSpan.FromHours(24));
        clock.GetProperty("breached").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_official_channel_accepted_stops_the_clock()
    {
        var (ticket, reply, _) = await AnAnsweredTicket.In(await server.NewShop());

        (await ticket.Show()).GetProperty("clock").ValueKind.ShouldBe(JsonValueKind.Null);
        var proof = await Proof(ticket);
        proof.GetProperty("answeredBy").GetGuid().ShouldBe(reply);
        proof.GetProperty("breached").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task What_another_channel_accepted_stops_its_own_ticket_only()
    {
        var shop = await server.NewShop();
        var official = await ATicket.In(shop, Shop.Official, "123-1234567-1234567");

        await AnAnsweredTicket.In(shop, Shop.Unofficial);

        (await official.Show()).GetProperty("clock").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task A_bounce_starts_the_clock_again_from_the_original_time()
    {
        var shop = await server.NewShop();
        var before = await ATicket.In(shop);
        var started = (await before.Show()).GetProperty("clock").GetProperty("startedAt").GetDateTimeOffset();
        await before.Reply();
        var delivery = (await before.Lease()).GetProperty("id").GetString();
        (await shop.Integrator.Post($"deliveries/{delivery}/sent", new { channelMessageId = "c1" })).Ok();
        await shop.Wait(TimeSpan.FromHours(2));

        (await shop.Integrator.Post($"deliveries/{delivery}/bounced", new { code = "550" })).Ok();

        (await before.Show()).GetProperty("clock").GetProperty("startedAt").GetDateTimeOffset().ShouldBe(started);
        (await before.Show()).GetProperty("replies").GetProperty("bounced").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task An_overdue_ticket_is_breached_in_the_queue_and_in_the_record()
    {
        var ticket = await ATicketOverdueByAnHour.In(await server.NewShop());

        var listed = (await ticket.Shop.Agent.Get("tickets?breached=true")).Ok().GetProperty("items").EnumerateArray().Single();
        listed.GetProperty("id").GetGuid().ShouldBe(ticket.Id);
        var thresholds = (await ticket.Timeline()).GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("type").GetString() == "ticket.response-clock-threshold-passed")
            .Select(item => item.GetProperty("activity").GetProperty("data").GetProperty("threshold").GetString());
        thresholds.ShouldBe(["half", "threeQuarters", "ninetyPercent", "oneHourLeft"]);
        (await Proof(ticket)).GetProperty("breached").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_message_that_needs_no_response_is_left_out()
    {
        var ticket = await ATicket.In(await server.NewShop());

        (await ticket.Shop.Agent.Post($"{ticket.Path}/messages/{ticket.Message}/no-response-needed", new { reason = "Just a thank-you." })).Ok();

        (await ticket.Show()).GetProperty("clock").ValueKind.ShouldBe(JsonValueKind.Null);
        var entry = (await ticket.Timeline()).GetProperty("items").EnumerateArray().Single(item => item.GetProperty("type").GetString() == "ticket.no-response-needed");
        entry.GetProperty("activity").GetProperty("data").GetProperty("reason").GetString().ShouldBe("Just a thank-you.");
        (await Proof(ticket)).GetProperty("excluded").GetBoolean().ShouldBeTrue();
    }

    private static async Task<JsonElement> Proof(ATicket ticket) =>
        (await ticket.Shop.Agent.Get($"{ticket.Path}/clock")).Ok(HttpStatusCode.OK).GetProperty("items").EnumerateArray().Single();
}

public sealed class ClockOnSqlite(SqliteServer server) : ClockContract(server), IClassFixture<SqliteServer>;

public sealed class ClockOnPostgresql(PostgresqlServer server) : ClockContract(server), IClassFixture<PostgresqlServer>;
