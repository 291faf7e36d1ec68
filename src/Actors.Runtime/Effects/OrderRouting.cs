using Actors.Domain.Tenants;
using Actors.Domain.Tickets;

namespace Actors.Runtime;

/// <summary>
/// Which account's order an order ID means. A buyer may write about an Amazon order from anywhere (R32), so the ticket's own
/// account is only one of the candidates.
/// </summary>
public sealed class OrderRouting(OrderHistory orders, IActors actors)
{
    /// <summary>
    /// The order that keeps account of the money. Amazon's IDs are one order wherever they are written, so that two channels cannot each pay it
    /// from an account of their own.
    /// </summary>
    public async Task<ActorId> MoneyOf(string tenant, string orderId, string fromAccount, CancellationToken cancel)
    {
        if (!OrderIds.IsAmazon(orderId))
            return ActorId.ForOrder(tenant, await AccountOf(tenant, orderId, fromAccount, cancel).ConfigureAwait(false), orderId);
        var known = (await orders.WithId(tenant, orderId, cancel).ConfigureAwait(false)).Select(order => order.Account).ToArray();
        var accounts = await Amazon(tenant, cancel).ConfigureAwait(false);
        var account = accounts.FirstOrDefault(known.Contains) ?? (accounts is [var first, ..] ? first : known.Order(StringComparer.Ordinal).FirstOrDefault());
        return ActorId.ForOrder(tenant, account ?? fromAccount, orderId);
    }

    /// <summary>The account that already knows the order; else a marketplace account that fits the ID's form; else the ticket's own.</summary>
    public async Task<string> AccountOf(string tenant, string orderId, string fromAccount, CancellationToken cancel)
    {
        var known = await orders.WithId(tenant, orderId, cancel).ConfigureAwait(false);
        if (known.Any(order => order.Account == fromAccount))
            return fromAccount;
        if (known.Count > 0)
            return known[0].Account;
        if (!OrderIds.IsAmazon(orderId))
            return fromAccount;

        var amazon = await Amazon(tenant, cancel).ConfigureAwait(false);
        return amazon.Contains(fromAccount) || amazon is not [var first, ..] ? fromAccount : first;
    }

    /// <summary>The orders a ticket is about, each of the account it belongs to.</summary>
    public async Task<IReadOnlyList<ActorId>> OrdersOf(string tenant, TicketState ticket, CancellationToken cancel)
    {
        var about = new List<ActorId>(ticket.Orders.Count);
        foreach (var linked in ticket.Orders)
            about.Add(ActorId.ForOrder(tenant, await AccountOf(tenant, linked.OrderId, ticket.Account, cancel).ConfigureAwait(false), linked.OrderId));
        return about;
    }

    /// <summary>The tickets of all accounts that mean this order when they name its ID, oldest first.</summary>
    public async Task<IReadOnlyList<Guid>> TicketsOf(ActorId order, CancellationToken cancel)
    {
        var (tenant, key) = (order.Tenant, order.Key.Split('/'));
        var (account, orderId) = (key[0], key[^1]);
        var about = new List<Guid>();
        foreach (var ticket in await orders.TicketsOf(tenant, orderId, cancel).ConfigureAwait(false))
        {
            if (await AccountOf(tenant, orderId, ticket.Account, cancel).ConfigureAwait(false) == account)
                about.Add(ticket.Ticket);
        }

        return about;
    }

    private async Task<IReadOnlyList<string>> Amazon(string tenant, CancellationToken cancel)
    {
        var accounts = (await actors.Read(ActorId.ForTenant(tenant), cancel).ConfigureAwait(false)).As<TenantState>().Accounts;
        return
        [
            .. accounts.Where(account => account.Value.Channel == "amazon")
                .OrderByDescending(account => account.Value.Official).ThenBy(account => account.Key, StringComparer.Ordinal)
                .Select(account => account.Key),
        ];
    }
}
