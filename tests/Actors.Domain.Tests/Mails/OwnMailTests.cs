using Actors.Domain.Mails;

namespace Actors.Domain.Tests.Mails;

/// <summary>What the shop writes itself comes back from folders of sent mails, as blind copies and as copies to itself.</summary>
public sealed class OwnMailTests
{
    private static readonly InboundMail Own = AMail.Direct with
    {
        Envelope = new(null, []),
        From = new("Support@shop.example", "The shop"),
        To = [new("anna@buyer.example", null)],
        Subject = "Re: A question",
        MessageId = "o1@shop.example",
    };

    [Fact]
    public void What_the_shop_sends_is_the_shops_and_answers_to_nobody()
    {
        var reading = Own.Read();

        reading.Sender.ShouldBe(MailSender.Seller);
        reading.OutsideReply.ShouldBeTrue();
        reading.Account.ShouldBe("mail-support");
        reading.AnswerTo.ShouldBeNull();
        reading.OnOfficialChannel.ShouldBeFalse();
    }

    [Fact]
    public void A_blind_copy_to_the_shop_is_no_buyers_message() =>
        (Own with { Envelope = new(null, ["support@shop.example"]) }).Read().Sender.ShouldBe(MailSender.Seller);

    [Fact]
    public void A_mail_among_what_was_sent_is_the_shops_whatever_alias_wrote_it()
    {
        var reading = (Own with { From = new("anna.at.work@elsewhere.example", null), Envelope = new(null, [], "mail-support", Outgoing: true) }).Read();

        reading.Sender.ShouldBe(MailSender.Seller);
        reading.Account.ShouldBe("mail-support");
    }

    [Fact]
    public void It_belongs_to_the_conversation_it_answers()
    {
        var question = AMail.Direct.Read();

        Own.With("In-Reply-To", "<m1@buyer.example>").Read().ThreadKeys.ShouldContain(question.ThreadKeys[0]);
        Own.Read().ThreadKeys.Intersect(question.ThreadKeys).ShouldNotBeEmpty("the buyer and the subject are the same");
    }

    [Fact]
    public void One_to_Amazons_relay_belongs_to_the_buyers_thread() =>
        (Own with { From = new("amazon-eu@shop.example", null), To = [new("k3x9+b2a7@marketplace.amazon.de", null)] }).Read()
            .ThreadKey.ShouldBe(AMail.Relayed.Read().ThreadKey);

    [Fact]
    public void A_bounce_stays_a_bounce_even_in_the_shops_name() =>
        (Own with { Envelope = new(null, ["support@shop.example"]) }).From("mailer-daemon@shop.example").Read().Sender.ShouldBe(MailSender.Automatic);

    [Theory]
    [InlineData("support@shop.example.evil.example")]
    [InlineData("my-support@shop.example")]
    public void A_look_alike_is_a_stranger(string address) =>
        (AMail.Direct with { From = new(address, null) }).Read().Sender.ShouldBe(MailSender.Direct);

    [Fact]
    public void A_notice_from_the_relay_that_nobody_reads_answers_to_is_no_buyers()
    {
        var reading = AMail.Relayed.From("do-not-reply@marketplace.amazon.de").Read();

        reading.Sender.ShouldBe(MailSender.AmazonSystem);
        reading.AnswerTo.ShouldBeNull();
    }

    [Fact]
    public void An_auto_responder_on_the_official_channel_answers_nothing()
    {
        var copy = (AMail.Relayed with { From = new("auto-communication@amazon.de", null) })
            .With("X-Space-Notification-Type", "BBC_MESSAGE_CONFIRMATION_TO_MERCHANT")
            .With("Authentication-Results", "mx.shop.example; dkim=pass header.d=amazon.de");

        copy.Read().OnOfficialChannel.ShouldBeTrue();
        copy.With("Auto-Submitted", "auto-generated").Read().OnOfficialChannel.ShouldBeTrue();
        copy.With("Auto-Submitted", "auto-replied").Read().OnOfficialChannel.ShouldBeFalse();
    }

    [Fact]
    public void A_second_result_below_the_servers_own_is_not_believed()
    {
        var forged = AMail.Relayed
            .With("Authentication-Results", "mx.shop.example; dkim=fail header.d=amazon.de")
            .With("Authentication-Results", "mx.shop.example; dkim=pass header.d=amazon.de");

        forged.Read().Verification.Verified.ShouldBeFalse();
        AMail.Relayed.With("Authentication-Results", "mx.shop.example; spf=pass")
            .With("Authentication-Results", "mx.shop.example; dkim=pass header.d=amazon.de").Read().Verification.Verified.ShouldBeTrue();
    }
}
