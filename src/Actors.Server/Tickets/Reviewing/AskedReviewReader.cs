using Actors.Domain.Orders;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Reviewing;
using Actors.Server.Orders.Showing;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Tickets.Reviewing;

/// <summary>Reads what was asked for on a ticket with the words it is asked with, and what the order has to say today.</summary>
public sealed class AskedReviewReader(TicketReplays replays, ContentVault vault, IActors actors, OrderRouting orders)
{
    /// <exception cref="ProblemException">The tenant has no such ticket.</exception>
    public async Task<(TicketReplay Replay, IReadOnlyList<AskedReviewItem> Items)> Of(
        string tenant, Guid ticket, Func<AskedReview, bool> which, DisplayNames names, CancellationToken cancel)
    {
        var replay = await replays.Of(tenant, ticket, cancel);
        var asked = new List<(AskedReview Review, Guid? Note, Guid? Words)>();
        foreach (var review in replay.State.AskedReviews.Where(which))
        {
            var note = Note(replay.State, review);
            asked.Add((review, note, note is { } id ? await Words(tenant, replay, id, cancel) : null));
        }

        var contents = new Opened(await vault.Open(
            tenant, [.. asked.SelectMany(one => new[] { one.Words, one.Review.Reason }).OfType<Guid>()], cancel));
        var items = new List<AskedReviewItem>();
        foreach (var (review, note, words) in asked)
            items.Add(Show(review, note, words, replay, contents, names) with { Order = await Money(tenant, review, replay.State, names, cancel) });
        return (replay, items);
    }

    private static AskedReviewItem Show(AskedReview review, Guid? note, Guid? words, TicketReplay replay, Opened contents, DisplayNames names)
    {
        var body = words is { } id ? contents.Read(id, DomainJson.Default.NoteBody) : null;
        return new(
            review.Id,
            review.Kind,
            review.Amount,
            review.OrderId,
            review.State,
            names.By(review.By),
            review.At,
            note,
            body?.Text,
            body?.DecisionPath,
            review.DecidedBy is { } by ? names.By(by) : null,
            review.DecidedAt,
            review.Reason is { } reason ? contents.Read(reason, DomainJson.Default.NoteBody)?.Text : null,
            review.End,
            replay.Events.Count,
            null);
    }

    private static Guid? Note(TicketState state, AskedReview review) => review.State switch
    {
        AskedReviewState.Waiting => DecideReview.Leaning(state, review),
        AskedReviewState.Granted => state.Reviews.Find(granted => granted.Id == review.Id)?.Note,
        _ => review.Note,
    };

    /// <summary>A note of a merged ticket stands in that ticket's stream.</summary>
    private async Task<Guid?> Words(string tenant, TicketReplay replay, Guid note, CancellationToken cancel)
    {
        if (replay.State.Notes.Find(known => known.Id == note)?.From is { } other)
            replay = await replays.Of(tenant, other, cancel);
        return replay.Events.Select(recorded => recorded.Event).OfType<NoteAdded>().FirstOrDefault(added => added.Note == note)?.Body.Id;
    }

    private async Task<RefundSum?> Money(string tenant, AskedReview review, TicketState state, DisplayNames names, CancellationToken cancel)
    {
        if (review is not { Waits: true, OrderId: { } orderId })
            return null;
        var order = (await actors.Read(await orders.MoneyOf(tenant, orderId, state.Account, cancel), cancel)).As<OrderState>();
        return RefundSum.Of(order, names);
    }
}
