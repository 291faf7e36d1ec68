namespace Actors.Runtime;

/// <summary>
/// Which account's order an order ID means. A buyer may write about an Amazon order from anywhere (R32), so the ticket's own
/// account is only one of the candidates.
/// </summary>
public sealed class OrderRouting(OrderHistory orders, Accounts accounts)
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

        var amazon = (await accounts.List(tenant, cancel).ConfigureAwait(false)).Where(account => account.Channel == "amazon").ToArray();
        return amazon.Any(account => account.Account == fromAccount) || amazon.Length == 0
            ? fromAccount
            : amazon.FirstOrDefault(account => account.Official)?.Account ?? amazon[0].Account;
    }
}
