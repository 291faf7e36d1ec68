namespace Actors.Server.Tests.Screening;

/// <summary>Texts are judged while they are written and again when they are sent; a waiver lets them pass.</summary>
[Collection(AtOneServer.Name)]
public sealed class ScreeningTests(SqliteServer server)
{
    private const string Order = "302-1234567-7654321";
    private const string Address = "Please write to claims@shop.example about order 302-1234567-7654321.";

    [Fact]
    public async Task A_text_is_judged_without_being_sent()
    {
        var shop = await server.NewShop();

        var answer = (await shop.Agent.Post("screenings", new { text = Address, locale = "en", account = Shop.Official })).Ok();

        var finding = answer.GetProperty("findings").EnumerateArray().Single();
        Shop.Text(finding, "rule").ShouldBe("contact.email");
        Shop.Text(finding, "severity").ShouldBe("block");
        Address[finding.GetProperty("start").GetInt32()..finding.GetProperty("end").GetInt32()].ShouldBe("claims@shop.example");
        Shop.Text(finding, "message").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_channel_that_is_not_official_has_no_findings()
    {
        var shop = await server.NewShop();

        var answer = (await shop.Agent.Post("screenings", new { text = Address, account = Shop.Unofficial })).Ok();

        answer.GetProperty("findings").GetArrayLength().ShouldBe(0);
        answer.GetProperty("official").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task R91_The_words_about_an_Amazon_order_are_judged_on_every_channel()
    {
        const string text = "We cannot refund you because our Amazon account is suspended, it was our fault.";
        var shop = await server.NewShop();
        var (about, other) = (await ATicket.In(shop, Shop.Unofficial, Order), await ATicket.In(shop, Shop.Unofficial));

        var judged = (await shop.Agent.Post("screenings", new { text, account = Shop.Unofficial, ticket = about.Id })).Ok();
        Rules(judged).ShouldBe(["wording.fault", "wording.suspension"], ignoreOrder: true);
        (await Send(about, text)).Refused(HttpStatusCode.Conflict, "screening.blocked");
        (await Send(about, "Write to claims@shop.example, we look into it.")).Ok(HttpStatusCode.Accepted);
        (await Send(other, text)).Ok(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task An_account_nobody_has_is_refused() =>
        (await (await server.NewShop()).Agent.Post("screenings", new { text = "Hello", account = "nobody" }))
            .Refused(HttpStatusCode.UnprocessableEntity, "request.invalid");

    [Fact]
    public async Task Files_and_pictures_from_servers_are_judged_too()
    {
        var shop = await server.NewShop();

        var answer = (await shop.Agent.Post("screenings", new
        {
            text = "<p>Order 302-1234567-7654321 <img src=\"https://t.example.com/o.gif\" width=\"1\" height=\"1\"></p>",
            account = Shop.Official,
            attachments = new[] { new { name = "setup.exe", mediaType = "application/octet-stream", size = 11_000_000 } },
        })).Ok();

        Rules(answer).ShouldBe(["attachment.size", "attachment.type", "html.tracking-pixel"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_blocked_reply_is_refused_with_its_findings()
    {
        var ticket = await ATicket.In(await server.NewShop(), orderId: Order);

        var refused = (await Send(ticket, Address)).Refused(HttpStatusCode.Conflict, "screening.blocked");

        Rules(refused).ShouldBe(["contact.email"]);
        (await ticket.Show()).GetProperty("replies").GetProperty("queued").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_waiver_that_somebody_else_approved_lets_it_pass_and_is_shown_with_it()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, orderId: Order);
        var waiver = await Ask(ticket);
        (await Send(ticket, Address)).Refused(HttpStatusCode.Conflict, "screening.blocked");
        (await shop.Agent.Post($"{ticket.Path}/waivers/{waiver}/approval")).Refused(HttpStatusCode.Forbidden, "access.denied");

        (await shop.As("compliance").Post($"{ticket.Path}/waivers/{waiver}/approval")).Ok();

        var judged = (await shop.Agent.Post("screenings", new { text = Address, account = Shop.Official, ticket = ticket.Id })).Ok();
        judged.GetProperty("findings")[0].GetProperty("waiver").GetGuid().ShouldBe(waiver);
        (await Send(ticket, Address)).Ok(HttpStatusCode.Accepted);
        var reply = (await ticket.Timeline()).GetProperty("items").EnumerateArray().Last(item => Shop.Text(item, "kind") == "reply");
        reply.GetProperty("reply").GetProperty("screening").GetProperty("findings")[0].GetProperty("waiver").GetGuid().ShouldBe(waiver);
        var listed = (await shop.Agent.Get($"{ticket.Path}/waivers")).Ok().GetProperty("items")[0];
        (Shop.Text(listed, "state"), Shop.Text(listed, "reason"), listed.GetProperty("covers").GetBoolean())
            .ShouldBe(("approved", "The form has to go there.", true));
    }

    [Fact]
    public async Task A_waiver_that_was_denied_lets_nothing_pass()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, orderId: Order);
        var waiver = await Ask(ticket);

        (await shop.As("compliance").Post($"{ticket.Path}/waivers/{waiver}/denial", new { reason = "Answer here." })).Ok();

        (await Send(ticket, Address)).Refused(HttpStatusCode.Conflict, "screening.blocked");
        (await shop.As("compliance").Post($"{ticket.Path}/waivers/{waiver}/approval")).Refused(HttpStatusCode.Conflict, "waiver.denied");
    }

    [Fact]
    public async Task A_review_is_asked_for_once_per_order_whatever_the_ticket()
    {
        var shop = await server.NewShop();
        const string Please = "If you like the lamp, please leave us a review on Amazon.";
        (await Send(await ATicket.In(shop, orderId: Order), Please)).Ok(HttpStatusCode.Accepted);

        var refused = (await Send(await ATicket.In(shop, orderId: Order), Please)).Refused(HttpStatusCode.Conflict, "screening.blocked");

        Rules(refused).ShouldBe(["review.request"]);
    }

    [Fact]
    public async Task A_tenant_has_hosts_and_words_of_its_own()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, orderId: Order);
        const string Link = "The manual: https://docs.shop.example/lamp";
        (await Send(ticket, Link)).Refused(HttpStatusCode.Conflict, "screening.blocked");

        await AWording.Of(shop);

        (await Send(ticket, Link)).Ok(HttpStatusCode.Accepted);
        Rules((await Send(ticket, "We guarantee it.")).Refused(HttpStatusCode.Conflict, "screening.blocked")).ShouldBe(["tenant.no-promises"]);
        (await shop.Agent.Get("wording")).Ok().GetProperty("allowedHosts")[0].GetString().ShouldBe("docs.shop.example");
        (await shop.Agent.Put("wording", new { allowedHosts = Array.Empty<string>(), rules = Array.Empty<object>() }))
            .Refused(HttpStatusCode.Forbidden, "access.denied");
    }

    [Fact]
    public async Task What_a_buyer_mentions_raises_the_risk_and_is_shown_with_the_message()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, text: "Still nothing. I will open an A-to-Z claim.");

        var shown = await ticket.Show();
        Shop.Text(shown, "risk").ShouldBe("odrCritical");
        shown.GetProperty("mentions")[0].GetString().ShouldBe("a-to-z");
        var message = (await ticket.Timeline()).GetProperty("items").EnumerateArray().First(item => Shop.Text(item, "kind") == "message");
        Shop.Text(message.GetProperty("message").GetProperty("mentions")[0], "words").ShouldBe("A-to-Z claim");
        var queued = (await shop.Agent.Get("tickets?limit=200")).Ok().GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("id").GetGuid() == ticket.Id);
        queued.GetProperty("risk").GetString().ShouldBe("odrCritical");
    }

    private static async Task<Answer> Send(ATicket ticket, string text) =>
        await ticket.Shop.Agent.Post($"{ticket.Path}/replies", new { text }, ("If-Match", await ticket.Seen()));

    private static async Task<Guid> Ask(ATicket ticket) => (await ticket.Shop.Agent.Post($"{ticket.Path}/waivers", new
    {
        rules = new[] { "contact.email" },
        ground = "safetyCompliance",
        reason = "The form has to go there.",
        expiresAt = await Tomorrow(ticket),
    })).Ok(HttpStatusCode.Created).GetProperty("waiver").GetGuid();

    private static async Task<DateTimeOffset> Tomorrow(ATicket ticket) =>
        (await ticket.Shop.Agent.Get("time")).Ok().GetProperty("now").GetDateTimeOffset().AddDays(1);

    private static IEnumerable<string> Rules(JsonElement answer) =>
        answer.GetProperty("findings").EnumerateArray().Select(finding => Shop.Text(finding, "rule"));
}
