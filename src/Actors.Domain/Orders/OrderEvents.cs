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

/// <summary>The order holds a sum that goes back to its buyer, before anybody else records it.</summary>
/// <param name="Agreed">A promise made outside (R81).</param>
public sealed record RefundBooked(Guid Refund, Money Amount, Guid Ticket, bool Agreed) : Event
{
    /// <summary>The incident on whose list it stands.</summary>
    public Guid? Suspension { get; init; }

    /// <summary>True for one that was recorded elsewhere before the order kept account.</summary>
    public bool? Adopted { get; init; }
}

public sealed record RefundMoved(Guid Refund, Refunding.RefundStage Stage) : Event;

/// <param name="Stands">False when the message came back after all.</param>
public sealed record RefundsConfirmed(Guid Ticket, IReadOnlyList<Guid> Refunds, bool Stands) : Event;
