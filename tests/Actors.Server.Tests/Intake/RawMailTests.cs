using System.Net.Http.Headers;
using System.Text;
using Actors.Channels.Mails;
using Actors.Domain;
using Actors.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Server.Tests.Intake;

[Collection(AtOneServer.Name)]
public sealed class RawMailTests(SqliteServer server)
{
    [Fact]
    public async Task The_bytes_of_a_buyers_mail_become_a_ticket_and_are_kept()
    {
        var shop = await server.NewShop();

        var answer = (await Raw(shop, Mail("m1"))).Ok(HttpStatusCode.Created);

        answer.GetProperty("outcome").GetString().ShouldBe("received");
        var ticket = (await shop.Agent.Get($"tickets/{answer.GetProperty("ticket").GetString()}")).Ok();
        ticket.GetProperty("account").GetString().ShouldBe(Shop.Official);
        ticket.GetProperty("orderId").GetString().ShouldBe("123-1234567-1234567");
        (await Raw(shop, Mail("m1"))).Ok().GetProperty("outcome").GetString().ShouldBe("duplicate");
    }

    [Fact]
    public async Task A_mail_is_the_same_whether_a_gateway_parsed_it_or_not()
    {
        var shop = await server.NewShop();
        var first = (await Raw(shop, Mail("m1"))).Ok(HttpStatusCode.Created);

        var parsed = await shop.Integrator.Post("mails", new
        {
            envelope = new { },
            headers = new[] { new { name = "Message-ID", value = "<m1@amazon.example>" } },
            messageId = "m1@amazon.example",
            from = new { address = "abc@marketplace.amazon.de", name = "Anna" },
            to = new[] { new { address = Shop.Mailbox } },
            subject = "Frage (Bestellung: 123-1234567-1234567)",
            date = "2026-11-20T09:00:00Z",
            text = "Wo ist es?",
            raw = Convert.ToBase64String(Encoding.UTF8.GetBytes(Mail("m1"))),
        });

        parsed.Ok().GetProperty("ticket").GetGuid().ShouldBe(first.GetProperty("ticket").GetGuid());
    }

    [Fact]
    public async Task What_the_envelope_knows_finds_the_account()
    {
        var shop = await server.NewShop();
        var mail = Mail("m1", to: "undisclosed@elsewhere.example");
        (await Raw(shop, mail)).Ok(HttpStatusCode.Accepted).GetProperty("code").GetString().ShouldBe("mail.no-account");

        (await Raw(shop, mail, $"?recipient=x%40elsewhere.example&recipient={Uri.EscapeDataString(Shop.Mailbox)}")).Ok(HttpStatusCode.Created);
        (await Raw(shop, Mail("m2", to: "undisclosed@elsewhere.example"), $"?account={Shop.Official}")).Ok(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_mail_nobody_can_read_waits_with_its_bytes_and_is_read_anew_when_somebody_retries()
    {
        var shop = await server.NewShop();
        var mail = Mail("m1", to: "new@example.com");

        var path = $"mails/{(await Raw(shop, mail)).Ok(HttpStatusCode.Accepted).GetProperty("mail").GetString()}";

        (await shop.Supervisor.Get($"{path}/raw")).Text.ShouldBe(mail);
        (await shop.Supervisor.Get(path)).Ok().GetProperty("subject").GetString().ShouldBe("Frage (Bestellung: 123-1234567-1234567)");
        (await Raw(shop, mail)).Ok(HttpStatusCode.Accepted);
        (await shop.Supervisor.Get("mails")).Ok().GetProperty("items").GetArrayLength().ShouldBe(1);
        await shop.Register("amazon-new", "amazon", "EU", official: true, "new@example.com");
        (await shop.Supervisor.Post($"{path}/retry")).Ok(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_mail_that_is_too_large_to_be_read_is_kept()
    {
        var shop = await server.NewShop();
        var mail = Mail("m1") + new string('x', RawMail.LargestRead);

        var answer = (await Raw(shop, mail)).Ok(HttpStatusCode.Accepted);

        answer.GetProperty("code").GetString().ShouldBe("mail.too-large");
        (await shop.Supervisor.Get($"mails/{answer.GetProperty("mail").GetString()}/raw")).Text.Length.ShouldBe(mail.Length);
    }

    [Theory]
    [InlineData("?account=nobody", "request.malformed")]
    [InlineData("?receivedAt=yesterday", "request.malformed")]
    [InlineData("?sender=a%0Ab", "request.malformed")]
    public async Task What_is_no_envelope_is_refused(string query, string code) =>
        (await Raw(await server.NewShop(), Mail("m1"), query)).Refused(HttpStatusCode.BadRequest, code);

    [Fact]
    public async Task Only_mails_are_taken_and_only_from_whom_may_hand_in()
    {
        var shop = await server.NewShop();

        (await shop.Integrator.Post("mails/raw", Mail("m1"))).Refused(HttpStatusCode.UnsupportedMediaType, "body.content-type");
        (await shop.Agent.Post("mails/raw", Content(Mail("m1")))).Refused(HttpStatusCode.Forbidden, "access.denied");
        (await Raw(shop, "")).Refused(HttpStatusCode.BadRequest, "body.missing");
    }

    [Fact]
    public async Task A_worker_takes_mails_the_same_way_without_HTTP()
    {
        var shop = await server.NewShop();
        var who = Who.System("mail");
        using var scope = CallScope.Bind(shop.Tenant, who);
        var intake = server.Services.GetRequiredService<IMailIntake>();
        var mail = new RawMail(Encoding.UTF8.GetBytes(Mail("m1")), new MailDelivery(Account: Shop.Official));

        var taken = (await intake.Take(shop.Tenant, who, mail, CancellationToken.None)).ShouldBeOfType<MailTaken.Delivered>();

        taken.Duplicate.ShouldBeFalse();
        (await Raw(shop, Mail("m1"))).Ok().GetProperty("ticket").GetGuid().ShouldBe(taken.Ticket);
    }

    private static Task<Answer> Raw(Shop shop, string mail, string query = "") => shop.Integrator.Post($"mails/raw{query}", Content(mail));

    private static ByteArrayContent Content(string mail) =>
        new(Encoding.UTF8.GetBytes(mail)) { Headers = { ContentType = new MediaTypeHeaderValue("message/rfc822") } };

    private static string Mail(string id, string to = Shop.Mailbox) =>
        $"Message-ID: <{id}@amazon.example>\r\nFrom: Anna <abc@marketplace.amazon.de>\r\nTo: {to}\r\nDate: Fri, 20 Nov 2026 09:00:00 +0000\r\n"
        + "Subject: Frage (Bestellung: 123-1234567-1234567)\r\n\r\nWo ist es?";
}
