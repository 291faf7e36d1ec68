using Actors.Domain.Tickets;

namespace Actors.Server.Tickets.Acting;

/// <summary>Finds what was done for the orders of a ticket in other conversations, on any channel (R58).</summary>
public sealed class DoneElsewhere(IActors actors, TicketQueue queue, TimeProvider time)
{
    private const int MostTickets = 100;

    public async Task<IReadOnlyList<(Guid Ticket, DoneAction Action)>> Of(
        string tenant, Guid ticket, TicketState state, CancellationToken cancel)
    {
        var done = new List<(Guid, DoneAction)>();
        foreach (var other in await Others(tenant, ticket, state, cancel))
        {
            var actions = (await actors.ReadTicket(tenant, other, cancel)).As<TicketState>().Done;
            done.AddRange(actions.Where(action => IsAbout(action, state)).Select(action => (other, action)));
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

        others.Remove(ticket);
        return others;
    }

    private static bool IsAbout(DoneAction action, TicketState state) =>
        action.OrderId is null || state.Orders.Exists(order => order.OrderId == action.OrderId);
}
