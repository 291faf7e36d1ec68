using Actors.Domain.Suspensions;
using Actors.Domain.Tickets;
using Actors.Server.Notifications;
using Actors.Server.Tickets.Timelines;
using Actors.Server.Tickets;

namespace Actors.Server.Suspensions.Outboxes;

/// <param name="Delivery">Name it to release or discard it.</param>
/// <param name="InFlight">A gateway has it and has not reported on it yet.</param>
/// <param name="Stale">The buyer has written since.</param>
/// <param name="Text">What would be sent; null when it was erased.</param>
/// <param name="WrittenBy">Who sent it off.</param>
/// <param name="About">The ticket as it is now.</param>
public sealed record HeldItem(
    Guid Delivery, Guid Ticket, Guid Reply, bool InFlight, DateTimeOffset QueuedAt, bool Stale, string? Text, By? WrittenBy, NotificationTicket? About);

/// <summary>What an incident holds back, as people read it before they let it go.</summary>
public sealed class HeldReplies(Outbox outbox, IActors actors, TicketReplays replays, ContentVault vault, NotificationTickets tickets, TimeProvider time)
{
    private const int Page = 500;

    /// <summary>Without what somebody has decided about.</summary>
    public async Task<List<HeldDelivery>> Undecided(string tenant, SuspensionState incident, CancellationToken cancel)
    {
        var all = new List<HeldDelivery>();
        for (Guid? after = null; ;)
        {
            var page = await outbox.Held(tenant, incident.Account, after, Page, time.GetUtcNow(), cancel);
            all.AddRange(page.Where(held => !incident.Decided.Contains(held.Delivery)));
            if (page.Count < Page)
                return all;
            after = page[^1].Delivery;
        }
    }

    public async Task<IReadOnlyList<HeldItem>> Show(string tenant, IReadOnlyCollection<HeldDelivery> held, DisplayNames names, CancellationToken cancel)
    {
        var about = await tickets.Of(tenant, held.Select(one => ActorId.ForTicket(tenant, one.Reply.Ticket).Stream).Distinct(), cancel);
        var items = new List<HeldItem>(held.Count);
        foreach (var ofTicket in held.GroupBy(one => one.Reply.Ticket))
        {
            var replay = await replays.Of(tenant, ofTicket.Key, cancel);
            var queued = replay.Events
                .Select(recorded => (recorded.By, Reply: recorded.Event as ReplyQueued))
                .Where(one => one.Reply is not null)
                .ToDictionary(one => one.Reply!.Reply);
            var ids = ofTicket.Where(one => queued.ContainsKey(one.Reply.Reply)).Select(one => queued[one.Reply.Reply].Reply!.Body.Id).ToHashSet();
            var contents = new Opened(await vault.Open(tenant, ids, cancel));
            foreach (var one in ofTicket)
            {
                var (by, reply) = queued.GetValueOrDefault(one.Reply.Reply);
                items.Add(new(
                    one.Delivery, one.Reply.Ticket, one.Reply.Reply, one.InFlight, one.DueAt, IsStale(replay.State, one),
                    reply is null ? null : contents.Reply(reply.Body)?.Text, reply is null ? null : names.By(by),
                    about.GetValueOrDefault(ActorId.ForTicket(tenant, one.Reply.Ticket).Stream)));
            }
        }

        return [.. items.OrderBy(item => item.Delivery)];
    }

    public async Task<bool> IsStale(string tenant, HeldDelivery item, CancellationToken cancel) =>
        IsStale((await actors.ReadTicket(tenant, item.Reply.Ticket, cancel)).As<TicketState>(), item);

    /// <summary>It answers less than the buyer has said by now.</summary>
    private static bool IsStale(TicketState ticket, HeldDelivery item) =>
        ticket.Replies.TryGetValue(item.Reply.Reply, out var reply) && reply.Covers > 0 && reply.Covers < ticket.BuyerMessages.Count;
}
