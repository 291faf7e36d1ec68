using Actors.Server.Tickets.Listing;

namespace Actors.Server.Search;

/// <summary>The ticket in which something was found.</summary>
/// <param name="Buyer">Who wrote its first message.</param>
public sealed record FoundTicket(string Account, string Status, string? Subject, string? Buyer);

/// <summary>What hits tell of their tickets, as the queue knows them.</summary>
public sealed class FoundTickets(TicketQueue queue, ContentVault vault)
{
    public async Task<IReadOnlyDictionary<Guid, FoundTicket>> Of(string tenant, IEnumerable<Guid> tickets, CancellationToken cancel)
    {
        var rows = await queue.Find(tenant, tickets.ToHashSet(), cancel);
        var heads = await vault.OpenHeads(tenant, rows, cancel);
        return rows.ToDictionary(row => row.Ticket, row =>
        {
            var head = heads.Head(row.Head);
            return new FoundTicket(row.Account, row.Status, head?.Subject, head?.FromName ?? head?.FromAddress);
        });
    }
}
