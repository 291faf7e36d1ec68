namespace Actors.Domain.Mails.Reading;

/// <summary>One of Amazon's marketplaces. The list is the whole truth about which mail domains belong to Amazon.</summary>
/// <param name="Domain">Mail and web domain; compared whole, so that a look-alike never matches.</param>
/// <param name="Region">Of the selling account: NA, EU or FE.</param>
public sealed record AmazonMarketplace(string Id, string Domain, string Region)
{
    private const string RelayPrefix = "marketplace.";

    /// <summary>Ids and regions as the SP-API guide lists them.</summary>
    public static readonly IReadOnlyList<AmazonMarketplace> All =
    [
        new("ATVPDKIKX0DER", "amazon.com", "NA"),
        new("A2EUQ1WTGCTBG2", "amazon.ca", "NA"),
        new("A1AM78C64UM0Y8", "amazon.com.mx", "NA"),
        new("A2Q3Y263D00KWC", "amazon.com.br", "NA"),
        new("A1F83G8C2ARO7P", "amazon.co.uk", "EU"),
        new("A28R8C7NBKEWEA", "amazon.ie", "EU"),
        new("A1PA6795UKMFR9", "amazon.de", "EU"),
        new("A13V1IB3VIYZZH", "amazon.fr", "EU"),
        new("APJ6JRA9NG5V4", "amazon.it", "EU"),
        new("A1RKKUPIHCS9HS", "amazon.es", "EU"),
        new("A1805IZSGTT6HS", "amazon.nl", "EU"),
        new("AMEN7PMS3EDWL", "amazon.com.be", "EU"),
        new("A2NODRKZP88ZB9", "amazon.se", "EU"),
        new("A1C3SOZRARQ6R3", "amazon.pl", "EU"),
        new("A33AVAJ2PDY3EV", "amazon.com.tr", "EU"),
        new("A2VIGQ35RCS4UG", "amazon.ae", "EU"),
        new("A17E79C6D8DWNP", "amazon.sa", "EU"),
        new("ARBP9OOSHTCHU", "amazon.eg", "EU"),
        new("AE08WJ6YKNBMC", "amazon.co.za", "EU"),
        new("A21TJRUUN4KGV", "amazon.in", "EU"),
        new("A19VAU5U5O7RUS", "amazon.sg", "FE"),
        new("A39IBJ37TRP1C6", "amazon.com.au", "FE"),
        new("A1VC38T7YXB528", "amazon.co.jp", "FE"),
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
