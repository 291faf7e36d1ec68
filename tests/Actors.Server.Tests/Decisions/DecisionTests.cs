using Actors.Testing;

namespace Actors.Server.Tests.Decisions;

/// <summary>Whoever decides finds all of it in one place, with what there is to read, and nothing that is somebody else's to decide.</summary>
[Collection(AtOneServer.Name)]
public sealed class DecisionTests(SqliteServer server)
{
    [Fact]
    public async Task R88_Compliance_reads_what_would_be_sent_to_whom_and_why()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, orderId: ASuspendedAccount.OrderId, text: "Where is my refund?", thread: "t");
        var suspended = await ASuspendedAccount.In(shop);
        var approval = await suspended.Ask(ticket);

        var waiting = (await Waiting(shop, "compliance", "approval")).ShouldHaveSingleItem();

        waiting.GetProperty("id").GetGuid().ShouldBe(approval);
        waiting.GetProperty("suspension").GetGuid().ShouldBe(suspended.Id);
        Shop.Text(waiting, "text").ShouldContain(ASuspendedAccount.OrderId);
        Shop.Text(waiting.GetProperty("ticket").GetProperty("sender"), "name").ShouldBe("Anna Berg");
        Shop.Text(waiting.GetProperty("ticket"), "orderId").ShouldBe(ASuspendedAccount.OrderId);
        waiting.GetProperty("approval").GetProperty("grounds").GetArrayLength().ShouldBe(1);
        waiting.GetProperty("stale").GetBoolean().ShouldBeFalse();
        (await Waiting(shop, "agent")).ShouldBeEmpty();
        (await Waiting(shop, "supervisor", "approval")).ShouldBeEmpty();

        (await shop.Integrator.Post("messages", AMessage.On(shop, Shop.Official, "t", "Forget it."))).Ok(HttpStatusCode.Created);
        (await Waiting(shop, "compliance", "approval")).Single().GetProperty("stale").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_waiver_is_decided_on_the_text_it_is_for()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop);
        var expiresAt = (await shop.Agent.Get("time")).Ok().GetProperty("now").GetDateTimeOffset().AddDays(1);
        var asked = await shop.Agent.Post(
            $"{ticket.Path}/waivers", new
            {
                rules = new[] { "contact.email" }, ground = "contactRequiredByLaw", reason = "The law asks for it.", expiresAt, text = "Write to me@shop.example.",
            });
        var waiver = asked.Ok(HttpStatusCode.Created).GetProperty("waiver").GetGuid();

        var waiting = (await Waiting(shop, "compliance", "waiver")).ShouldHaveSingleItem();

        waiting.GetProperty("id").GetGuid().ShouldBe(waiver);
        Shop.Text(waiting, "text").ShouldBe("Write to me@shop.example.");
        Shop.Text(waiting.GetProperty("waiver"), "reason").ShouldBe("The law asks for it.");
        Shop.Text(waiting.GetProperty("waiver"), "ground").ShouldBe("contactRequiredByLaw");
        waiting.GetProperty("ticket").GetProperty("id").GetGuid().ShouldBe(ticket.Id);
        (await Tagged(shop)).ShouldBe(1);

        (await shop.As("compliance").Post($"{ticket.Path}/waivers/{waiver}/approval")).Ok();
        (await Waiting(shop, "compliance", "waiver")).ShouldBeEmpty();
        (await Tagged(shop)).ShouldBe(0);
    }

    [Fact]
    public async Task R95_A_refund_waits_for_each_side_until_it_has_signed_and_then_for_being_made()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, orderId: ASuspendedAccount.OrderId);
        var suspended = await ASuspendedAccount.In(shop);
        var listed = await shop.Agent.Post(
            $"{suspended.Path}/refunds", new { ticket = ticket.Id, orderId = ASuspendedAccount.OrderId, amount = new { amount = 20.5, currency = "EUR" } });
        var refund = listed.Ok(HttpStatusCode.Created).GetProperty("created").GetGuid();

        (await Waiting(shop, "finance", "refund")).Single().GetProperty("id").GetGuid().ShouldBe(refund);
        (await shop.As("compliance").Post($"{suspended.Path}/refunds/{refund}/approvals", new { side = "compliance" })).Ok();

        (await Waiting(shop, "compliance", "refund")).ShouldBeEmpty();
        (await Waiting(shop, "finance", "refund")).Single().GetProperty("refund").GetProperty("compliance").ValueKind.ShouldBe(JsonValueKind.Object);
        (await shop.As("finance").Post($"{suspended.Path}/refunds/{refund}/approvals", new { side = "finance" })).Ok();
        Shop.Text((await Waiting(shop, "compliance", "refund")).Single().GetProperty("refund"), "state").ShouldBe("approved");
        (await shop.As("finance").Post($"{suspended.Path}/refunds/{refund}/outcome", new { done = true, how = "seller-central" })).Ok();
        (await Waiting(shop, "finance", "refund")).ShouldBeEmpty();
    }

    [Fact]
    public async Task R102_After_the_reinstatement_held_replies_wait_with_their_words_and_author()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, orderId: ASuspendedAccount.OrderId);
        await ticket.Reply("It leaves on Monday.");
        var suspended = await ASuspendedAccount.In(shop);
        (await Waiting(shop, "supervisor", "heldReply")).ShouldBeEmpty();
        await suspended.Reinstate();

        var waiting = (await Waiting(shop, "supervisor", "heldReply")).ShouldHaveSingleItem();

        Shop.Text(waiting, "text").ShouldBe("It leaves on Monday.");
        Shop.Text(waiting.GetProperty("askedBy"), "kind").ShouldBe("key");
        Shop.Text(waiting.GetProperty("ticket"), "orderId").ShouldBe(ASuspendedAccount.OrderId);
        var held = (await suspended.Outbox()).ShouldHaveSingleItem();
        Shop.Text(held, "text").ShouldBe("It leaves on Monday.");
        Shop.Text(held.GetProperty("about").GetProperty("sender"), "name").ShouldBe("Anna Berg");
    }

    [Fact]
    public async Task R107_R124_Macros_wait_for_compliance_and_proposals_for_a_supervisor()
    {
        var shop = await server.NewShop();
        await AMacro.Approved(shop, "neutral-refund-follow-up");
        (await shop.Integrator.Post("suspensions/signals", new { account = Shop.Official, kind = "account-status", value = "AT_RISK", worries = true })).Ok();

        var macros = await Waiting(shop, "compliance", "macro");
        macros.ShouldEachBe(macro => Shop.Text(macro, "text").Length > 0);
        macros.ShouldNotContain(macro => Named(macro, "neutral-refund-follow-up", "en"));
        macros.ShouldContain(macro => Named(macro, "neutral-refund-follow-up", "it"));
        (await Waiting(shop, "supervisor", "macro")).ShouldBeEmpty();
        var proposal = (await Waiting(shop, "supervisor", "suspension")).ShouldHaveSingleItem();
        Shop.Text(proposal.GetProperty("proposal"), "value").ShouldBe("AT_RISK");
    }

    private static bool Named(JsonElement item, string name, string locale) =>
        Shop.Text(item.GetProperty("macro"), "name") == name && Shop.Text(item.GetProperty("macro"), "locale") == locale;

    private static async Task<int> Tagged(Shop shop) =>
        (await shop.Agent.Get("tickets?tag=waiver-requested")).Ok().GetProperty("items").GetArrayLength();

    private static async Task<IReadOnlyList<JsonElement>> Waiting(Shop shop, string role, string? kind = null) =>
    [
        .. (await shop.As(role).Get("decisions")).Ok().GetProperty("items").EnumerateArray()
            .Where(item => kind is null || Shop.Text(item, "kind") == kind),
    ];
}
