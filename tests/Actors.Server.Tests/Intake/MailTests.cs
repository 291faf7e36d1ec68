namespace Actors.Server.Tests.Intake;

public sealed class MailTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Fact]
    public async Task A_buyers_mail_becomes_a_ticket_and_keeps_its_raw_bytes()
    {
        var shop = await server.NewShop();

        var answer = (await shop.Integrator.Post("mails", AMail.FromABuyer("m1"))).Ok(HttpStatusCode.Created);

        answer.GetProperty("outcome").GetString().ShouldBe("received");
        var ticket = answer.GetProperty("ticket").GetString();
        var shown = (await shop.Agent.Get($"tickets/{ticket}")).Ok();
        shown.GetProperty("account").GetString().ShouldBe(Shop.Official);
        shown.GetProperty("orderId").GetString().ShouldBe("123-1234567-1234567");
        shown.GetProperty("clock").ValueKind.ShouldBe(JsonValueKind.Object);
        var message = (await shop.Agent.Get($"tickets/{ticket}/timeline")).Ok().GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("kind").GetString() == "message").GetProperty("message");
        message.GetProperty("source").GetProperty("kind").GetString().ShouldBe("mail");
        message.GetProperty("attachments")[0].GetProperty("name").GetString().ShouldBe("message.eml");
    }

    [Fact]
    public async Task The_same_mail_is_recorded_once()
    {
        var shop = await server.NewShop();
        (await shop.Integrator.Post("mails", AMail.FromABuyer("m1"))).Ok(HttpStatusCode.Created);

        var again = (await shop.Integrator.Post("mails", AMail.FromABuyer("m1"))).Ok();

        again.GetProperty("outcome").GetString().ShouldBe("duplicate");
    }

    [Fact]
    public async Task A_mail_nobody_can_read_is_quarantined_and_holds_up_no_other()
    {
        var shop = await server.NewShop();

        var broken = (await shop.Integrator.Post("mails", AMail.Broken("b1"))).Ok(HttpStatusCode.Accepted);
        (await shop.Integrator.Post("mails", AMail.FromABuyer("m1"))).Ok(HttpStatusCode.Created);

        broken.GetProperty("code").GetString().ShouldBe("mail.unparsable");
        var listed = (await shop.Supervisor.Get("mails")).Ok().GetProperty("items").EnumerateArray().Single();
        listed.GetProperty("id").GetGuid().ShouldBe(broken.GetProperty("mail").GetGuid());
        listed.GetProperty("code").GetString().ShouldBe("mail.unparsable");
    }

    [Fact]
    public async Task A_mail_in_quarantine_is_there_once_however_often_it_is_handed_in()
    {
        var shop = await server.NewShop();
        var first = (await shop.Integrator.Post("mails", AMail.Broken("b1"))).Ok(HttpStatusCode.Accepted);

        var again = (await shop.Integrator.Post("mails", AMail.Broken("b1"))).Ok(HttpStatusCode.Accepted);

        again.GetProperty("mail").GetGuid().ShouldBe(first.GetProperty("mail").GetGuid());
        (await shop.Supervisor.Get("mails")).Ok().GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_retry_delivers_the_mail_once_its_account_exists_and_counts_from_when_it_came()
    {
        var shop = await server.NewShop();
        var quarantined = (await shop.Integrator.Post("mails", AMail.FromABuyer("m1", to: "new@example.com"))).Ok(HttpStatusCode.Accepted);
        quarantined.GetProperty("code").GetString().ShouldBe("mail.no-account");
        var path = $"mails/{quarantined.GetProperty("mail").GetString()}";
        (await shop.Supervisor.Post($"{path}/retry")).Ok(HttpStatusCode.Accepted).GetProperty("outcome").GetString().ShouldBe("quarantined");
        var came = (await shop.Supervisor.Get(path)).Ok().GetProperty("receivedAt").GetDateTimeOffset();
        await shop.Wait(TimeSpan.FromHours(5));
        await shop.Register("amazon-new", "amazon", "EU", official: true, "new@example.com");

        var delivered = (await shop.Supervisor.Post($"{path}/retry")).Ok(HttpStatusCode.Created);

        var ticket = (await shop.Agent.Get($"tickets/{delivered.GetProperty("ticket").GetString()}")).Ok();
        ticket.GetProperty("account").GetString().ShouldBe("amazon-new");
        ticket.GetProperty("clock").GetProperty("startedAt").GetDateTimeOffset().ShouldBe(came);
        (await shop.Supervisor.Get("mails")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);
        (await shop.Supervisor.Post($"{path}/retry")).Refused(HttpStatusCode.Conflict, "mail.settled");
    }

    [Fact]
    public async Task A_discarded_mail_stays_in_the_record_with_its_bytes()
    {
        var shop = await server.NewShop();
        var mail = (await shop.Integrator.Post("mails", AMail.Broken("b1"))).Ok(HttpStatusCode.Accepted).GetProperty("mail").GetString();

        (await shop.Supervisor.Post($"mails/{mail}/discard", new { reason = "A newsletter." })).Ok(HttpStatusCode.NoContent);

        (await shop.Supervisor.Get("mails")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);
        (await shop.Supervisor.Get("mails?state=discarded")).Ok().GetProperty("items").GetArrayLength().ShouldBe(1);
        (await shop.Supervisor.Get($"mails/{mail}/raw")).Text.ShouldBe("not a mail b1");
        (await shop.Supervisor.Post($"mails/{mail}/discard", new { reason = "Again." })).Refused(HttpStatusCode.Conflict, "mail.settled");
    }

    [Fact]
    public async Task A_reply_in_the_same_mail_thread_finds_its_ticket()
    {
        var shop = await server.NewShop();
        var first = (await shop.Integrator.Post("mails", AMail.FromABuyer("m1"))).Ok(HttpStatusCode.Created);

        var second = (await shop.Integrator.Post("mails", AMail.FromABuyer("m2", "And now?"))).Ok(HttpStatusCode.Created);

        second.GetProperty("ticket").GetGuid().ShouldBe(first.GetProperty("ticket").GetGuid());
    }

    [Fact]
    public async Task A_bounced_reply_counts_as_never_sent_and_the_clock_runs_from_the_buyers_message()
    {
        var shop = await server.NewShop();
        var mail = (await shop.Integrator.Post("mails", AMail.FromABuyer("m1"))).Ok(HttpStatusCode.Created);
        var ticket = new ATicket(shop, mail.GetProperty("ticket").GetGuid(), mail.GetProperty("message").GetGuid());
        var started = (await ticket.Show()).GetProperty("clock").GetProperty("startedAt").GetString();
        await ticket.Reply();
        var delivery = (await ticket.Lease()).GetProperty("id").GetString();
        (await shop.Integrator.Post($"deliveries/{delivery}/sent", new { channelMessageId = "<r1@shop.example>" })).Ok();
        (await ticket.Show()).GetProperty("clock").ValueKind.ShouldBe(JsonValueKind.Null);

        var bounce = (await shop.Integrator.Post("mails", AMail.Bounce("b1", "r1@shop.example"))).Ok(HttpStatusCode.Created);

        bounce.GetProperty("ticket").GetGuid().ShouldBe(ticket.Id);
        var shown = await ticket.Show();
        shown.GetProperty("replies").GetProperty("bounced").GetInt32().ShouldBe(1);
        shown.GetProperty("clock").GetProperty("startedAt").GetString().ShouldBe(started);
        (await shop.Integrator.Post("mails", AMail.Bounce("b1", "r1@shop.example"))).Ok().GetProperty("outcome").GetString().ShouldBe("duplicate");
    }

    [Fact]
    public async Task Two_replies_that_a_channel_gives_the_same_id_are_both_sent()
    {
        var shop = await server.NewShop();

        foreach (var ticket in new[] { await ATicket.In(shop), await ATicket.In(shop) })
        {
            await ticket.Reply();
            var delivery = (await ticket.Lease()).GetProperty("id").GetString();
            (await shop.Integrator.Post($"deliveries/{delivery}/sent", new { channelMessageId = "same" })).Ok();

            (await ticket.Show()).GetProperty("replies").GetProperty("sent").GetInt32().ShouldBe(1);
        }
    }

    [Fact]
    public async Task An_unknown_mail_is_unknown()
    {
        var shop = await server.NewShop();
        var mail = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);

        (await shop.Supervisor.Get($"mails/{mail}")).Refused(HttpStatusCode.NotFound, "mail.unknown");
        (await shop.Supervisor.Post($"mails/{mail}/retry")).Refused(HttpStatusCode.NotFound, "mail.unknown");
    }
}
