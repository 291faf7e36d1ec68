using System.Collections.Immutable;
using Actors.Domain.Orders.Refunding;

namespace Actors.Domain.Orders;

public sealed record OrderState
{
    public static readonly OrderState Empty = new();

    public OrderFacts? Facts { get; init; }

    public ContentRef? Buyer { get; init; }

    public string? Source { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    public int Snapshots { get; init; }

    /// <summary>Every piece of evidence in order of arrival; a later one never replaces an earlier one.</summary>
    public ImmutableList<RecordedShipment> Shipments { get; init; } = [];

    public ImmutableList<TicketLinked> Tickets { get; init; } = [];

    public RefundAccount Account { get; init; } = RefundAccount.Empty;
}

public sealed record RecordedShipment(Guid Evidence, Shipment Shipment, DateTimeOffset RecordedAt);
