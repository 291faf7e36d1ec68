namespace Actors.Server.Tests.Intake;

/// <summary>What the reader of mails finds is on the ticket (R9, R60, R66, R124).</summary>
[Collection(AtOneServer.Name)]
public sealed class NoticeTests(SqliteServer server)
{
    [Fact]
    public async Task R9_The_marketplace_is_on_the_ticket()
    {
        var shop = await server.NewShop();

        var ticket = await shop.TicketOf(ARawMail.FromABuyer("m1", "r4w8t2k6", "303-1234567-7654321", "X-Marketplace-ID: A1PA6795UKMFR9"));

        (await Show(shop, ticket)).GetProperty("marketplace").GetString().ShouldBe("A1PA6795UKMFR9");
    }

    [Fact]
    public async Task R9_A_ticket_whose_marketplace_nobody_said_is_listed_as_incomplete_until_somebody_does()
    {
        var shop = await server.NewShop();
        const string order = "303-1234567-7654321";
        var ticket = (await shop.Integrator.Post("messages", Message(1, order, null))).Ok(HttpStatusCode.Created).GetProperty("ticket").GetGuid();

        (await Show(shop, ticket)).GetProperty("missing").EnumerateArray().Select(missing => missing.GetString()).ShouldBe(["marketplace"]);
        (await shop.Agent.Get("tickets?complete=false")).Ok().GetProperty("items").GetArrayLength().ShouldBe(1);

        (await shop.Integrator.Post("messages", Message(2, order, "A1PA6795UKMFR9"))).Ok(HttpStatusCode.Created);

        (await Show(shop, ticket)).GetProperty("marketplace").GetString().ShouldBe("A1PA6795UKMFR9");
        (await shop.Agent.Get("tickets?complete=false")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("A_Z_CLAIM_RESPONDENT_NOTIFY", "claim", "odrCritical")]
    [InlineData("RETURN_REQUEST", "return", null)]
    [InlineData("REFUND_ISSUED", "refund", null)]
    public async Task R66_Notices_are_told_apart_in_ticket_message_and_queue(string type, string kind, string? risk)
    {
        var shop = await server.NewShop();
        var ticket = await shop.TicketOf(Notice("n1", "A notice", $"X-Space-Notification-Type: {type}"));

        var shown = await Show(shop, ticket);

        shown.GetProperty("notices").EnumerateArray().Select(notice => notice.GetString()).ShouldBe([kind]);
        shown.GetProperty("risk").GetString().ShouldBe(risk);
        var message = (await shop.Agent.Get($"tickets/{ticket}/timeline")).Ok().GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("kind").GetString() == "message").GetProperty("message");
        message.GetProperty("notice").GetString().ShouldBe(kind);
        message.GetProperty("notificationType").GetString().ShouldBe(type);
        (await shop.Agent.Get($"tickets?tag=notice-{kind}")).Ok().GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task R60_A_claim_that_is_filed_counts_like_one_that_is_threatened()
    {
        var shop = await server.NewShop();

        var ticket = await shop.TicketOf(Notice("n1", "A notice", "X-Space-Notification-Type: A_Z_CLAIM_RESPONDENT_NOTIFY"));

        (await Show(shop, ticket)).GetProperty("mentions").EnumerateArray().Select(mention => mention.GetString()).ShouldBe(["a-to-z"]);
    }

    [Fact]
    public async Task R124_A_deactivation_proposes_a_suspension_once_and_suspends_nothing()
    {
        var shop = await server.NewShop();
        var ticket = await shop.TicketOf(Notice("n1", "Ihr Verkäuferkonto wurde deaktiviert"));
        await shop.TicketOf(Notice("n2", "Ihr Verkäuferkonto wurde deaktiviert: Erinnerung"));

        var proposed = (await shop.Supervisor.Get("suspensions")).Ok().GetProperty("items").EnumerateArray().ShouldHaveSingleItem();

        proposed.GetProperty("account").GetString().ShouldBe(Shop.Official);
        proposed.GetProperty("stage").GetString().ShouldBe("proposed");
        var proposal = (await shop.Supervisor.Get($"suspensions/{proposed.GetProperty("id").GetString()}")).Ok().GetProperty("proposal");
        proposal.GetProperty("ticket").GetGuid().ShouldBe(ticket);
        proposal.GetProperty("signal").GetString().ShouldBe("mail");
        proposal.GetProperty("value").GetString().ShouldBe("DEACTIVATED");
        var shown = await Show(shop, ticket);
        shown.GetProperty("suspension").ValueKind.ShouldBe(JsonValueKind.Null);
        shown.GetProperty("risk").GetString().ShouldBe("odrCritical");
        shown.GetProperty("mentions").EnumerateArray().Select(mention => mention.GetString()).ShouldBe(["account"]);
    }

    [Fact]
    public async Task R124_What_nobody_vouches_for_says_so()
    {
        var shop = await server.NewShop();
        await shop.TicketOf(ARawMail.Of("n1", "Amazon <seller-performance@amazon.de>", "Your selling account is at risk", "See there."));

        var proposed = (await shop.Supervisor.Get("suspensions")).Ok().GetProperty("items").EnumerateArray().ShouldHaveSingleItem();

        (await shop.Supervisor.Get($"suspensions/{proposed.GetProperty("id").GetString()}")).Ok()
            .GetProperty("proposal").GetProperty("signal").GetString().ShouldBe("mail-unverified");
    }

    [Fact]
    public async Task What_Amazon_asks_for_stands_first_in_the_queue_until_somebody_has_dealt_with_it()
    {
        var shop = await server.NewShop();
        var buyer = await ATicket.In(shop);
        var notice = await shop.TicketOf(Notice("n1", "Action required: order 303-1234567-7654321"));

        (await Queue(shop)).ShouldBe([notice, buyer.Id]);
        (await shop.Agent.Post($"tickets/{notice}/notes", ANote.Complete(risk: "lowRisk"))).Ok(HttpStatusCode.Created);
        (await Queue(shop)).ShouldBe([buyer.Id, notice]);
    }

    [Fact]
    public async Task R6_Who_passes_for_Amazon_is_called_an_impostor_in_message_ticket_and_queue()
    {
        var shop = await server.NewShop();
        var forged = await shop.TicketOf(ARawMail.Of("f1", "Amazon Marketplace <k7@marketplace.amazon.de.secure-mail.example>", "Your account", "Log in."));
        var unproven = await shop.TicketOf(ARawMail.Of("f2", "Amazon.de <seller-notification@amazon.de>", "Your account", "Log in."));
        var proven = await shop.TicketOf(Notice("f3", "Your statement"));

        (await Doubt(shop, forged)).ShouldBe("impostor");
        (await Doubt(shop, unproven)).ShouldBe("unproven");
        (await Doubt(shop, proven)).ShouldBeNull();
        (await Show(shop, forged)).GetProperty("sender").GetProperty("impostor").GetBoolean().ShouldBeTrue();
        (await Show(shop, proven)).GetProperty("sender").GetProperty("impostor").GetBoolean().ShouldBeFalse();
        (await shop.Agent.Get("tickets")).Ok().GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("sender").GetProperty("impostor").GetBoolean())
            .Select(item => item.GetProperty("id").GetGuid()).ShouldBe([forged]);
    }

    private static async Task<IEnumerable<Guid>> Queue(Shop shop) =>
        (await shop.Agent.Get("tickets")).Ok().GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid());

    private static async Task<string?> Doubt(Shop shop, Guid ticket) =>
        (await shop.Agent.Get($"tickets/{ticket}/timeline")).Ok().GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("kind").GetString() == "message").GetProperty("message")
            .TryGetProperty("doubt", out var doubt) ? doubt.GetString() : null;

    private static object Message(int number, string orderId, string? marketplace) => new
    {
        account = Shop.Official,
        externalId = $"m-{number}",
        thread = "t",
        sender = new { kind = "buyer", address = "anna@mail.example" },
        text = "Where is it?",
        orderId,
        marketplace,
        source = new { kind = "api", verified = "none" },
    };

    private static string Notice(string id, string subject, params string[] headers) =>
        ARawMail.Of(id, "Amazon.de <seller-notification@amazon.de>", subject, $"See there. {id}", [ARawMail.Believed, .. headers]);

    private static async Task<JsonElement> Show(Shop shop, Guid ticket) => (await shop.Agent.Get($"tickets/{ticket}")).Ok();
}
