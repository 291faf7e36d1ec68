namespace Actors.Server.Tickets.Listing;

/// <summary>What lists show of a ticket's first message.</summary>
public static class TicketHeads
{
    public static async Task<Opened> OpenHeads(
        this ContentVault vault, string tenant, IReadOnlyCollection<TicketRowView> rows, CancellationToken cancel) =>
        new(await vault.Open(tenant, rows.Select(row => row.Head).OfType<Guid>().ToHashSet(), cancel));
}
