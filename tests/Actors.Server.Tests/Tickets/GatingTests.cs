namespace Actors.Server.Tests.Tickets;

/// <summary>Gates on every path: one by one, in bulk, and as the tenant adds to them (R49–R54).</summary>
[Collection(AtOneServer.Name)]
public sealed class GatingTests(SqliteServer server)
{
    [Fact]
    public async Task R50_Closing_an_Amazon_ticket_needs_a_note_newer_than_the_buyers_last_message()
    {
        var shop = await server.NewShop();
        var thread = shop.Unique("thread");
        var first = (await shop.Integrator.Post("messages", AMessage.On(shop, Shop.Official, thread, "Hello"))).Ok(HttpStatusCode.Created);
        var ticket = new ATicket(shop, first.GetProperty("ticket").GetGuid(), first.GetProperty("message").GetGuid());
        (await Close(ticket)).Refused(HttpStatusCode.Conflict, "gate.note-needed");
        await ticket.Note();
        (await shop.Integrator.Post("messages", AMessage.On(shop, Shop.Official, thread, "Still there?"))).Ok(HttpStatusCode.Created);

        (await Close(ticket)).Refused(HttpStatusCode.Conflict, "gate.note-needed");

        await ticket.Note();
        (await Close(ticket)).Ok();
    }

    [Fact]
    public async Task The_ticket_says_beforehand_what_would_be_refused()
    {
        var ticket = await ATicket.In(await server.NewShop());
        (await ticket.Shop.Agent.Post($"{ticket.Path}/notes", new { text = "Called them.", nextStep = "Call again." })).Ok(HttpStatusCode.Created);

        var gates = (await ticket.Show()).GetProperty("gates").EnumerateArray().ToDictionary(gate => gate.GetProperty("gate").GetString()!);

        gates["close"].GetProperty("open").GetBoolean().ShouldBeFalse();
        gates["close"].GetProperty("code").GetString().ShouldBe("gate.note-incomplete");
        gates["close"].GetProperty("lacks").EnumerateArray().Select(word => word.GetString()).ShouldBe(["compliance", "integrated"]);
        await ticket.Note();
        (await ticket.Show()).GetProperty("gates")[1].GetProperty("open").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task R54_The_tenant_adds_fields_and_brings_the_gate_to_other_channels()
    {
        var shop = await server.NewShop();
        var (amazon, mail) = (await ATicket.In(shop), await ATicket.In(shop, Shop.Unofficial));
        (await shop.As("compliance").Put("note-standard", new
        {
            rules = new object[]
            {
                new { channel = "amazon", gate = "close", enforced = true, required = new[] { "decisionPath" } },
                new { channel = "mail", gate = "close", enforced = true, required = Array.Empty<string>() },
            },
        })).Ok();
        await amazon.Note();

        (await Close(amazon)).Refused(HttpStatusCode.Conflict, "gate.note-incomplete").GetProperty("detail").GetString()!.ShouldContain("DecisionPath");
        (await Close(mail)).Refused(HttpStatusCode.Conflict, "gate.note-needed");

        await amazon.Note("It arrived.");
        await mail.Note();
        (await Close(amazon)).Ok();
        (await Close(mail)).Ok();
    }

    [Fact]
    public async Task R50_A_tenant_cannot_switch_the_gate_of_Amazon_off() =>
        (await (await server.NewShop()).Admin.Put("note-standard", new
        {
            rules = new object[] { new { channel = "amazon", gate = "close", enforced = false, required = Array.Empty<string>() } },
        })).Refused(HttpStatusCode.Conflict, "note-standard.weakened");

    [Fact]
    public async Task Bulk_close_answers_per_ticket_with_the_refusals_of_one_by_one()
    {
        var shop = await server.NewShop();
        var (with, without, mail) = (await ATicket.In(shop), await ATicket.In(shop), await ATicket.In(shop, Shop.Unofficial));
        await with.Note();
        var nobody = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);

        var answer = (await shop.Agent.Post("tickets/bulk/close", new { tickets = new[] { with.Id, without.Id, mail.Id, nobody } })).Ok();

        Outcomes(answer).ShouldBe(["done", "gate.note-needed", "done", "ticket.unknown"]);
        (await with.Show()).GetProperty("status").GetString().ShouldBe("closed");
        (await without.Show()).GetProperty("status").GetString().ShouldBe("open");
    }

    [Fact]
    public async Task Bulk_escalate_answers_per_ticket_and_once_per_key()
    {
        var shop = await server.NewShop();
        var (with, without) = (await ATicket.In(shop), await ATicket.In(shop));
        await with.Note();
        var request = new { tickets = new[] { with.Id, without.Id }, team = "logistics" };

        var first = (await shop.Agent.Post("tickets/bulk/escalate", request, ("Idempotency-Key", "bulk-1"))).Ok();
        var again = (await shop.Agent.Post("tickets/bulk/escalate", request, ("Idempotency-Key", "bulk-1"))).Ok();

        Outcomes(first).ShouldBe(["done", "gate.note-needed"]);
        again.GetProperty("items")[0].GetProperty("version").GetInt64().ShouldBe(first.GetProperty("items")[0].GetProperty("version").GetInt64());
        (await with.Show()).GetProperty("escalation").GetProperty("team").GetString().ShouldBe("logistics");
        (await shop.Agent.Post("tickets/bulk/escalate", request with { team = "nobody" })).Refused(HttpStatusCode.UnprocessableEntity, "escalation.unknown-team");
    }

    private static Task<Answer> Close(ATicket ticket) => ticket.Shop.Agent.Put($"{ticket.Path}/status", new { status = "closed" });

    private static string?[] Outcomes(JsonElement answer) =>
    [
        .. answer.GetProperty("items").EnumerateArray().Select(item =>
            item.GetProperty("problem") is { ValueKind: JsonValueKind.Object } problem ? problem.GetProperty("code").GetString() : "done"),
    ];
}
