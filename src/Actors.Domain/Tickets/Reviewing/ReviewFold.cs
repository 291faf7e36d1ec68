using Actors.Domain.Tickets.Acting;

namespace Actors.Domain.Tickets.Reviewing;

/// <summary>How requests for reviews change a ticket, and what ends those that wait.</summary>
internal static class ReviewFold
{
    public static TicketState Ask(TicketState state, RefundReviewAsked e, Recorded recorded) => state with
    {
        AskedReviews = state.AskedReviews.Add(new(e.Review, e.Kind, e.Amount, e.OrderId, e.Note, recorded.By, recorded.At, recorded.Version)),
    };

    public static TicketState Grant(TicketState state, RefundReviewed e, Recorded recorded) =>
        Change(state, e.Review, recorded, asked => asked with { State = AskedReviewState.Granted }) with
        {
            Reviews = state.Reviews.Add(new(e.Review, e.Amount, e.OrderId, e.Note, recorded.By) { Kind = e.Kind }),
        };

    public static TicketState Deny(TicketState state, RefundReviewDenied e, Recorded recorded) =>
        Change(state, e.Review, recorded, asked => asked with { State = AskedReviewState.Denied, Reason = e.Reason.Id });

    public static TicketState End(TicketState state, RefundReviewEnded e, Recorded recorded) =>
        Change(state, e.Review, recorded, asked => asked with { State = AskedReviewState.Ended, End = e.Cause });

    /// <summary>What the events leave nobody to decide about.</summary>
    /// <param name="state">Before them.</param>
    public static IEnumerable<RefundReviewEnded> Follow(TicketState state, IReadOnlyList<Event> events) =>
        from asked in state.AskedReviews
        where asked.Waits
        let cause = events.Select(e => Ending(asked, e)).FirstOrDefault(cause => cause is not null)
        where cause is not null
        select new RefundReviewEnded(asked.Id, cause.Value);

    private static ReviewEnd? Ending(AskedReview asked, Event e) => e switch
    {
        ActionRecorded action when Act.IsRefund(action.Kind) && asked.IsAbout(action.OrderId) => ReviewEnd.Refunded,
        TicketMerged => ReviewEnd.Merged,
        SuspensionMarked => ReviewEnd.Suspended,
        OrderUnlinked order when order.OrderId == asked.OrderId => ReviewEnd.OrderUnlinked,
        _ => null,
    };

    private static TicketState Change(TicketState state, Guid review, Recorded recorded, Func<AskedReview, AskedReview> change)
    {
        var at = state.AskedReviews.FindLastIndex(asked => asked.Id == review);
        return at < 0
            ? state
            : state with
            {
                AskedReviews = state.AskedReviews.SetItem(
                    at, change(state.AskedReviews[at]) with { DecidedBy = recorded.By, DecidedAt = recorded.At }),
            };
    }
}
