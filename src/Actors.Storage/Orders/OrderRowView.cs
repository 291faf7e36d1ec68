namespace Actors.Storage;

/// <summary>What the read tables know of an order; the rest is the order actor's state.</summary>
public sealed record OrderRowView(
    string Account,
    string OrderId,
    long Version,
    string? Fulfilment,
    string? Status,
    DateTimeOffset? PlacedAt,
    DateTimeOffset ChangedAt);
