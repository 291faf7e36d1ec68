using Actors.Domain.Mails;
using Actors.Domain.Mails.Reading;

namespace Actors.Domain.Tests.Mails;

public sealed class RecipientTests
{
    [Theory]
    [InlineData("support@shop.example", "mail-support")]
    [InlineData("Support@SHOP.example", "mail-support")]
    [InlineData("support+web@shop.example", "mail-support")]
    [InlineData("amazon-na@shop.example", "amazon-na")]
    public void The_address_decides_the_account(string address, string account) =>
        (AMail.Direct with { Envelope = new(null, [address]) }).Read().Account.ShouldBe(account);

    [Fact]
    public void The_To_header_helps_out_when_the_envelope_says_nothing() =>
        (AMail.Direct with { Envelope = new(null, []), To = [new("x@y.example", null), new("amazon-eu@shop.example", null)] }).Read()
            .Account.ShouldBe("amazon-eu");

    [Fact]
    public void A_mail_for_nobody_waits() =>
        (AMail.Direct with { Envelope = new(null, ["x@shop.example"]), To = [] }).Problem().ShouldBe(MailProblems.NoAccount);

    [Fact]
    public void Of_several_recipients_the_first_counts() =>
        (AMail.Direct with { Envelope = new(null, ["amazon-na@shop.example", "amazon-eu@shop.example"]) }).Read().Account.ShouldBe("amazon-na");

    [Theory]
    [InlineData("k3x9+b2a7@marketplace.amazon.de", "amazon-eu")]
    [InlineData("donotreply@amazon.de", "amazon-eu")]
    [InlineData("anna@buyer.example", "mail-support")]
    public void A_mail_to_several_accounts_goes_to_the_one_that_fits_its_sender(string from, string account) =>
        (AMail.Relayed.From(from) with { Envelope = new(null, ["support@shop.example", "amazon-eu@shop.example", "amazon-na@shop.example"]) })
            .Read().Account.ShouldBe(account);
}
