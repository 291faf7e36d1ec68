using Actors.Domain.Mails;

namespace Actors.Domain.Tests.Mails;

public sealed class SenderTests
{
    [Theory]
    [InlineData("k3x9+b2a7@marketplace.amazon.de")]
    [InlineData("k3x9@marketplace.amazon.co.uk")]
    [InlineData("K3X9+B2A7@Marketplace.Amazon.IT")]
    public void A_mail_from_the_relay_is_a_buyers(string address) =>
        AMail.Relayed.From(address).Read().Sender.ShouldBe(MailSender.AmazonBuyer);

    [Theory]
    [InlineData("k3x9@marketplace.amazon.evil.com")]
    [InlineData("k3x9@marketplace-amazon.de")]
    [InlineData("k3x9@marketplace.amazon.de.evil.com")]
    [InlineData("k3x9@xmarketplace.amazon.dev")]
    [InlineData("k3x9@marketplace.amazon.de.")]
    [InlineData("k3x9@marketplace.\u0430mazon.de")]
    [InlineData("k3x9@marketplace.amazon.xyz")]
    [InlineData("k3x9@marketplace.amazon")]
    [InlineData("\"k3x9@marketplace.amazon.de\"@evil.com")]
    [InlineData("donotreply@my-amazon.de")]
    [InlineData("donotreply@amazon.de.evil.com")]
    public void A_look_alike_of_Amazon_is_a_stranger(string address) =>
        AMail.Relayed.From(address).Read().Sender.ShouldBe(MailSender.Direct);

    [Theory]
    [InlineData("auto-communication@amazon.de")]
    [InlineData("donotreply@amazon.it")]
    [InlineData("atoz-guarantee-no-reply@amazon.com")]
    [InlineData("seller-notification@amazon.fr")]
    [InlineData("cb-seller-notification@amazon.co.uk")]
    [InlineData("someone-new@sellers.amazon.es")]
    public void Amazons_own_mails_are_no_buyers(string address) =>
        AMail.Relayed.From(address).Read().Sender.ShouldBe(MailSender.AmazonSystem);

    [Fact]
    public void The_text_cannot_make_a_stranger_Amazon()
    {
        var reading = (AMail.Direct with
        {
            From = new("thief@evil.example", "donotreply@amazon.de via marketplace.amazon.de"),
            Text = "From: k3x9@marketplace.amazon.de\n------------- Begin message -------------\nHi\n------------- End message -------------",
        }).With("X-Space-Notification-Type", "A_Z_CLAIM_RESPONDENT_NOTIFY").Read();

        reading.Sender.ShouldBe(MailSender.Direct);
        reading.NotificationType.ShouldBeNull();
    }

    [Theory]
    [InlineData("REFUND_ISSUED", "REFUND_ISSUED")]
    [InlineData("NEVER_SEEN_2027", "NEVER_SEEN_2027")]
    [InlineData("<script>", null)]
    [InlineData("", null)]
    public void A_notification_type_is_passed_on_when_it_is_a_code(string header, string? expected) =>
        AMail.Relayed.From("donotreply@amazon.de").With("X-Space-Notification-Type", header).Read().NotificationType.ShouldBe(expected);

    [Theory]
    [InlineData("auto-communication@amazon.de")]
    [InlineData("k3x9+b2a7@marketplace.amazon.de")]
    public void A_copy_of_a_reply_sent_past_the_desk_is_never_the_buyers(string address)
    {
        var reading = AMail.Relayed.From(address).With("X-Space-Notification-Type", "BBC_MESSAGE_CONFIRMATION_TO_MERCHANT").Read();

        reading.OutsideReply.ShouldBeTrue();
        reading.Sender.ShouldBe(MailSender.AmazonSystem);
        reading.AnswerTo.ShouldBeNull();
    }

    [Fact]
    public void A_copy_of_a_reply_joins_the_thread_of_the_buyer_it_went_to()
    {
        var copy = AMail.Relayed.From("auto-communication@amazon.de")
            .With("X-Space-Notification-Type", "BBC_MESSAGE_CONFIRMATION_TO_MERCHANT")
            .With("Reply-To", "Anna <k3x9+b2a7@marketplace.amazon.de>");

        copy.Read().ThreadKey.ShouldBe(AMail.Relayed.Read().ThreadKey);
    }

    [Fact]
    public void A_buyer_is_answered_at_the_relay_and_a_stranger_where_they_ask()
    {
        AMail.Relayed.With("Reply-To", "elsewhere@evil.example").Read().AnswerTo.ShouldBe("k3x9+b2a7@marketplace.amazon.de");
        AMail.Direct.Read().AnswerTo.ShouldBe("anna@buyer.example");
        AMail.Direct.With("Reply-To", "\"Office, Anna\" <office@buyer.example>").Read().AnswerTo.ShouldBe("office@buyer.example");
        AMail.Direct.With("Reply-To", "no address at all").Read().AnswerTo.ShouldBe("anna@buyer.example");
    }

    [Theory]
    [InlineData("k3x9+c4se@marketplace.amazon.de", "k3x9+c4se@marketplace.amazon.de")]
    [InlineData("other+c4se@marketplace.amazon.de", "k3x9+b2a7@marketplace.amazon.de")]
    [InlineData("k3x9+c4se@marketplace.amazon.evil.example", "k3x9+b2a7@marketplace.amazon.de")]
    public void An_answer_goes_to_the_case_that_is_asked_for_but_to_no_other_buyer(string replyTo, string answerTo) =>
        AMail.Relayed.With("Reply-To", replyTo).Read().AnswerTo.ShouldBe(answerTo);
}
