using Actors.Domain.Tenants;
using Actors.Domain.Tickets;

namespace Actors.Runtime;

/// <summary>
/// What a legal hold keeps (R11): its stream, and what is evidence of the same matter. That is, of a ticket, the tickets that are one case with it
/// and the orders it is about; of an order, its conversations.
/// </summary>
public sealed class Holds(IActors actors, OrderRouting orders)
{
    public async Task<bool> Keep(string tenant, TenantState settings, string stream, CancellationToken cancel)
    {
        if (settings.IsOnHold(stream))
            return true;
        if (settings.LegalHolds.IsEmpty)
            return false;
        return ActorId.FromStream(tenant, stream) switch
        {
            { Kind: ActorKinds.Ticket } ticket => await KeepTicket(tenant, settings, Guid.Parse(ticket.Key), cancel).ConfigureAwait(false),
            { Kind: ActorKinds.Order } order => await KeepOrder(settings, order, cancel).ConfigureAwait(false),
            _ => false,
        };
    }

    private async Task<bool> KeepTicket(string tenant, TenantState settings, Guid ticket, CancellationToken cancel)
    {
        foreach (var one in await TicketMerges.CaseOf(actors, tenant, ticket, cancel).ConfigureAwait(false))
        {
            if (settings.IsOnHold(one.Stream))
                return true;
            var state = (await actors.Read(one, cancel).ConfigureAwait(false)).As<TicketState>();
            if ((await orders.OrdersOf(tenant, state, cancel).ConfigureAwait(false)).Any(order => settings.IsOnHold(order.Stream)))
                return true;
        }

        return false;
    }

    private async Task<bool> KeepOrder(TenantState settings, ActorId order, CancellationToken cancel)
    {
        foreach (var ticket in await orders.TicketsOf(order, cancel).ConfigureAwait(false))
        {
            var together = await TicketMerges.CaseOf(actors, order.Tenant, ticket, cancel).ConfigureAwait(false);
            if (together.Any(one => settings.IsOnHold(one.Stream)))
                return true;
        }

        return false;
    }
}
