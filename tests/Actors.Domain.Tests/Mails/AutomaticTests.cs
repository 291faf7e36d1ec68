using System.Text;
using Actors.Domain.Mails;
using Actors.Domain.Mails.Reading;

namespace Actors.Domain.Tests.Mails;

public sealed class AutomaticTests
{
    [Theory]
    [InlineData("Auto-Submitted", "auto-replied", AutomaticKind.Reply)]
    [InlineData("Auto-Submitted", "auto-replied; owner-email=\"a@b.example\"", AutomaticKind.Reply)]
    [InlineData("Auto-Submitted", "Auto-Generated", AutomaticKind.Notice)]
    [InlineData("X-Autoreply", "yes", AutomaticKind.Reply)]
    [InlineData("Precedence", "auto_reply", AutomaticKind.Reply)]
    [InlineData("Precedence", "bulk", AutomaticKind.Notice)]
    [InlineData("Return-Path", "<>", AutomaticKind.Reply)]
    public void A_machine_that_says_so_is_automatic(string header, string value, AutomaticKind kind)
    {
        var reading = AMail.Direct.With(header, value).Read();

        reading.Sender.ShouldBe(MailSender.Automatic);
        reading.Automatic!.Kind.ShouldBe(kind);
        reading.AnswerTo.ShouldBeNull();
    }

    [Theory]
    [InlineData("Auto-Submitted", "no")]
    [InlineData("Precedence", "first-class")]
    [InlineData("Return-Path", "<anna@buyer.example>")]
    [InlineData("X-Auto-Response-Suppress", "All")]
    public void A_person_is_not_automatic(string header, string value) =>
        AMail.Direct.With(header, value).Read().Automatic.ShouldBeNull();

    [Theory]
    [InlineData("Reporting-MTA: dns; mx\n\nAction: failed\nStatus: 5.1.1", AutomaticKind.Bounce, "5.1.1")]
    [InlineData("Action: delayed\nStatus: 4.4.1", AutomaticKind.Delay, "4.4.1")]
    [InlineData("Action: delivered\nStatus: 2.0.0\n\nAction: failed\nStatus: 5.2.2", AutomaticKind.Bounce, "2.0.0")]
    [InlineData("Action: delivered\nStatus: 2.0.0", AutomaticKind.Notice, null)]
    [InlineData("It did not work.", AutomaticKind.Bounce, null)]
    public void A_delivery_report_is_read_by_its_actions(string text, AutomaticKind kind, string? status)
    {
        var reading = (AMail.Direct.From("MAILER-DAEMON@mx.example") with { Text = text })
            .With("Content-Type", "multipart/report; report-type=delivery-status; boundary=x").Read();

        reading.Sender.ShouldBe(MailSender.Automatic);
        reading.Automatic.ShouldBe(new AutomaticMail(kind, null, null, status));
    }

    [Fact]
    public void The_relays_own_bounce_is_no_buyer() =>
        AMail.Relayed.With("Content-Type", "multipart/report; report-type=delivery-status").Read().Sender.ShouldBe(MailSender.Automatic);

    [Fact]
    public void A_buyers_auto_responder_behind_the_relay_stays_the_buyers_and_is_marked()
    {
        var reading = AMail.Relayed.With("Auto-Submitted", "auto-replied").Read();

        reading.Sender.ShouldBe(MailSender.AmazonBuyer);
        reading.Automatic!.Kind.ShouldBe(AutomaticKind.Reply);
    }

    [Fact]
    public void A_bounce_names_the_mail_it_is_about_by_the_returned_copy()
    {
        var returned = new MailAttachment("original.eml", "message/rfc822", Encoding.ASCII.GetBytes("Subject: x\r\nMessage-Id:\r\n <r17@shop.example>\r\n\r\nHi"));
        var reading = (AMail.Direct with { Attachments = [returned] })
            .With("Content-Type", "multipart/report; report-type=delivery-status").With("In-Reply-To", "<other@shop.example>").Read();

        reading.Automatic!.OriginalMessageId.ShouldBe("r17@shop.example");
    }

    [Fact]
    public void A_bounce_without_a_copy_names_it_by_In_Reply_To_or_the_last_reference()
    {
        var bounce = AMail.Direct.From("mailer-daemon@mx.example");

        bounce.With("In-Reply-To", "<r17@shop.example>").Read().Automatic!.OriginalMessageId.ShouldBe("r17@shop.example");
        bounce.With("References", "<a@x> <r18@shop.example>").Read().Automatic!.OriginalMessageId.ShouldBe("r18@shop.example");
        bounce.Read().Automatic!.OriginalMessageId.ShouldBeNull();
    }

    [Theory]
    [InlineData("Final-Recipient: rfc822; k3x9+b2a7@marketplace.amazon.de\nAction: failed")]
    [InlineData("Action: failed\nFINAL-RECIPIENT: RFC822;<K3X9+b2a7@marketplace.amazon.de>\n")]
    public void A_bounce_of_a_mail_to_the_relay_belongs_to_the_buyers_thread(string text) =>
        (AMail.Direct.From("mailer-daemon@mx.example") with { Text = text }).Read().ThreadKey.ShouldBe(AMail.Relayed.Read().ThreadKey);

    [Fact]
    public void A_bounce_of_another_mail_belongs_to_the_thread_of_that_mail() =>
        AMail.Direct.From("mailer-daemon@mx.example").With("In-Reply-To", "<r17@shop.example>").Read()
            .ThreadKey.ShouldBe(Threads.KeyOf("r17@shop.example"));

    [Fact]
    public void A_server_that_writes_no_report_is_understood_by_its_words()
    {
        var qmail = AMail.Direct.From("MAILER-DAEMON@mx.example") with
        {
            Subject = "failure notice",
            Text = "Hi. I could not deliver it.\n\n<bert@buyer.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n"
                + "--- Below this line is a copy of the message.\n\nReturn-Path: <support@shop.example>\nMessage-ID: <r17@shop.example>\nSubject: x\n\nHi",
        };

        qmail.Read().Automatic.ShouldBe(new AutomaticMail(AutomaticKind.Bounce, "r17@shop.example", "bert@buyer.example", "5.1.1"));
    }

    [Theory]
    [InlineData("X-Failed-Recipients", "bert@buyer.example", "Mail delivery failed", AutomaticKind.Bounce)]
    [InlineData("X-MS-Exchange-Message-Is-Ndr", "", "Undeliverable: A question", AutomaticKind.Bounce)]
    [InlineData("X-Failed-Recipients", "bert@buyer.example", "Warning: message 1t2u3v delayed 24 hours", AutomaticKind.Delay)]
    public void A_server_that_marks_what_it_returns_is_believed(string header, string value, string subject, AutomaticKind kind) =>
        (AMail.Direct with { Subject = subject, Text = "550 5.7.1 refused" }).From("postoffice@mx.example").With(header, value).Read()
            .Automatic.ShouldBe(new AutomaticMail(kind, null, value.Length > 0 ? value : null, "5.7.1"));

    [Theory]
    [InlineData(50, MailSender.Direct)]
    [InlineData(51, MailSender.Automatic)]
    public void A_mail_that_goes_round_in_a_circle_is_a_machines(int servers, MailSender sender) =>
        (AMail.Direct with { Headers = [.. Enumerable.Repeat(new MailHeader("Received", "from a by b"), servers)] }).Read().Sender.ShouldBe(sender);
}
