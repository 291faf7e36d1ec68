namespace Actors.Domain.Mails.Reading;

/// <summary>One of Amazon's marketplaces. The list is the whole truth about which mail domains belong to Amazon.</summary>
/// <param name="Domain">Mail and web domain; compared whole, so that a look-alike never matches.</param>
public sealed record AmazonMarketplace(string Id, string Domain)
{
    private const string RelayPrefix = "marketplace.";

    /// <summary>Ids as the SP-API guide lists them.</summary>
    public static readonly IReadOnlyList<AmazonMarketplace> All =
    [
        new("ATVPDKIKX0DER", "amazon.com"),
        new("A2EUQ1WTGCTBG2", "amazon.ca"),
        new("A1AM78C64UM0Y8", "amazon.com.mx"),
        new("A2Q3Y263D00KWC", "amazon.com.br"),
        new("A1F83G8C2ARO7P", "amazon.co.uk"),
        new("A28R8C7NBKEWEA", "amazon.ie"),
        new("A1PA6795UKMFR9", "amazon.de"),
        new("A13V1IB3VIYZZH", "amazon.fr"),
        new("APJ6JRA9NG5V4", "amazon.it"),
        new("A1RKKUPIHCS9HS", "amazon.es"),
        new("A1805IZSGTT6HS", "amazon.nl"),
        new("AMEN7PMS3EDWL", "amazon.com.be"),
        new("A2NODRKZP88ZB9", "amazon.se"),
        new("A1C3SOZRARQ6R3", "amazon.pl"),
        new("A33AVAJ2PDY3EV", "amazon.com.tr"),
        new("A2VIGQ35RCS4UG", "amazon.ae"),
        new("A17E79C6D8DWNP", "amazon.sa"),
        new("ARBP9OOSHTCHU", "amazon.eg"),
        new("AE08WJ6YKNBMC", "amazon.co.za"),
        new("A21TJRUUN4KGV", "amazon.in"),
        new("A19VAU5U5O7RUS", "amazon.sg"),
        new("A39IBJ37TRP1C6", "amazon.com.au"),
        new("A1VC38T7YXB528", "amazon.co.jp"),
    ];

    public static AmazonMarketplace? ById(string? id) => All.FirstOrDefault(m => m.Id.Equals(id, StringComparison.Ordinal));

    /// <summary>The marketplace whose relay the domain is: <c>marketplace.amazon.de</c> and nothing below or beside it.</summary>
    public static AmazonMarketplace? ByRelayDomain(string domain) =>
        domain.StartsWith(RelayPrefix, StringComparison.OrdinalIgnoreCase)
            ? All.FirstOrDefault(m => domain.AsSpan(RelayPrefix.Length).Equals(m.Domain, StringComparison.OrdinalIgnoreCase))
            : null;

    /// <summary>The marketplace that owns a domain or a subdomain of it.</summary>
    public static AmazonMarketplace? ByDomain(string domain) =>
        All.FirstOrDefault(m => MailDomain.IsWithin(domain, m.Domain));
}
