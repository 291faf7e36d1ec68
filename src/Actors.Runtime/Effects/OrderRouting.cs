using Actors.Domain.Tenants;

namespace Actors.Runtime;

/// <summary>
/// Which account's order an order ID means. A buyer may write about an Amazon order from anywhere (R32), so the ticket's own
/// account is only one of the candidates.
/// </summary>
public sealed class OrderRouting(OrderHistory orders, IActors actors)
{
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

        var accounts = (await actors.Read(ActorId.ForTenant(tenant), cancel).ConfigureAwait(false)).As<TenantState>().Accounts;
        if (accounts.TryGetValue(fromAccount, out var own) && own.Channel == "amazon")
            return fromAccount;
        var amazon = accounts.Where(account => account.Value.Channel == "amazon")
            .OrderByDescending(account => account.Value.Official).ThenBy(account => account.Key, StringComparer.Ordinal);
        return amazon.Select(account => account.Key).FirstOrDefault() ?? fromAccount;
    }
}
