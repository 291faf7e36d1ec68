using Actors.Domain.Orders.LinkingTickets;
using Actors.Domain.Orders.Refunding;
using Actors.Domain.Orders.Shipping;
using Actors.Domain.Orders.Snapshotting;

namespace Actors.Domain.Orders;

/// <summary>A marketplace order: snapshots, evidence about its parcels, the conversations about it, and the money that goes back.</summary>
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
        BookRefund c => Bookings.Decide(state, c, context),
        MoveRefund c => Bookings.Decide(state, c),
        ConfirmRefunds c => Bookings.Decide(state, c),
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
            _ => state with { Account = AccountFold.Apply(state.Account, recorded) },
        };
        return next with { ChangedAt = recorded.At };
    }

    public override IEnumerable<Effect> Effects(OrderState state, Recorded recorded, ActorId actor)
    {
        if (recorded.Event is RefundBooked { Adopted: null } booked)
            yield return new FollowRefund(actor.Key, booked.Refund, recorded.At + Bookings.Patience);
        if (recorded.Event is RefundMoved { Stage: RefundStage.Recorded or RefundStage.Approved } moved
            && state.Account.Find(moved.Refund) is { Agreed: false })
            yield return new OvertakeReviews(actor.Key, moved.Refund);
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
