using Actors.Domain.Tickets.Acting;

namespace Actors.Domain.Tickets.Reviewing;

/// <summary>Ask somebody else to look at a refund that must not be issued before (R108).</summary>
/// <param name="Refund">As it would be recorded: what refuses it for another reason than the review refuses the request.</param>
public sealed record AskRefundReview(Guid Review, RecordAction Refund) : TicketCommand;

/// <summary>By whoever asked; <see cref="Oneself"/> is that person under other names.</summary>
public sealed record WithdrawRefundReview(Guid Review) : TicketCommand
{
    /// <inheritdoc cref="Tenants.TenantState.SameAs"/>
    public IReadOnlyList<Who> Oneself { get; init; } = [];
}

/// <summary>The order was refunded in another conversation: requests that are older know nothing of it (R58).</summary>
/// <param name="At">When the order booked it.</param>
public sealed record OvertakeRefundReviews(Guid Refund, string OrderId, DateTimeOffset At) : TicketCommand;

internal static class AskReview
{
    public static Decision Decide(TicketState state, AskRefundReview command, in Context context)
    {
        var refund = command.Refund with { ReviewNeeded = true, Booked = context.Now };
        if (state.AskedReviews.Exists(asked => asked.Id == command.Review))
            return Decision.Accept(command.Review);
        if (!Act.IsRefund(refund.Kind))
            return new InvalidAction("kind");
        if (refund.Note is { } note && !state.Notes.Exists(known => known.Id == note))
            return new Noting.UnknownNote();
        switch (Act.Decide(state, refund, context))
        {
            case Decision.Accepted:
                return new RefundReviewStands();
            case Decision.Refused { Refusal: not RefundReviewNeeded } refused:
                return refused;
            default:
                return command.Refund.ReviewNeeded ? Ask(state, command.Review, refund) : new RefundReviewNotNeeded();
        }
    }

    public static Decision Decide(TicketState state, WithdrawRefundReview command, in Context context)
    {
        if (state.AskedReviews.Find(known => known.Id == command.Review) is not { } asked)
            return new UnknownRefundReview();
        if (asked.By != context.By && !command.Oneself.Contains(asked.By))
            return new NotOwnRefundReview();
        if (asked.End == ReviewEnd.Withdrawn)
            return Decision.Nothing;
        return asked.Waits ? Decision.Accept(new RefundReviewEnded(asked.Id, ReviewEnd.Withdrawn)) : new RefundReviewSettled();
    }

    public static Decision Decide(TicketState state, OvertakeRefundReviews command) => Decision.Accept(
    [
        .. state.AskedReviews.Where(asked => asked.Waits && asked.IsAbout(command.OrderId) && asked.At < command.At)
            .Select(asked => new RefundReviewEnded(asked.Id, ReviewEnd.Refunded)),
    ]);

    /// <summary>The same sum twice is one request; another one takes the place of what waits for the order.</summary>
    private static Decision Ask(TicketState state, Guid review, RecordAction refund)
    {
        var waiting = state.AskedReviews.FindAll(asked => asked.Waits && asked.IsAbout(refund.OrderId));
        if (waiting.Find(asked => asked.Kind == refund.Kind && asked.IsFor(refund.Amount!, refund.OrderId)) is { } same)
            return Decision.Accept(same.Id);
        if (state.AskedReviews.FindLast(asked => asked.IsFor(refund.Amount!, refund.OrderId)) is { State: AskedReviewState.Denied } denied
            && state.Notes.TrueForAll(note => note.At <= denied.DecidedAt))
            return new RefundReviewWasDenied();
        return Decision.Accept(
            review,
            [
                .. waiting.Select(asked => new RefundReviewEnded(asked.Id, ReviewEnd.Replaced)),
                new RefundReviewAsked(review, refund.Kind, refund.Amount!, refund.OrderId, refund.Note),
            ]);
    }
}
