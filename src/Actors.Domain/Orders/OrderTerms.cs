namespace Actors.Domain.Orders;

/// <summary>Who ships (R31).</summary>
public enum Fulfilment
{
    Unknown,

    /// <summary>Fulfilled by Amazon.</summary>
    Fba,

    /// <summary>Fulfilled by the merchant.</summary>
    Fbm,

    /// <summary>Another shop's order shipped by Amazon (multi-channel fulfilment, R30).</summary>
    Mcf,
}

/// <summary>The part of an order without personal data.</summary>
public sealed record OrderFacts(
    string? Marketplace,
    string? Status,
    Fulfilment Fulfilment,
    DateTimeOffset? PlacedAt,
    DateTimeOffset? ShipBy,
    DateTimeOffset? DeliverBy,
    DateTimeOffset? DeliveredAt,
    Money? Total,
    IReadOnlyList<OrderItem> Items);

public sealed record OrderItem(string? Sku, string? Asin, string Title, int Quantity, Money? Price);

/// <param name="Amount">Decimal number in the currency's main unit.</param>
/// <param name="Currency">ISO 4217 code.</param>
public sealed record Money(decimal Amount, string Currency)
{
    private const decimal Most = 10_000_000;

    /// <summary>More than nothing, no more than anybody pays by hand, no finer than the thousandth that some currencies have.</summary>
    public bool CanMove() => Amount is > 0 and <= Most && decimal.Round(Amount, 3) == Amount && Currencies.IsKnown(Currency);
}

/// <summary>Content: who bought.</summary>
public sealed record OrderBuyer(string? Name, string? Email, PostalAddress? Address);

public sealed record PostalAddress(
    string? Name,
    string? Line1,
    string? Line2,
    string? City,
    string? Region,
    string? PostalCode,
    string? Country);

/// <param name="SignedBy">A content, because it is a person's name.</param>
/// <param name="Source">Who says so: <c>carrier</c>, <c>spapi</c>, <c>manual</c> …</param>
public sealed record Shipment(
    string Carrier,
    string TrackingNumber,
    string Status,
    DateTimeOffset? StatusAt,
    DateTimeOffset? DeliveredAt,
    ContentRef? SignedBy,
    string? Url,
    string Source);
