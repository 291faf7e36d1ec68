using Actors.Domain.Mails.Reading;
using Actors.Domain.Tickets;

namespace Actors.Domain.Tests.Mails;

/// <summary>Nobody passes for Amazon who is not: the reader is warned, whatever the mail says of itself (R6).</summary>
public sealed class DoubtTests
{
    [Theory]
    [InlineData("Amazon Marketplace", "notice@marketplace.amazon.de.secure-mail.example")]
    [InlineData("Amazon.de", "hello@shop.example")]
    [InlineData("AmazonMarketplace", "hello@shop.example")]
    [InlineData("Amаzon", "hello@shop.example")]
    [InlineData("Support", "hello@arnazon.example")]
    [InlineData("Support", "hello@amaz0n-seller.example")]
    public void A_stranger_under_Amazons_name_is_an_impostor(string name, string address) =>
        Doubts.Of(Proven("sender-domain; dkim=pass header.d=shop.example; by=mx"), name, address).ShouldBe(Doubt.Impostor);

    [Theory]
    [InlineData("Giulia Bianchi", "giulia@post.example")]
    [InlineData("Amazonia Rossi", "amazon@bianchi.example")]
    [InlineData(null, "amazon-orders@bianchi.example")]
    public void A_buyer_who_writes_directly_is_not(string? name, string address) =>
        Doubts.Of(Proven("sender-domain; dkim=none"), name, address).ShouldBeNull();

    [Theory]
    [InlineData("relay-domain; dkim=pass header.d=amazon.de; by=mx", null)]
    [InlineData("amazon-domain; dkim=pass header.d=marketplace.amazon.de; by=mx", null)]
    [InlineData("relay-domain; dkim=none", Doubt.Unproven)]
    [InlineData("amazon-domain; dkim=fail header.d=amazon.de; by=mx", Doubt.Unproven)]
    [InlineData("amazon-domain; dkim=pass header.d=amazon.de.evil.example; by=mx", Doubt.Unproven)]
    [InlineData("amazon-domain; dkim=pass header.d=amazon.de; by=mx; several From headers", Doubt.Unproven)]
    public void Amazons_domain_is_believed_with_a_proof(string verified, Doubt? doubt) =>
        Doubts.Of(Proven(verified), "Amazon", "donotreply@amazon.de").ShouldBe(doubt);

    [Fact]
    public void What_did_not_come_by_mail_has_no_sender_to_doubt() =>
        Doubts.Of(new("api", "claimed: none"), "Amazon Marketplace", "hello@shop.example").ShouldBeNull();

    private static MessageSource Proven(string verified) => new("mail", verified);
}
