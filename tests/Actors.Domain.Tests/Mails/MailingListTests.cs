using Actors.Domain.Mails;

namespace Actors.Domain.Tests.Mails;

public sealed class MailingListTests
{
    /// <summary>As Mailman 3 hands a mail on whose writer's domain asks for DMARC.</summary>
    private static readonly InboundMail Rewritten = (AMail.Direct with { From = new("support@shop.example", "Anna Berg via Support") })
        .With("List-Id", "Support of the shop <support.shop.example>")
        .With("List-Post", "<mailto:support@shop.example>")
        .With("Precedence", "list")
        .With("Reply-To", "Anna Berg <anna@buyer.example>");

    [Fact]
    public void A_list_that_puts_itself_in_the_writers_place_is_not_the_writer()
    {
        var reading = Rewritten.Read();

        reading.Sender.ShouldBe(MailSender.Direct);
        reading.From.ShouldBe(new MailParty("anna@buyer.example", "Anna Berg"));
        reading.AnswerTo.ShouldBe("anna@buyer.example");
        reading.Verification.Verified.ShouldBeFalse();
    }

    [Fact]
    public void It_is_the_same_mail_whether_it_came_through_the_list_or_not() =>
        Rewritten.Read().Identity.ShouldBe(AMail.Direct.Read().Identity);

    [Fact]
    public void What_the_shop_itself_writes_to_its_list_stays_the_shops() =>
        (Rewritten with { Headers = [new("List-Post", "<mailto:support@shop.example>")] }).Read().Sender.ShouldBe(MailSender.Seller);

    [Fact]
    public void A_mail_among_what_was_sent_is_never_taken_apart() =>
        (Rewritten with { Envelope = new(null, [], "mail-support", Outgoing: true) }).Read().Sender.ShouldBe(MailSender.Seller);

    [Theory]
    [InlineData("List-Post", "NO")]
    [InlineData("List-Unsubscribe", "<https://news.example/off>")]
    public void A_list_of_announcements_is_a_machine(string header, string value) =>
        AMail.Direct.With("Precedence", "list").With(header, value).Read().Automatic!.Kind.ShouldBe(AutomaticKind.Notice);

    [Fact]
    public void An_absence_notice_through_a_list_stays_one() =>
        AMail.Direct.With("List-Post", "<mailto:support@shop.example>").With("Precedence", "list").With("Auto-Submitted", "auto-replied").Read()
            .Automatic!.Kind.ShouldBe(AutomaticKind.Reply);

    [Theory]
    [InlineData("anna@buyer.example", MailSender.Direct)]
    [InlineData("no-reply@buyer.example", MailSender.Automatic)]
    [InlineData("service@parcels.example", MailSender.Automatic)]
    [InlineData("support@shop.example", MailSender.Automatic)]
    public void A_program_that_asks_to_answer_a_person_elsewhere_is_a_form(string replyTo, MailSender sender) =>
        AMail.Direct.From("noreply@parcels.example").With("Auto-Submitted", "auto-generated").With("Reply-To", replyTo).Read().Sender.ShouldBe(sender);
}
