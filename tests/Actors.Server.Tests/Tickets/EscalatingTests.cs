namespace Actors.Server.Tests.Tickets;

/// <summary>Teams, the hand-off, what was done already, and the order of the queue (R51–R59).</summary>
public sealed class EscalatingTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    private const string Order = "305-1234567-1234567";

    [Fact]
    public async Task R56_The_receiving_team_sees_a_structured_summary()
    {
        var ticket = await ATicket.In(await server.NewShop(), orderId: Order);
        await ticket.Note("The strike goes on.", "odrCritical");
        (await ticket.Shop.Agent.Post($"{ticket.Path}/actions", new { kind = "contact", detail = "Called DHL." })).Ok(HttpStatusCode.Created);
        var due = (await ticket.Show()).GetProperty("clock").GetProperty("dueAt").GetString();

        (await ticket.Shop.Agent.Post($"{ticket.Path}/escalations", new { team = "logistics" })).Ok(HttpStatusCode.Created);

        var summary = (await ticket.Shop.Agent.Get($"{ticket.Path}/hand-off")).Ok();
        summary.GetProperty("escalation").GetProperty("name").GetString().ShouldBe("Logistics");
        summary.GetProperty("risk").GetProperty("rating").GetString().ShouldBe("odrCritical");
        summary.GetProperty("orderId").GetString().ShouldBe(Order);
        summary.GetProperty("clocks")[0].GetProperty("dueAt").GetString().ShouldBe(due);
        summary.GetProperty("lastNote").GetProperty("note").GetProperty("decisionPath").GetString().ShouldBe("The strike goes on.");
        summary.GetProperty("evidence")[0].GetProperty("carrier").GetString().ShouldBe("DHL");
        summary.GetProperty("done")[0].GetProperty("kind").GetString().ShouldBe("contact");
        summary.GetProperty("unanswered").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task R49_An_escalation_without_a_note_is_refused_and_one_to_nobody_too()
    {
        var ticket = await ATicket.In(await server.NewShop());

        (await ticket.Shop.Agent.Post($"{ticket.Path}/escalations", new { team = "tier-2" })).Refused(HttpStatusCode.Conflict, "gate.note-needed");
        (await ticket.Shop.Agent.Post($"{ticket.Path}/escalations", new { team = "nobody" }))
            .Refused(HttpStatusCode.UnprocessableEntity, "escalation.unknown-team");
        (await ticket.Shop.Agent.Put($"{ticket.Path}/status", new { status = "escalated" }))
            .Refused(HttpStatusCode.UnprocessableEntity, "escalation.team-needed");
    }

    [Fact]
    public async Task R55_Teams_are_the_tenants_to_name_and_have_their_own_list()
    {
        var shop = await server.NewShop();
        (await shop.As("compliance").Put("teams/night-shift", new { name = "Night shift" })).Ok();
        var ticket = await ATicket.In(shop);
        await ATicket.In(shop);
        await ticket.Note();

        (await shop.Agent.Post($"{ticket.Path}/escalations", new { team = "night-shift" })).Ok(HttpStatusCode.Created);

        var list = (await shop.Agent.Get("tickets?team=night-shift")).Ok().GetProperty("items");
        list.EnumerateArray().Select(item => item.GetProperty("id").GetGuid()).ShouldBe([ticket.Id]);
        list[0].GetProperty("team").GetString().ShouldBe("night-shift");
        (await shop.Agent.Get("teams")).Ok().GetProperty("items").GetArrayLength().ShouldBe(7);
    }

    [Fact]
    public async Task R59_How_soon_a_risk_is_due_is_the_tenants_to_say()
    {
        var shop = await server.NewShop();
        var before = await ATicket.In(shop, text: "I will open an A-to-Z claim.");
        (await shop.Agent.Get("risk-targets")).Ok().GetProperty("odrCriticalHours").GetDouble().ShouldBe(4);

        (await shop.As("compliance").Put("risk-targets", new { odrCriticalHours = 0.5, slaWarningHours = 2 })).Ok();

        var mentioned = await ATicket.In(shop, text: "I will open an A-to-Z claim.");
        var rated = await ATicket.In(shop);
        await rated.Note("A claim is near.", "slaWarning");
        (await Wait(before)).ShouldBe(TimeSpan.FromHours(4));
        (await Wait(mentioned)).ShouldBe(TimeSpan.FromHours(0.5));
        (await Wait(rated)).ShouldBe(TimeSpan.FromHours(2));
        (await shop.As("compliance").Put("risk-targets", new { odrCriticalHours = 3, slaWarningHours = 2 }))
            .Refused(HttpStatusCode.UnprocessableEntity, "risk-targets.invalid");
        (await shop.Agent.Put("risk-targets", new { odrCriticalHours = 1, slaWarningHours = 2 })).Refused(HttpStatusCode.Forbidden, "access.denied");
    }

    [Fact]
    public async Task R59_A_risk_comes_before_an_older_question()
    {
        var shop = await server.NewShop();
        var older = await ATicket.In(shop);
        await shop.Wait(TimeSpan.FromHours(1));
        var risky = await ATicket.In(shop);

        await risky.Note("A claim is near.", "odrCritical");

        var items = (await shop.Agent.Get("tickets")).Ok().GetProperty("items");
        items.EnumerateArray().Select(item => item.GetProperty("id").GetGuid()).ShouldBe([risky.Id, older.Id]);
        items[0].GetProperty("risk").GetString().ShouldBe("odrCritical");
        items[0].GetProperty("attentionAt").GetDateTimeOffset().ShouldBeLessThan(items[0].GetProperty("clock").GetProperty("dueAt").GetDateTimeOffset());
        (await risky.Show()).GetProperty("attentionAt").GetDateTimeOffset().ShouldBe(items[0].GetProperty("attentionAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task R58_A_second_refund_for_the_order_is_refused_in_every_conversation_until_a_note_says_why()
    {
        var shop = await server.NewShop();
        var (here, there) = (await ATicket.In(shop, orderId: Order), await ATicket.In(shop, Shop.Unofficial, Order));
        (await Refund(here)).Ok(HttpStatusCode.Created);

        (await Refund(here)).Refused(HttpStatusCode.Conflict, "action.already-done");
        (await Refund(there)).Refused(HttpStatusCode.Conflict, "action.already-done");

        var note = await there.Note("The first one was declined by the bank.");
        (await Refund(there, note)).Ok(HttpStatusCode.Created);
        (await shop.Agent.Get($"{here.Path}/hand-off")).Ok().GetProperty("done").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task R51_Goodwill_needs_its_reason()
    {
        var ticket = await ATicket.In(await server.NewShop(), orderId: Order);
        var request = new { kind = "goodwillRefund", amount = new { amount = 5, currency = "EUR" }, detail = "Coupon." };
        (await ticket.Shop.Agent.Post($"{ticket.Path}/actions", request)).Refused(HttpStatusCode.Conflict, "gate.note-needed");
        await ticket.Note();
        (await ticket.Shop.Agent.Post($"{ticket.Path}/actions", request)).Refused(HttpStatusCode.Conflict, "gate.note-incomplete");

        var note = await ticket.Note("Cheaper than a return.");
        (await ticket.Shop.Agent.Post($"{ticket.Path}/actions", request)).Ok(HttpStatusCode.Created);

        var activity = (await ticket.Timeline()).GetProperty("items").EnumerateArray().Last().GetProperty("activity");
        activity.GetProperty("code").GetString().ShouldBe("ticket.action-recorded");
        activity.GetProperty("data").GetProperty("note").GetGuid().ShouldBe(note);
        activity.GetProperty("data").GetProperty("reason").GetString().ShouldBe("Coupon.");
    }

    private static Task<Answer> Refund(ATicket ticket, Guid? note = null) => ticket.Shop.Agent.Post(
        $"{ticket.Path}/actions", new { kind = "refund", amount = new { amount = 10, currency = "EUR" }, note });

    /// <summary>From the rating to the moment by which somebody has to look.</summary>
    private static async Task<TimeSpan> Wait(ATicket ticket)
    {
        var risk = (await ticket.Shop.Agent.Get($"{ticket.Path}/hand-off")).Ok().GetProperty("risk");
        return risk.GetProperty("dueAt").GetDateTimeOffset() - risk.GetProperty("since").GetDateTimeOffset();
    }
}
