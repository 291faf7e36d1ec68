using Actors.Server.Tickets.Reviewing;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Decisions;

/// <summary>Refunds that somebody wants to issue and somebody else has to look at first (R108).</summary>
internal sealed class PendingReviews(AskedReviews reviews, AskedReviewReader reader) : IPendingDecisions
{
    private const int MostReviews = 100;

    public async Task<IReadOnlyList<Pending>> Of(Caller caller, DisplayNames names, IReadOnlyList<Who> oneself, CancellationToken cancel)
    {
        if (!caller.May(Permissions.ReviewRefunds))
            return [];
        var pending = new List<Pending>();
        foreach (var ticket in (await reviews.Waiting(caller.Tenant, MostReviews, cancel)).Select(waiting => waiting.Ticket).Distinct())
        {
            var (replay, items) = await reader.Of(caller.Tenant, ticket, asked => asked.Waits, names, cancel);
            pending.AddRange(items.Select(item => Show(ticket, replay, item, oneself)));
        }

        return pending;
    }

    private static Pending Show(Guid ticket, TicketReplay replay, AskedReviewItem item, IReadOnlyList<Who> oneself)
    {
        var asked = replay.State.AskedReviews.Find(known => known.Id == item.Id)!;
        return new(
            new DecisionItem(
                DecisionKind.RefundReview, item.Id, item.AskedAt, item.AskedBy, oneself.Contains(asked.By), replay.State.Account, null, item.Text,
                Stale: replay.State.ConversationVersion > asked.Version, Ticket: null) { Review = item },
            ticket);
    }
}
