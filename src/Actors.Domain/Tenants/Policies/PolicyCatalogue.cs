using System.Collections.Immutable;

namespace Actors.Domain.Tenants;

/// <param name="Retired">It stays readable in old notes and cannot be cited any more.</param>
public sealed record PolicySettings(string Title, string? Url, bool Retired);

/// <summary>What every catalogue begins with: the policies of Amazon that cases turn on (R44).</summary>
public static class PolicyCatalogue
{
    public static readonly ImmutableSortedDictionary<string, PolicySettings> Seed = new Dictionary<string, PolicySettings>
    {
        ["amazon.a-to-z-guarantee"] = Amazon("A-to-z Guarantee"),
        ["amazon.account-health"] = Amazon("Account health: order defects, late shipments, cancellations"),
        ["amazon.cancellations"] = Amazon("Order cancellations"),
        ["amazon.communication"] = Amazon("Communication guidelines: permitted messages to buyers"),
        ["amazon.conduct"] = Amazon("Selling policies and seller code of conduct"),
        ["amazon.data-protection"] = Amazon("Data protection: personal data of buyers"),
        ["amazon.intellectual-property"] = Amazon("Intellectual property"),
        ["amazon.product-condition"] = Amazon("Product condition and listing accuracy"),
        ["amazon.product-safety"] = Amazon("Product safety and restricted products"),
        ["amazon.refunds"] = Amazon("Refunds and concessions"),
        ["amazon.response-time"] = Amazon("Response to buyer messages within 24 hours"),
        ["amazon.returns"] = Amazon("Returns"),
        ["amazon.reviews"] = Amazon("Customer reviews and feedback"),
        ["amazon.shipping"] = Amazon("Shipping, tracking and delivery"),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static PolicySettings Amazon(string title) => new(title, null, Retired: false);
}
