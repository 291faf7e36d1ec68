using Actors.Domain.Orders.LinkingTickets;
using Actors.Domain.Orders.Shipping;
using Actors.Domain.Orders.Snapshotting;

namespace Actors.Domain.Orders;

/// <summary>A marketplace order: snapshots, evidence about its parcels, and the conversations about it.</summary>
public sealed class Order : ActorDefinition<OrderState, OrderCommand>
{
    public override string Kind => ActorKinds.Order;

    public override OrderState Empty => OrderState.Empty;

    public override Decision Decide(OrderState state, OrderCommand command, in Context context) => command switch
    {
        TakeSnapshot c => Snapshot.Decide(state, c),
        RecordShipment c => Ship.Decide(state, c),
        LinkTicket c => LinkTickets.Decide(state, c),
        UnlinkTicket c => LinkTickets.Decide(state, c),
        _ => throw new NotSupportedException($"An order does not understand {command.GetType().Name}."),
    };

    public override OrderState Apply(OrderState state, Recorded recorded)
    {
        var next = recorded.Event switch
        {
            OrderSnapshotTaken e => state with
            {
                Facts = e.Facts,
                Buyer = e.Buyer ?? state.Buyer,
                Source = e.Source,
                Snapshots = state.Snapshots + 1,
            },
            ShipmentRecorded e => state with { Shipments = state.Shipments.Add(new(e.Evidence, e.Shipment, recorded.At)) },
            TicketLinked e => state with { Tickets = state.Tickets.Add(e) },
            TicketUnlinked e => state with { Tickets = state.Tickets.RemoveAll(linked => linked.Ticket == e.Ticket) },
            _ => state,
        };
        return next with { ChangedAt = recorded.At };
    }

    public override IEnumerable<ReadRow> Rows(OrderState before, OrderState after, ActorId actor, long version)
    {
        var slash = actor.Key.IndexOf('/', StringComparison.Ordinal);
        yield return new OrderRow(
            actor.Key[..slash],
            actor.Key[(slash + 1)..],
            version,
            after.Facts?.Fulfilment.ToString().ToLowerInvariant(),
            after.Facts?.Status,
            after.Facts?.PlacedAt,
            after.ChangedAt);
    }
}
