using Actors.Domain.Tenants;
using Actors.Domain.Tickets;

namespace Actors.Runtime;

/// <summary>Finds the accounts that have a say in what a ticket sends, and reads how they may speak by now: committed rows, never a copy.</summary>
public sealed class Governors(OrderRouting orders, Storage.Accounts accounts)
{
    /// <summary>
    /// A correction that was decided while the suspension was being declared does not take the ticket out of it: what was unlinked so shortly
    /// before, by whatever server's clock, is held until the account is reinstated.
    /// </summary>
    private static readonly TimeSpan Beside = TimeSpan.FromMinutes(1);

    public async Task<Governing> Of(string tenant, TicketState ticket, CancellationToken cancel)
    {
        var own = await accounts.StandingOf(tenant, ticket.Account, cancel).ConfigureAwait(false);
        if (ticket.Orders.IsEmpty && ticket.FormerOrders.IsEmpty)
            return new(ticket.Account, own.Mode, []) { IsOfficial = own.Official };
        var governing = new SortedDictionary<string, (AccountMode Mode, bool Official)>(StringComparer.Ordinal);
        foreach (var order in ticket.Orders)
        {
            var (account, standing) = await StandingOf(tenant, order.OrderId, ticket.Account, cancel).ConfigureAwait(false);
            governing[account] = standing;
        }

        foreach (var (order, until) in ticket.FormerOrders)
        {
            var (account, standing) = await StandingOf(tenant, order, ticket.Account, cancel).ConfigureAwait(false);
            if (standing.Mode.Since <= until + Beside)
                governing[account] = standing;
        }

        governing.Remove(ticket.Account);
        GoverningAccount[] others =
            [.. governing.Select(other => new GoverningAccount(other.Key, other.Value.Mode) { Official = other.Value.Official })];
        return new(ticket.Account, own.Mode, others) { IsOfficial = own.Official };
    }

    private async Task<(string Account, (AccountMode Mode, bool Official) Standing)> StandingOf(string tenant, string order, string fromAccount, CancellationToken cancel)
    {
        var account = await orders.AccountOf(tenant, order, fromAccount, cancel).ConfigureAwait(false);
        return (account, await accounts.StandingOf(tenant, account, cancel).ConfigureAwait(false));
    }
}
