using Actors.Domain.Mails;
using Actors.Domain.Mails.Reading;

namespace Actors.Domain.Tests.Mails;

public sealed class IdentityTests
{
    [Fact]
    public void A_copy_that_came_another_way_is_the_same_mail() =>
        (AMail.Direct.With("Received", "from elsewhere") with { Envelope = new(null, ["mail-support@shop.example", "support@shop.example"]) })
            .Read().Identity.ShouldBe(AMail.Direct.Read().Identity);

    [Theory]
    [InlineData("[EXT] A question", "Does it fit?")]
    [InlineData("*****SPAM***** A question", "Does it fit?")]
    [InlineData("A question", "CAUTION: This email comes from outside of our organisation.\nDo not click.\n\nDoes it fit?")]
    [InlineData("A question", "Does it fit?\n_______________________________________________\nSupport mailing list\nsupport@shop.example")]
    public void A_copy_that_gateways_added_to_is_the_same_mail(string subject, string text) =>
        (AMail.Direct with { Subject = subject, Text = text }).Read().Identity.ShouldBe(AMail.Direct.Read().Identity);

    public static TheoryData<string, InboundMail> Others => new()
    {
        { "another text", AMail.Direct with { Text = "Does it fit me?" } },
        { "another subject", AMail.Direct with { Subject = "Another question" } },
        { "a signature", AMail.Direct with { Text = "Does it fit?\n\n-- \nIt does not work either." } },
        { "a warning", AMail.Direct with { Text = "Attention, it came in pieces.\n\nDoes it fit?" } },
        { "another id", AMail.Direct with { MessageId = "m2@buyer.example" } },
        { "another sender", AMail.Direct.From("bert@buyer.example") },
        { "an attachment", AMail.Direct with { Attachments = [new("a.pdf", "application/pdf", new byte[] { 1 })] } },
        { "a boundary moved", AMail.Direct with { Subject = "A questionDoes", Text = " it fit?" } },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void A_mail_that_differs_is_another(string difference, InboundMail mail) =>
        mail.Read().Identity.ShouldNotBe(AMail.Direct.Read().Identity, difference);

    [Fact]
    public void Without_an_id_the_date_tells_repeated_words_apart()
    {
        var first = AMail.Direct with { MessageId = null };

        (first with { Headers = [new("X-Any", "1")] }).Read().Identity.ShouldBe(first.Read().Identity);
        (first with { Date = first.Date!.Value.AddHours(1) }).Read().Identity.ShouldNotBe(first.Read().Identity);
        (first with { Date = first.Date!.Value.ToOffset(TimeSpan.FromHours(2)) }).Read().Identity.ShouldBe(first.Read().Identity);
    }
}
