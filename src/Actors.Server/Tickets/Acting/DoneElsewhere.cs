using Actors.Domain.Orders;
using Actors.Domain.Orders.Refunding;
using Actors.Domain.Suspensions;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Acting;

namespace Actors.Server.Tickets.Acting;

/// <summary>Finds what was done for the orders of a ticket in other conversations, on any channel (R58).</summary>
public sealed class DoneElsewhere(IActors actors, TicketQueue queue, Incidents incidents, OrderRouting orders, TimeProvider time)
{
    private const int MostTickets = 100;
    private const int MostIncidents = 100;

    public async Task<IReadOnlyList<(Guid Ticket, DoneAction Action)>> Of(
        string tenant, Guid ticket, TicketState state, CancellationToken cancel)
    {
        var done = new List<(Guid, DoneAction)>();
        foreach (var other in await Others(tenant, ticket, state, cancel))
        {
            var actions = (await actors.ReadTicket(tenant, other, cancel)).As<TicketState>().Done;
            done.AddRange(actions.Where(action => IsAbout(action, state)).Select(action => (other, action)));
        }

        done.AddRange(await OnLists(tenant, state, cancel));
        done.AddRange(await OnOrders(tenant, state, cancel));
        return [.. done.DistinctBy(other => other.Item2.Id).Where(other => !state.Done.Exists(own => own.Id == other.Item2.Id))];
    }

    /// <summary>The refunds among them that the order's account has to know (see <see cref="BookRefund.Found"/>).</summary>
    public static IReadOnlyList<FoundRefund> Refunds(IEnumerable<(Guid Ticket, DoneAction Action)> done, string order) =>
    [
        .. done.Where(other => Act.IsRefund(other.Action.Kind) && other.Action.OrderId == order && other.Action.Amount is not null)
            .Select(other => new FoundRefund(other.Action.Id, other.Action.Amount!, other.Ticket)),
    ];

    /// <summary>Refunds that the orders themselves know of: recorded, approved or issued, wherever. What is only listed may yet be rejected.</summary>
    private async Task<IEnumerable<(Guid Ticket, DoneAction Action)>> OnOrders(string tenant, TicketState state, CancellationToken cancel)
    {
        var done = new List<(Guid, DoneAction)>();
        foreach (var order in state.Orders)
        {
            var id = await orders.MoneyOf(tenant, order.OrderId, state.Account, cancel);
            var account = (await actors.Read(id, cancel)).As<OrderState>().Account;
            done.AddRange(account.Live.Where(entry => entry is { Agreed: false, Stage: RefundStage.Recorded or RefundStage.Approved or RefundStage.Issued }).Select(entry =>
                (entry.Ticket, new DoneAction(entry.Id, ActionKind.Refund, entry.Amount, order.OrderId, entry.At, entry.By))));
        }

        return done;
    }

    /// <summary>Refunds that were approved or made by the lists of suspensions.</summary>
    private async Task<IEnumerable<(Guid Ticket, DoneAction Action)>> OnLists(string tenant, TicketState state, CancellationToken cancel)
    {
        var done = new List<(Guid, DoneAction)>();
        if (state.Orders.IsEmpty)
            return done;
        foreach (var incident in await incidents.List(tenant, null, MostIncidents, cancel))
        {
            var refunds = (await actors.Read(ActorId.ForSuspension(tenant, incident.Suspension), cancel)).As<SuspensionState>().Refunds;
            done.AddRange(refunds
                .Where(refund => refund.State is RefundState.Approved or RefundState.Done && state.Orders.Exists(order => order.OrderId == refund.OrderId))
                .Select(refund => (refund.Ticket, new DoneAction(
                    refund.Id, ActionKind.Refund, refund.Amount, refund.OrderId, refund.SettledAt ?? refund.ListedAt, refund.SettledBy ?? refund.ListedBy))));
        }

        return done;
    }

    private async Task<HashSet<Guid>> Others(string tenant, Guid ticket, TicketState state, CancellationToken cancel)
    {
        var others = new HashSet<Guid>();
        foreach (var order in state.Orders)
        {
            var filter = new TicketFilter
            {
                OrderId = order.OrderId,
                Statuses = TicketFilter.KnownStatuses,
                Snoozed = Snoozed.Include,
                Now = time.GetUtcNow(),
            };
            var page = await queue.List(tenant, filter, null, MostTickets, cancel);
            others.UnionWith(page!.Items.Select(row => row.Ticket));
        }

        others.UnionWith(state.TakenIn.Select(taken => taken.Ticket));
        others.UnionWith(state.Splits.Select(split => split.Ticket));
        if (state.SplitFrom is { } from)
            others.Add(from.Ticket);
        others.Remove(ticket);
        return others;
    }

    private static bool IsAbout(DoneAction action, TicketState state) =>
        action.OrderId is null || state.Orders.Exists(order => order.OrderId == action.OrderId);
}
