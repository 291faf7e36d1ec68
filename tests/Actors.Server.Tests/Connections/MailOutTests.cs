namespace Actors.Server.Tests.Connections;

/// <summary>Replies on their way through a mail server that behaves as such servers do.</summary>
public sealed class MailOutTests(MailDesk server) : IClassFixture<MailDesk>
{
    [Fact]
    public async Task A_reply_goes_out_as_a_mail_that_belongs_to_its_thread()
    {
        var shop = await server.NewShop();
        using var smtp = new ScriptedSmtp();
        await AConnection.Sending(shop, smtp);
        var ticket = await ATicket.In(shop, orderId: "305-1234567-1234567");

        var reply = await ticket.Reply("It is on its way.\n\nThank you & all the best");

        var mail = await smtp.Next();
        mail.From.Mailboxes.Single().Address.ShouldBe(Shop.Mailbox);
        mail.To.Mailboxes.Single().Address.ShouldBe("buyer@marketplace.amazon.de");
        mail.Subject.ShouldBe("Re: A question");
        mail.MessageId.ShouldBe($"{reply:N}@example.com");
        mail.TextBody!.ReplaceLineEndings("\n").TrimEnd().ShouldBe("It is on its way.\n\nThank you & all the best");
        mail.HtmlBody!.ShouldContain("<p>Thank you &amp; all the best</p>");
        var sent = await ticket.Activity("ticket.reply-sent");
        Shop.Text(sent, "channelMessageId").ShouldBe($"<{mail.MessageId}>");
        Shop.Text(sent, "answer").ShouldBe("250 2.0.0 Ok: queued as 4711 for …");
        sent.TryGetProperty("perhapsTwice", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task The_answer_to_a_mail_goes_to_its_alias_under_its_thread_and_token()
    {
        var shop = await server.NewShop();
        using var smtp = new ScriptedSmtp();
        await AConnection.Sending(shop, smtp);
        var raw = $"Message-ID: <{shop.Tenant}@amazon.example>\nFrom: Anna <abc@marketplace.amazon.de>\nReply-To: <abc+case@marketplace.amazon.de>\n"
            + $"To: {Shop.Mailbox}\nSubject: Frage\n\nWo ist es?\n\n[commMgrTok:QUJDREVG]\n";
        var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(raw)) { Headers = { ContentType = new("message/rfc822") } };
        var answer = (await shop.Integrator.Post("mails/raw", content)).Ok(HttpStatusCode.Created);
        var ticket = new ATicket(shop, answer.GetProperty("ticket").GetGuid(), answer.GetProperty("message").GetGuid());

        await ticket.Reply("Es ist unterwegs.");

        var mail = await smtp.Next();
        mail.To.Mailboxes.Single().Address.ShouldBe("abc+case@marketplace.amazon.de");
        mail.InReplyTo.ShouldBe($"{shop.Tenant}@amazon.example");
        mail.References.ShouldBe([$"{shop.Tenant}@amazon.example"]);
        mail.TextBody!.ReplaceLineEndings("\n").TrimEnd().ShouldBe("Es ist unterwegs.\n\n[commMgrTok:QUJDREVG]");
    }

    [Fact]
    public async Task The_files_of_a_reply_go_out_with_it_as_they_are()
    {
        var shop = await server.NewShop();
        using var smtp = new ScriptedSmtp();
        await AConnection.Sending(shop, smtp);
        var ticket = await ATicket.In(shop);
        byte[] bytes = [0, 1, 0x2e, 0x0d, 0x0a, 0x2e, 0x0d, 0x0a, 0xff, 0xfe];
        var file = new { name = "Größe \u201c1\u201d.pdf", mediaType = "application/pdf", content = Convert.ToBase64String(bytes) };
        (await shop.Agent.Post($"{ticket.Path}/replies", new { text = "The invoice.", attachments = new[] { file } }, ("If-Match", await ticket.Seen())))
            .Ok(HttpStatusCode.Accepted);

        var part = (await smtp.Next()).Attachments.OfType<MimeKit.MimePart>().Single();

        part.FileName.ShouldBe(file.name);
        part.ContentType.MimeType.ShouldBe("application/pdf");
        using var sent = new MemoryStream();
        await part.Content.ShouldNotBeNull().DecodeToAsync(sent);
        sent.ToArray().ShouldBe(bytes);
    }

    [Fact]
    public async Task What_the_server_does_not_take_now_is_shown_on_the_ticket_and_sent_later()
    {
        var shop = await server.NewShop();
        using var smtp = new ScriptedSmtp();
        smtp.Answers.Enqueue("451 4.7.1 Greylisted, try again");
        await AConnection.Sending(shop, smtp);
        var ticket = await ATicket.In(shop);
        await ticket.Reply();

        var delayed = await ticket.Activity("ticket.reply-delayed");

        Shop.Text(delayed, "code").ShouldBe("4.7.1");
        Shop.Text(delayed, "answer").ShouldBe("451 4.7.1 Greylisted, try again");
        delayed.GetProperty("attempt").GetInt32().ShouldBe(1);
        await shop.Wait(TimeSpan.FromMinutes(1));
        await ticket.Activity("ticket.reply-sent");
        smtp.Mails.Select(mail => mail.MessageId).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task What_the_server_refuses_for_good_ends_with_its_reason()
    {
        var shop = await server.NewShop();
        using var smtp = new ScriptedSmtp();
        smtp.Answers.Enqueue("554 5.7.1 Message of <shop@example.com> rejected");
        await AConnection.Sending(shop, smtp);
        var ticket = await ATicket.In(shop);
        await ticket.Reply();

        var failed = await ticket.Activity("ticket.reply-failed");

        Shop.Text(failed, "code").ShouldBe("5.7.1");
        Shop.Text(failed, "answer").ShouldBe("554 5.7.1 Message of … rejected");
    }

    [Theory]
    [InlineData(ScriptedSmtp.Drop)]
    [InlineData(ScriptedSmtp.Hang)]
    public async Task Where_nobody_knows_whether_it_went_the_second_try_is_the_same_mail_and_says_so(string behaviour)
    {
        var shop = await server.NewShop();
        using var smtp = new ScriptedSmtp();
        smtp.Answers.Enqueue(behaviour);
        await AConnection.Sending(shop, smtp);
        var ticket = await ATicket.In(shop);
        await ticket.Reply();
        Shop.Text(await ticket.Activity("ticket.reply-delayed"), "code").ShouldBe("smtp.no-answer");

        await shop.Wait(TimeSpan.FromMinutes(1));

        (await ticket.Activity("ticket.reply-sent")).GetProperty("perhapsTwice").GetBoolean().ShouldBeTrue();
        smtp.Mails.Count.ShouldBe(2);
        smtp.Mails.Select(mail => mail.MessageId).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task What_is_refused_after_a_try_that_nobody_answered_is_not_said_to_have_stayed_here()
    {
        var shop = await server.NewShop();
        using var smtp = new ScriptedSmtp();
        smtp.Answers.Enqueue(ScriptedSmtp.Drop);
        smtp.Answers.Enqueue("554 5.7.1 rejected");
        await AConnection.Sending(shop, smtp);
        var ticket = await ATicket.In(shop);
        await ticket.Reply();
        await ticket.Activity("ticket.reply-delayed");

        await shop.Wait(TimeSpan.FromMinutes(1));

        (await ticket.Activity("ticket.reply-failed")).GetProperty("perhapsSent").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_reply_waits_so_long_that_it_can_be_taken_back()
    {
        var shop = await server.NewShop();
        using var smtp = new ScriptedSmtp();
        await AConnection.Sending(shop, smtp, undoSeconds: 20);
        var ticket = await ATicket.In(shop);
        var regretted = await ticket.Reply("Too fast.");
        (await shop.Agent.Delete($"{ticket.Path}/replies/{regretted}")).Ok();
        (await shop.Agent.Delete($"{ticket.Path}/replies/{regretted}")).Ok();

        var meant = await ticket.Reply("As it is meant.");
        await shop.Wait(TimeSpan.FromSeconds(21));

        (await smtp.Next()).TextBody!.Trim().ShouldBe("As it is meant.");
        await ticket.Activity("ticket.reply-sent");
        (await shop.Agent.Delete($"{ticket.Path}/replies/{meant}")).Refused(HttpStatusCode.Conflict, "reply.settled");
        smtp.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_leaves_after_a_suspension_that_was_declared_while_mails_went_out()
    {
        var shop = await server.NewShop();
        using var smtp = new ScriptedSmtp();
        var gate = new TaskCompletionSource();
        smtp.Gate = gate.Task;
        await AConnection.Sending(shop, smtp);
        var tickets = new List<ATicket>();
        for (var i = 0; i < 5; i++)
        {
            tickets.Add(await ATicket.In(shop));
            await tickets[^1].Reply();
        }

        await smtp.Next();
        await ASuspendedAccount.Declare(shop);
        gate.SetResult();
        await tickets[0].Activity("ticket.reply-sent");
        await shop.Wait(TimeSpan.FromHours(1));
        await shop.Admin.Post($"connections/{Shop.Official}/pause");

        smtp.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_gateway_gets_no_reply_of_a_connected_account()
    {
        var shop = await server.NewShop();
        using var smtp = new ScriptedSmtp();
        await AConnection.Sending(shop, smtp, undoSeconds: 60);
        await (await ATicket.In(shop)).Reply();
        var elsewhere = await ATicket.In(shop, Shop.Unofficial);
        await elsewhere.Reply();
        await shop.Wait(TimeSpan.FromMinutes(2));

        var leased = (await shop.Integrator.Post("deliveries/lease", new { max = 100, seconds = 60 })).Ok().GetProperty("items");

        leased.EnumerateArray().Select(item => Shop.Text(item, "account")).ShouldBe([Shop.Unofficial]);
        (await shop.Integrator.Post("deliveries/lease", new { accounts = new[] { Shop.Official }, max = 100, seconds = 60 }))
            .Ok().GetProperty("items").GetArrayLength().ShouldBe(0);
    }
}
