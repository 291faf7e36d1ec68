namespace Actors.Server.Tests.Tickets;

/// <summary>Assigning, tagging, moving, snoozing, noting and linking.</summary>
public sealed class WorkingTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Fact]
    public async Task A_note_is_shown_with_who_wrote_it()
    {
        var ticket = await ATicket.In(await server.NewShop());

        (await ticket.Shop.Agent.Post($"{ticket.Path}/notes", new { text = "Carrier says Monday." })).Ok(HttpStatusCode.Created);

        var entry = (await ticket.Timeline()).GetProperty("items").EnumerateArray().Last();
        entry.GetProperty("kind").GetString().ShouldBe("note");
        entry.GetProperty("note").GetProperty("text").GetString().ShouldBe("Carrier says Monday.");
        entry.GetProperty("by").GetProperty("kind").GetString().ShouldBe("key");
        entry.GetProperty("by").GetProperty("displayName").GetString().ShouldBe("agent");
    }

    [Fact]
    public async Task A_ticket_is_given_to_a_person_and_back()
    {
        var ticket = await ATicket.In(await server.NewShop());
        using var anna = await ticket.Shop.SignedIn("agent");
        var me = (await anna.Get("session")).Ok();
        var id = me.GetProperty("id").GetString();

        (await ticket.Shop.Supervisor.Put($"{ticket.Path}/assignee", new { assignee = id })).Ok();

        (await ticket.Show()).GetProperty("assignee").GetProperty("displayName").GetString().ShouldBe(me.GetProperty("displayName").GetString());
        (await anna.Get("tickets?assignee=me")).Ok().GetProperty("items").GetArrayLength().ShouldBe(1);
        (await anna.Get("tickets?assignee=none")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);
        (await ticket.Shop.Supervisor.Put($"{ticket.Path}/assignee", new { assignee = (string?)null })).Ok();
        (await ticket.Show()).GetProperty("assignee").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_ticket_is_not_given_to_somebody_who_cannot_work_on_it()
    {
        var ticket = await ATicket.In(await server.NewShop());
        using var auditor = await ticket.Shop.SignedIn("auditor");
        var id = (await auditor.Get("session")).Ok().GetProperty("id").GetString();

        (await ticket.Shop.Supervisor.Put($"{ticket.Path}/assignee", new { assignee = id })).Refused(HttpStatusCode.UnprocessableEntity, "request.invalid");
        (await ticket.Shop.Supervisor.Put($"{ticket.Path}/assignee", new { assignee = Guid.CreateVersion7(DateTimeOffset.UnixEpoch) }))
            .Refused(HttpStatusCode.UnprocessableEntity, "request.invalid");
    }

    [Fact]
    public async Task Tags_are_added_removed_and_filtered_by()
    {
        var ticket = await ATicket.In(await server.NewShop());

        (await ticket.Shop.Agent.Post($"{ticket.Path}/tags", new { add = new[] { "vip", "late" } })).Ok();
        (await ticket.Shop.Agent.Post($"{ticket.Path}/tags", new { remove = new[] { "late" } })).Ok();

        (await ticket.Show()).GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()).ShouldBe(["vip"]);
        (await ticket.Shop.Agent.Get("tickets?tag=vip")).Ok().GetProperty("items").GetArrayLength().ShouldBe(1);
        (await ticket.Shop.Agent.Get("tickets?tag=late")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);
        (await ticket.Shop.Agent.Post($"{ticket.Path}/tags", new { add = new[] { "No Spaces" } })).Refused(HttpStatusCode.UnprocessableEntity, "tag.invalid");
    }

    [Fact]
    public async Task A_closed_ticket_leaves_the_queue_and_comes_back_when_the_buyer_writes()
    {
        var shop = await server.NewShop();
        var thread = shop.Unique("thread");
        var first = (await shop.Integrator.Post("messages", AMessage.On(shop, Shop.Official, thread, "Hello"))).Ok(HttpStatusCode.Created);
        await new ATicket(shop, first.GetProperty("ticket").GetGuid(), first.GetProperty("message").GetGuid()).Close();
        (await shop.Agent.Get("tickets")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);

        (await shop.Integrator.Post("messages", AMessage.On(shop, Shop.Official, thread, "Still there?"))).Ok(HttpStatusCode.Created);

        (await shop.Agent.Get("tickets")).Ok().GetProperty("items")[0].GetProperty("status").GetString().ShouldBe("open");
    }

    [Fact]
    public async Task A_snoozed_ticket_comes_back_in_time()
    {
        var ticket = await ATicket.In(await server.NewShop());
        var now = (await ticket.Shop.Agent.Get("time")).Ok().GetProperty("now").GetDateTimeOffset();

        (await ticket.Shop.Agent.Put($"{ticket.Path}/snooze", new { until = now.AddHours(3) })).Ok();

        (await ticket.Shop.Agent.Get("tickets")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);
        (await ticket.Shop.Agent.Get("tickets?snoozed=only")).Ok().GetProperty("items").GetArrayLength().ShouldBe(1);
        await ticket.Shop.Wait(TimeSpan.FromHours(3));
        (await ticket.Shop.Agent.Get("tickets")).Ok().GetProperty("items").GetArrayLength().ShouldBe(1);
        (await ticket.Show()).GetProperty("snoozedUntil").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_snooze_can_be_ended_and_never_lies_in_the_past()
    {
        var ticket = await ATicket.In(await server.NewShop());
        var now = (await ticket.Shop.Agent.Get("time")).Ok().GetProperty("now").GetDateTimeOffset();
        (await ticket.Shop.Agent.Put($"{ticket.Path}/snooze", new { until = now.AddHours(-1) })).Refused(HttpStatusCode.UnprocessableEntity, "snooze.in-past");
        (await ticket.Shop.Agent.Put($"{ticket.Path}/snooze", new { until = now.AddHours(3) })).Ok();

        (await ticket.Shop.Agent.Delete($"{ticket.Path}/snooze")).Ok();

        (await ticket.Shop.Agent.Get("tickets")).Ok().GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_command_with_an_old_version_is_refused()
    {
        var ticket = await ATicket.In(await server.NewShop());
        var seen = await ticket.Seen();
        (await ticket.Shop.Agent.Post($"{ticket.Path}/tags", new { add = new[] { "vip" } })).Ok();

        var answer = await ticket.Shop.Agent.Put($"{ticket.Path}/status", new { status = "pending" }, ("If-Match", seen));

        answer.Refused(HttpStatusCode.PreconditionFailed, "actor.stale");
    }

    [Fact]
    public async Task A_link_by_hand_says_so()
    {
        var ticket = await ATicket.In(await server.NewShop());

        (await ticket.Shop.Agent.Post($"{ticket.Path}/orders", new { orderId = "123-7654321-7654321" })).Ok();

        var order = (await ticket.Show()).GetProperty("orders")[0];
        order.GetProperty("orderId").GetString().ShouldBe("123-7654321-7654321");
        order.GetProperty("how").GetString().ShouldBe("manual");
        (await ticket.Shop.Agent.Post($"{ticket.Path}/orders", new { orderId = "no spaces" })).Refused(HttpStatusCode.UnprocessableEntity, "order.invalid-id");
    }

    [Fact]
    public async Task The_record_of_a_ticket_verifies()
    {
        var (ticket, _, _) = await AnAnsweredTicket.In(await server.NewShop());

        var verdict = (await ticket.Shop.Agent.Get($"{ticket.Path}/verify")).Ok();

        verdict.GetProperty("intact").GetBoolean().ShouldBeTrue();
        verdict.GetProperty("events").GetInt64().ShouldBe((await ticket.Show()).GetProperty("version").GetInt64());
        (await ticket.Shop.Admin.Get("verify")).Ok().GetProperty("intact").GetBoolean().ShouldBeTrue();
    }
}
