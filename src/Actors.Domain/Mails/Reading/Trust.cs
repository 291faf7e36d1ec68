namespace Actors.Domain.Mails.Reading;

/// <summary>Whether the domain in From can be believed (R6).</summary>
internal static class Trust
{
    public static MailVerification In(InboundMail mail, MailParty from, Sender sender, MailServers servers)
    {
        var own = MailDomain.Of(from.Address);
        var verification = Authentication.Of(mail, servers).Verify(
            sender.Relay is not null ? "relay-domain" : sender.Marketplace is not null ? "amazon-domain" : "sender-domain",
            domain => sender.Marketplace is null ? MayVouch(domain, own) : AmazonMarketplace.ByDomain(domain) is not null);

        // DKIM covers one From; which one a program shows is anybody's guess.
        return mail.HeadersNamed("From").Skip(1).Any()
            ? new(false, $"{verification.How}; several From headers")
            : verification;
    }

    private static bool MayVouch(string domain, string own) => domain.Contains('.', StringComparison.Ordinal) && MailDomain.IsWithin(own, domain);
}
