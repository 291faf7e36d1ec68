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
    [InlineData("k3x9+b2a7@marketplace.amazon.de", "eu")]
    [InlineData("k3x9+b2a7@marketplace.amazon.com", "na")]
    [InlineData("donotreply@amazon.com.mx", "na")]
    [InlineData("anna@buyer.example", "support")]
    public void One_mailbox_for_all_is_told_apart_by_the_sender(string from, string account) =>
        MailReader.Read(AMail.Relayed.From(from), SharedMailbox).ShouldBeOfType<MailReading>().Account.ShouldBe(account);

    [Fact]
    public void Two_accounts_that_nothing_tells_apart_are_a_problem() =>
        MailReader.Read(AMail.Relayed, [SharedMailbox[0], SharedMailbox[0] with { Account = "eu-2" }]).ShouldBe(MailProblems.AmbiguousAccount);

    private static readonly AccountRow[] SharedMailbox =
    [
        new("eu", "amazon", "EU", true, "EU", ["amazon-eu@shop.example"], true),
        new("na", "amazon", "NA", true, "NA", ["amazon-eu@shop.example"], true),
        new("support", "mail", "EU", false, "Support", ["amazon-eu@shop.example"], true),
    ];
}
