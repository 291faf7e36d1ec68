using Actors.Server.Tickets.Listing;

namespace Actors.Server.Notifications;

/// <summary>The tickets that notifications are about, as they are now.</summary>
public sealed class NotificationTickets(TicketQueue queue, ContentVault vault, Access.People people)
{
    /// <returns>By stream; only those that are tickets.</returns>
    public async Task<IReadOnlyDictionary<string, NotificationTicket>> Of(string tenant, IEnumerable<string> streams, CancellationToken cancel)
    {
        var ids = streams.Select(stream => ActorId.FromStream(tenant, stream))
            .Where(actor => actor.Kind == ActorKinds.Ticket)
            .Select(actor => Guid.Parse(actor.Key))
            .Distinct()
            .ToArray();
        if (ids.Length == 0)
            return new Dictionary<string, NotificationTicket>();

        var rows = await queue.Find(tenant, ids, cancel);
        var heads = await vault.OpenHeads(tenant, rows, cancel);
        var names = await people.Names(tenant, cancel);
        return rows.ToDictionary(row => ActorId.ForTicket(tenant, row.Ticket).Stream, row => Show(row, heads, names));
    }

    private static NotificationTicket Show(TicketRowView row, Opened heads, DisplayNames names)
    {
        var head = heads.Head(row.Head);
        return new(
            row.Ticket,
            head?.Subject,
            HeadSender.Of(head),
            row.OrderId,
            row.Account,
            Statuses.Parse(row.Status),
            row.ResponseDueAt,
            row.Team,
            names.Person(row.Assignee));
    }
}
