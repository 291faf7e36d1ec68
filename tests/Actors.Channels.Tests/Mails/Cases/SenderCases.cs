using Actors.Domain.Mails;

namespace Actors.Channels.Tests.Mails.Cases;

public sealed class SenderCases
{
    [Fact]
    public void A_customer_behind_a_Google_Group_is_no_machine()
    {
        var reading = FieldCase.Read("customer-through-google-group/a");

        reading.Sender.ShouldBe(MailSender.Direct);
        reading.Automatic.ShouldBeNull();
        reading.AnswerTo.ShouldBe("paula@mailbox.example");
    }

    [Theory]
    [InlineData("a", "nora@vik.example", "171-7718001-1800001")]
    [InlineData("b", "piet@smit.example", null)]
    public void Who_fills_in_a_web_form_waits_for_an_answer(string mail, string answerTo, string? order)
    {
        var reading = FieldCase.Read($"web-form-with-auto-submitted/{mail}");

        reading.Sender.ShouldBe(MailSender.Direct);
        reading.AnswerTo.ShouldBe(answerTo);
        reading.OrderId.ShouldBe(order);
    }

    [Fact]
    public void Two_visitors_of_a_web_form_are_two_tickets() =>
        FieldCase.Joins(FieldCase.Read("web-form-with-auto-submitted/a"), FieldCase.Read("web-form-with-auto-submitted/b")).ShouldBeFalse();

    [Fact]
    public void What_the_shop_sent_is_no_customers_and_stands_on_the_ticket_it_answers()
    {
        var (a, b) = (FieldCase.Read("own-sent-mail-comes-back/a"), FieldCase.Read("own-sent-mail-comes-back/b"));

        b.Sender.ShouldBe(MailSender.Seller);
        b.AnswerTo.ShouldBeNull();
        FieldCase.Joins(a, b).ShouldBeTrue();
    }

    [Fact]
    public void The_shops_own_auto_responder_is_a_machine()
    {
        var reading = FieldCase.Read("own-sent-mail-comes-back/c");

        reading.Sender.ShouldBe(MailSender.Automatic);
        reading.OutsideReply.ShouldBeFalse();
        reading.AnswerTo.ShouldBeNull();
    }

    [Fact]
    public void One_mail_in_two_mailboxes_of_an_account_is_one_and_the_other_accounts_sees_it_too()
    {
        var (a, b, c) = (FieldCase.Read("one-mail-in-two-mailboxes/a"), FieldCase.Read("one-mail-in-two-mailboxes/b"), FieldCase.Read("one-mail-in-two-mailboxes/c"));

        (a.Account, b.Account, c.Account).ShouldBe(("mail-support", "mail-support", "amazon-eu"));
        b.Identity.ShouldBe(a.Identity);
    }

    [Theory]
    [InlineData("b")]
    [InlineData("c")]
    public void What_a_gateway_adds_makes_no_other_mail_of_it(string copy) =>
        FieldCase.Read($"same-mail-with-external-tag/{copy}").Identity.ShouldBe(FieldCase.Read("same-mail-with-external-tag/a").Identity);

    [Theory]
    [InlineData("utf8-bom-before-the-first-header/a", "BOM")]
    [InlineData("utf8-bom-before-the-first-header/b", "BOM before From")]
    public void A_byte_order_mark_hides_no_header(string name, string subject)
    {
        var reading = FieldCase.Read(name);

        reading.From.Address.ShouldBe("olga@novak.example");
        reading.Subject.ShouldBe(subject);
    }
}
