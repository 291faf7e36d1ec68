using Actors.Domain.Tickets;

namespace Actors.Server.Tickets.Listing;

/// <summary>What lists show of a ticket's first message.</summary>
public static class TicketHeads
{
    public static async Task<Opened> OpenHeads(
        this ContentVault vault, string tenant, IReadOnlyCollection<TicketRowView> rows, CancellationToken cancel) =>
        new(await vault.Open(tenant, rows.Select(row => row.Head).OfType<Guid>().ToHashSet(), cancel));

    /// <summary>With what the buyers wrote last, all in one batch.</summary>
    public static async Task<Opened> OpenRows(
        this ContentVault vault,
        string tenant,
        IReadOnlyCollection<TicketRowView> rows,
        IReadOnlyDictionary<Guid, MessageReceived> words,
        CancellationToken cancel) =>
        new(await vault.Open(tenant, rows.Select(row => row.Head).OfType<Guid>().Concat(words.Values.SelectMany(LastWords.Contents)).ToHashSet(), cancel));
}
