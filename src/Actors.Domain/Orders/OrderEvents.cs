namespace Actors.Domain.Orders;

/// <summary>The order as its marketplace described it at that moment; older snapshots stay (R26, R27, R29).</summary>
/// <param name="Buyer">JSON of <see cref="OrderBuyer"/>: name and address, under their own retention.</param>
public sealed record OrderSnapshotTaken(OrderFacts Facts, ContentRef? Buyer, string Source) : Event;

/// <summary>What a carrier or the marketplace says about a parcel: third-party evidence with its source (R25, R28).</summary>
public sealed record ShipmentRecorded(Guid Evidence, Shipment Shipment) : Event;

/// <summary>A conversation on any account refers to this order (R5, R32).</summary>
public sealed record TicketLinked(Guid Ticket, string Account, string How) : Event;

/// <summary>The conversation does not refer to this order after all; the ticket says why.</summary>
public sealed record TicketUnlinked(Guid Ticket) : Event;
