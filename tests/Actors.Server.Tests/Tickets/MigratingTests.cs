namespace Actors.Server.Tests.Tickets;

/// <summary>The supervised excursion from Amazon, over HTTP and from macro to closed ticket (R73–R82).</summary>
[Collection(AtOneServer.Name)]
public sealed class MigratingTests(SqliteServer server)
{
    private const string Order = "305-1234567-1234567";

    [Fact]
    public async Task R73_The_whole_way_from_justification_to_a_closed_ticket()
    {
        var ticket = await AJustifiedMigration();
        var (away, back) = (await Macro(ticket.Shop, "return-to-amazon"), await Macro(ticket.Shop, "resolution-summary-refund"));

        var announced = (await Announce(ticket, away)).Ok(HttpStatusCode.Accepted);
        announced.GetProperty("text").GetString()!.ShouldContain("we will come back to this conversation on Amazon");
        (await Stage(ticket)).ShouldBe("announcing");
        await Deliver(ticket);
        (await Stage(ticket)).ShouldBe("away");

        var said = (await Say(ticket, "We agreed on a part of the price.", 14.95)).Ok(HttpStatusCode.Created);
        said.GetProperty("drift").GetArrayLength().ShouldBe(0);
        await ticket.Note();
        (await Close(ticket)).Refused(HttpStatusCode.Conflict, "migration.open");

        (await Resolve(ticket, back, 12)).Refused(HttpStatusCode.Conflict, "migration.amount-needed");
        (await Resolve(ticket, back, 14.95)).Ok(HttpStatusCode.Accepted);
        (await Close(ticket)).Refused(HttpStatusCode.Conflict, "migration.open");
        await Deliver(ticket);
        (await Stage(ticket)).ShouldBe("resolved");
        (await Close(ticket)).Ok();

        var codes = (await ticket.Timeline()).GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("type").GetString()).ToArray();
        codes.Where(code => code!.StartsWith("ticket.migration", StringComparison.Ordinal) || code == "ticket.external-message-recorded").ShouldBe(
            ["ticket.migration-justified", "ticket.migration-announced", "ticket.external-message-recorded", "ticket.migration-resolved"]);
    }

    [Theory]
    [InlineData("tracking")]
    [InlineData("return")]
    [InlineData("simpleRefund")]
    public async Task R74_Simple_matters_stay(string topic)
    {
        var ticket = await ATicket.In(await server.NewShop(), orderId: Order);
        await ticket.Note("It needs a call.");

        (await Justify(ticket, topic)).Refused(HttpStatusCode.Conflict, "migration.topic-stays");
    }

    [Fact]
    public async Task R76_There_is_no_way_out_without_a_justification()
    {
        var ticket = await ATicket.In(await server.NewShop(), orderId: Order);

        (await Justify(ticket)).Refused(HttpStatusCode.Conflict, "gate.note-needed");
        (await Say(ticket, "Hello?")).Refused(HttpStatusCode.Conflict, "migration.missing");
    }

    [Fact]
    public async Task R78_Only_the_locked_wording_announces_it()
    {
        var ticket = await AJustifiedMigration();

        (await Announce(ticket, await Macro(ticket.Shop, "resolution-summary")))
            .Refused(HttpStatusCode.UnprocessableEntity, "macro.variable-unknown");
        (await ticket.Shop.Agent.Post(
            $"{ticket.Path}/migration/announcement",
            new { macro = new { id = await Macro(ticket.Shop, "resolution-summary"), variables = new { orderId = Order } } },
            ("If-Match", await ticket.Seen()))).Refused(HttpStatusCode.Conflict, "migration.macro-needed");
        (await ticket.Shop.Agent.Post(
            $"{ticket.Path}/migration/announcement",
            new { macro = new { id = Guid.Empty } },
            ("If-Match", await ticket.Seen()))).Refused(HttpStatusCode.NotFound, "macro.unknown");
    }

    [Fact]
    public async Task R83_Both_official_messages_are_screened_with_the_tenants_own_words()
    {
        var ticket = await AJustifiedMigration();
        var (away, back) = (await Macro(ticket.Shop, "return-to-amazon"), await Macro(ticket.Shop, "resolution-summary-refund"));

        await AWording.Of(ticket.Shop, "come back");
        (await Announce(ticket, away)).Refused(HttpStatusCode.Conflict, "screening.blocked");
        await AWording.Of(ticket.Shop, "refund*");
        (await Announce(ticket, away)).Ok(HttpStatusCode.Accepted);
        await Deliver(ticket);
        (await Resolve(ticket, back, 14.95)).Refused(HttpStatusCode.Conflict, "screening.blocked");
    }

    [Fact]
    public async Task R64_The_agent_is_warned_while_the_official_thread_waits()
    {
        var ticket = await AJustifiedMigration();

        var said = (await Say(ticket, "We are calling now.")).Ok(HttpStatusCode.Created);

        said.GetProperty("officialUnanswered").GetInt32().ShouldBe(1);
        var shown = await ticket.Show();
        shown.GetProperty("migration").GetProperty("officialUnanswered").GetInt32().ShouldBe(1);
        shown.GetProperty("clock").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task R82_Promotion_that_drifts_in_is_flagged_and_kept()
    {
        var ticket = await AJustifiedMigration();

        var said = (await Say(ticket, "Use the code SAVE10 for 10% off your next order!")).Ok(HttpStatusCode.Created);

        said.GetProperty("drift").EnumerateArray().Select(rule => rule.GetString()).ShouldContain("promotion");
        (await ticket.Show()).GetProperty("migration").GetProperty("drifted").GetBoolean().ShouldBeTrue();
        (await ticket.Timeline()).GetProperty("items").EnumerateArray().Last().GetProperty("activity").GetProperty("data")
            .GetProperty("text").GetString().ShouldBe("Use the code SAVE10 for 10% off your next order!");
    }

    [Fact]
    public async Task R80_R81_Nothing_that_moves_before_the_last_summary_is_accepted_goes_unsaid()
    {
        var ticket = await AJustifiedMigration();
        var shop = ticket.Shop;
        var (away, back) = (await Macro(shop, "return-to-amazon"), await Macro(shop, "resolution-summary-refund"));
        (await Announce(ticket, away)).Ok(HttpStatusCode.Accepted);
        await Deliver(ticket);
        (await shop.Agent.Post($"{ticket.Path}/migration/abandonment", new { reason = "Nothing came." }))
            .Refused(HttpStatusCode.Conflict, "migration.owes-summary");
        var mail = await ATicket.In(shop, Shop.Unofficial, Order);
        (await shop.Agent.Post($"{mail.Path}/actions", new { kind = "refund", amount = new { amount = 20, currency = "EUR" } })).Ok(HttpStatusCode.Created);

        (await Resolve(ticket, back, 14.95)).Refused(HttpStatusCode.Conflict, "migration.amount-needed");
        (await Resolve(ticket, back, 20)).Ok(HttpStatusCode.Accepted);
        (await Say(ticket, "And 50 more.", 50)).Ok(HttpStatusCode.Created);
        await Deliver(ticket);
        await ticket.Note();
        (await Close(ticket)).Refused(HttpStatusCode.Conflict, "migration.open");
    }

    [Fact]
    public async Task A_migration_that_leads_nowhere_is_abandoned_with_its_reason()
    {
        var ticket = await AJustifiedMigration();

        (await ticket.Shop.Agent.Post($"{ticket.Path}/migration/abandonment", new { reason = "The buyer sent the video here." })).Ok();

        (await Stage(ticket)).ShouldBe("abandoned");
        (await ticket.Timeline()).GetProperty("items").EnumerateArray().Last().GetProperty("activity").GetProperty("data")
            .GetProperty("reason").GetString().ShouldBe("The buyer sent the video here.");
    }

    private async Task<ATicket> AJustifiedMigration()
    {
        var ticket = await ATicket.In(await server.NewShop(), orderId: Order);
        await ticket.Note("The battery has to be looked at together.");
        (await Justify(ticket)).Ok(HttpStatusCode.Created);
        return ticket;
    }

    private static Task<Answer> Justify(ATicket ticket, string topic = "productSafety") =>
        ticket.Shop.Agent.Post($"{ticket.Path}/migration", new { reason = "safetyCompliance", topic, channel = "videoCall" });

    private static async Task<Guid> Macro(Shop shop, string name)
    {
        var macro = (await shop.Admin.Post("macros/starter-library")).Ok().GetProperty("items").EnumerateArray()
            .First(item => item.GetProperty("name").GetString() == name && item.GetProperty("locale").GetString() == "en");
        var id = macro.GetProperty("id").GetGuid();
        (await shop.As("compliance").Post($"macros/{id}/versions/1/approval")).Ok();
        return id;
    }

    private static async Task<Answer> Announce(ATicket ticket, Guid macro) => await ticket.Shop.Agent.Post(
        $"{ticket.Path}/migration/announcement",
        new { macro = new { id = macro, variables = new { orderId = Order, channel = "video call" } } },
        ("If-Match", await ticket.Seen()));

    private static async Task<Answer> Resolve(ATicket ticket, Guid macro, double amount) => await ticket.Shop.Agent.Post(
        $"{ticket.Path}/migration/resolution",
        new
        {
            macro = new { id = macro, variables = new { orderId = Order, amount = FormattableString.Invariant($"{amount:0.00} EUR") } },
            summary = "Part of the price goes back.",
            amount = new { amount, currency = "EUR" },
        },
        ("If-Match", await ticket.Seen()));

    private static Task<Answer> Say(ATicket ticket, string text, double? agreed = null) => ticket.Shop.Agent.Post(
        $"{ticket.Path}/migration/external-messages",
        new { direction = "toBuyer", text, agreed = agreed is { } amount ? new { amount, currency = "EUR" } : null });

    private static async Task Deliver(ATicket ticket)
    {
        var delivery = (await ticket.Lease()).GetProperty("id").GetString();
        (await ticket.Shop.Integrator.Post($"deliveries/{delivery}/sent", new { channelMessageId = ticket.Shop.Unique("sent") })).Ok();
    }

    private static Task<Answer> Close(ATicket ticket) => ticket.Shop.Agent.Put($"{ticket.Path}/status", new { status = "closed" });

    private static async Task<string?> Stage(ATicket ticket) =>
        (await ticket.Show()).GetProperty("migration").GetProperty("stage").GetString();
}
