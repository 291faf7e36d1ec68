using Actors.Domain.Mails;
using Actors.Domain.Mails.Reading;

namespace Actors.Domain.Tests.Mails;

public sealed class VerificationTests
{
    private const string Header = "Authentication-Results";

    [Theory]
    [InlineData("mx.shop.example; dkim=pass header.d=amazon.de", true, "relay-domain; dkim=pass header.d=amazon.de; by=mx.shop.example")]
    [InlineData("mx.shop.example 1; spf=pass; dkim=pass (2048-bit key; unprotected) header.i=@amazon.de header.b=\"x;y\"", true, "relay-domain; dkim=pass header.d=amazon.de; by=mx.shop.example")]
    [InlineData("mx.shop.example; dkim=pass header.d=evil.com; dkim=pass header.d=amazon.de", true, "relay-domain; dkim=pass header.d=amazon.de; by=mx.shop.example")]
    [InlineData("mx.shop.example; dkim=pass header.d=evil.com", false, "relay-domain; dkim=pass header.d=evil.com; by=mx.shop.example")]
    [InlineData("mx.shop.example; dkim=pass header.d=amazon.de.evil.com", false, "relay-domain; dkim=pass header.d=amazon.de.evil.com; by=mx.shop.example")]
    [InlineData("mx.shop.example; dkim=fail header.d=amazon.de", false, "relay-domain; dkim=fail header.d=amazon.de; by=mx.shop.example")]
    [InlineData("mx.shop.example; spf=fail (dkim=pass header.d=amazon.de)", false, "relay-domain; dkim=none")]
    [InlineData("mx.shop.example; none", false, "relay-domain; dkim=none")]
    [InlineData("", false, "relay-domain; dkim=none")]
    [InlineData("\"; dkim=pass header.d=amazon.de", false, "relay-domain; dkim=none")]
    public void A_relayed_mail_is_believed_when_Amazons_signature_passed(string results, bool verified, string how) =>
        AMail.Relayed.With(Header, results).Read().Verification.ShouldBe(new MailVerification(verified, how));

    [Fact]
    public void A_relayed_mail_without_any_result_is_unverified() =>
        AMail.Relayed.Read().Verification.ShouldBe(new MailVerification(false, "relay-domain; dkim=none"));

    [Fact]
    public void What_a_sender_wrote_below_the_servers_own_result_is_not_believed() =>
        AMail.Relayed.With(Header, "mx.shop.example; dkim=none").With("Received", "from evil").With(Header, "mx.shop.example; dkim=pass header.d=amazon.de")
            .Read().Verification.ShouldBe(new MailVerification(false, "relay-domain; dkim=none; by=mx.shop.example"));

    [Fact]
    public void A_server_may_split_its_results_over_headers_but_not_over_servers()
    {
        var spf = AMail.Relayed.With(Header, "mx.shop.example; spf=pass");

        spf.With(Header, "mx.shop.example; dkim=pass header.d=amazon.de").Read().Verification.Verified.ShouldBeTrue();
        spf.With(Header, "evil.example; dkim=pass header.d=amazon.de").Read().Verification.Verified.ShouldBeFalse();
    }

    [Fact]
    public void Of_named_servers_only_these_are_believed_wherever_their_result_stands()
    {
        var ours = MailServers.Parse("mx.shop.example, mx2.shop.example")!;
        var forged = AMail.Relayed.With(Header, "mx.evil.example; dkim=pass header.d=amazon.de");

        forged.Read(ours).Verification.ShouldBe(new MailVerification(false, "relay-domain; dkim=none"));
        forged.With(Header, "MX2.shop.example; dkim=pass header.d=amazon.de").Read(ours).Verification
            .ShouldBe(new MailVerification(true, "relay-domain; dkim=pass header.d=amazon.de; by=MX2.shop.example"));
        forged.With(Header, "mx.shop.example; dkim=none").With(Header, "mx.shop.example; dkim=pass header.d=evil.com").Read(ours).Verification
            .Verified.ShouldBeFalse();
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("mx.google.com", true)]
    [InlineData(" mx1.shop.example ,, mx-2.shop.example,", true)]
    [InlineData("mx.shop.example mx2.shop.example", false)]
    [InlineData("https://mx.shop.example", false)]
    public void Servers_are_named_by_commas(string? names, bool understood) => (MailServers.Parse(names) is not null).ShouldBe(understood);

    [Fact]
    public void Two_From_headers_are_never_verified() =>
        AMail.Relayed.With("From", "a").With("From", "b").With(Header, "mx.shop.example; dkim=pass header.d=amazon.de")
            .Read().Verification.Verified.ShouldBeFalse();

    [Theory]
    [InlineData("header.d=buyer.example", true)]
    [InlineData("header.d=example", false)]
    [InlineData("header.d=other.example", false)]
    [InlineData("header.d=mail.buyer.example", false)]
    public void A_stranger_is_believed_when_their_own_domain_signed(string domain, bool verified) =>
        AMail.Direct.With(Header, $"mx.shop.example; dkim=pass {domain}").Read().Verification.Verified.ShouldBe(verified);

    [Fact]
    public void Nothing_odd_from_the_header_reaches_the_record() =>
        AMail.Relayed.With(Header, "mx<b>\u0000; dkim=pass\u202E header.d=amazon.de\u0007/../x").Read().Verification.How
            .ShouldBe("relay-domain; dkim=pass header.d=amazon.de..x; by=mxb");

    [Fact]
    public void A_forged_copy_of_a_reply_is_not_official_and_stops_no_clock()
    {
        var copy = AMail.Relayed.From("auto-communication@amazon.de").With("X-Space-Notification-Type", "BBC_MESSAGE_CONFIRMATION_TO_MERCHANT");

        copy.Read().OnOfficialChannel.ShouldBeFalse();
        copy.With(Header, "mx.shop.example; dkim=pass header.d=amazon.de").Read().OnOfficialChannel.ShouldBeTrue();
    }

    [Fact]
    public void A_buyers_message_starts_the_clock_even_unverified()
    {
        AMail.Relayed.Read().OnOfficialChannel.ShouldBeTrue();
        AMail.Direct.Read().OnOfficialChannel.ShouldBeFalse();
    }
}
