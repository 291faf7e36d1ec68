using Actors.Domain.Tenants;
using Actors.Domain.Tickets;

namespace Actors.Runtime;

/// <summary>Finds the accounts that have a say in what a ticket sends, and reads how they may speak by now: committed rows, never a copy.</summary>
public sealed class Governors(OrderRouting orders, Storage.Accounts accounts)
{
    public async Task<Governing> Of(string tenant, TicketState ticket, CancellationToken cancel)
    {
        var own = await accounts.ModeOf(tenant, ticket.Account, cancel).ConfigureAwait(false);
        if (ticket.Orders.IsEmpty)
            return Governing.Only(ticket.Account, own);
        var others = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var order in ticket.Orders)
            others.Add(await orders.AccountOf(tenant, order.OrderId, ticket.Account, cancel).ConfigureAwait(false));
        others.Remove(ticket.Account);
        var governing = new List<GoverningAccount>(others.Count);
        foreach (var account in others)
            governing.Add(new(account, await accounts.ModeOf(tenant, account, cancel).ConfigureAwait(false)));
        return new(ticket.Account, own, governing);
    }
}
