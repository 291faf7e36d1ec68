using Actors.Domain.Orders;

namespace Actors.Server.Orders.Snapshotting;

/// <summary>What the marketplace says about an order now.</summary>
/// <param name="Source">Who says so, for example <c>sp-api/orders-2026-01-01</c>.</param>
/// <param name="Buyer">Personal data: encrypted apart, under its own retention.</param>
public sealed record SnapshotRequest(
    string Source,
    Fulfilment Fulfilment = Fulfilment.Unknown,
    string? Marketplace = null,
    string? Status = null,
    DateTimeOffset? PlacedAt = null,
    DateTimeOffset? ShipBy = null,
    DateTimeOffset? DeliverBy = null,
    DateTimeOffset? DeliveredAt = null,
    Money? Total = null,
    IReadOnlyList<ItemRequest>? Items = null,
    BuyerRequest? Buyer = null) : IRequest
{
    public IEnumerable<FieldError> Errors() =>
    [
        .. Check.Token("$.source", Source, 100),
        .. Check.OptionalToken("$.marketplace", Marketplace, 100),
        .. Check.OptionalToken("$.status", Status, 100),
        .. Check.AtMost("$.items", Items, 1000),
    ];

    public OrderFacts Facts() => new(
        Marketplace, Status, Fulfilment, PlacedAt, ShipBy, DeliverBy, DeliveredAt, Total, [.. (Items ?? []).Select(item => item.ToItem())]);
}

public sealed record ItemRequest(string Title, int Quantity, string? Sku = null, string? Asin = null, Money? Price = null)
{
    public OrderItem ToItem() => new(Sku, Asin, Title, Quantity, Price);
}

public sealed record BuyerRequest(string? Name = null, string? Email = null, AddressRequest? Address = null)
{
    public OrderBuyer ToBuyer() => new(Name, Email, Address?.ToAddress());
}

public sealed record AddressRequest(
    string? Name = null,
    string? Line1 = null,
    string? Line2 = null,
    string? City = null,
    string? Region = null,
    string? PostalCode = null,
    string? Country = null)
{
    public PostalAddress ToAddress() => new(Name, Line1, Line2, City, Region, PostalCode, Country);
}
