using Actors.Ledger;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Orders.Histories;

/// <summary>Reads the history of an order ID: its own streams and those of all its tickets.</summary>
public sealed class OrderEntries(OrderHistory history, TicketReplays replays, ContentVault vault, People people)
{
    public async Task<Listed<Entry>> Page(string tenant, string orderId, string? cursor, int limit, CancellationToken cancel)
    {
        var page = (await history.History(tenant, Check.Parameter("orderId", orderId)!, cursor, limit, cancel)).Known();
        var tickets = new Dictionary<Guid, TicketReplay>();
        foreach (var ticket in page.Items.Select(stored => ActorId.FromStream(tenant, stored.Header.Stream)).Where(IsTicket).Distinct())
            tickets[Guid.Parse(ticket.Key)] = await replays.Whole(tenant, Guid.Parse(ticket.Key), cancel);

        var recorded = page.Items.Select(stored => stored.Read()).ToArray();
        var ids = new HashSet<Guid>();
        foreach (var item in recorded)
            EntryContents.AddTo(ids, item.Event);
        var contents = new Opened(await vault.Open(tenant, ids, cancel));
        var names = await people.Names(tenant, cancel);

        var items = page.Items.Zip(recorded, (stored, item) =>
        {
            var actor = ActorId.FromStream(tenant, stored.Header.Stream);
            return IsTicket(actor)
                ? new TicketEntries(tickets[Guid.Parse(actor.Key)], contents, names).Of(item)
                : OrderEntry(actor, item, contents, names);
        });
        return new([.. items], page.Next);
    }

    private static Entry OrderEntry(ActorId order, Recorded recorded, Opened contents, DisplayNames names)
    {
        var type = EventTypes.Of(recorded.Event).Name;
        var account = order.Key[..order.Key.IndexOf('/', StringComparison.Ordinal)];
        return new(recorded.Version, type, recorded.At, names.By(recorded.By), null, order.Key, account, null, null, EntryKind.Activity)
        {
            Activity = new(type, Activities.Of(recorded.Event, contents, names)),
        };
    }

    private static bool IsTicket(ActorId actor) => actor.Kind == ActorKinds.Ticket;
}
