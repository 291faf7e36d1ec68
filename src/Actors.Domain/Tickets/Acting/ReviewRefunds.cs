using Actors.Domain.Orders;
using Actors.Domain.Tickets.Gating;
using Actors.Domain.Tickets.Reviewing;

namespace Actors.Domain.Tickets.Acting;

/// <summary>A manager has looked at a refund that somebody else will issue (R108). The caller checks that it is a manager.</summary>
/// <param name="Note">That says why it is right; it passes the ACID test and holds the decision path.</param>
public sealed record ReviewRefund(Guid Review, Money Amount, string? OrderId, Guid Note) : TicketCommand
{
    /// <inheritdoc cref="Tenants.TenantState.SameAs"/>
    public IReadOnlyList<Who> Oneself { get; init; } = [];
}

/// <summary>R108.</summary>
public sealed record RefundReviewNeeded() : Refusal(
    "refund.review-needed",
    "Refunds like this are reviewed before they are issued: somebody else who may reviews exactly this sum on this ticket, with a note that says why. "
    + "It was asked for by this, and waits among their decisions.");

/// <param name="Used">A refund was issued on it: the next one needs its own.</param>
public sealed record RefundReview(Guid Id, Money Amount, string? OrderId, Guid Note, Who By, bool Used = false)
{
    /// <summary>The kind it was asked for; null where nobody had asked.</summary>
    public ActionKind? Kind { get; init; }
}

internal static class ReviewRefunds
{
    public static Decision Decide(TicketState state, ReviewRefund command, in Context context)
    {
        if (state.Reviews.Exists(review => review.Id == command.Review))
            return Decision.Accept(command.Review);
        if (!command.Amount.CanMove())
            return new InvalidAction("amount");
        if (command.OrderId is { } order && !OrderIds.IsValid(order))
            return new InvalidAction("orderId");
        if (Gates.Check(state, Gate.NonStandard, null, command.Note) is { } closed)
            return closed;
        var asked = state.AskedReviews.Find(asked => asked.Waits && asked.IsFor(command.Amount, command.OrderId));
        if (asked is not null && (asked.By == context.By || command.Oneself.Contains(asked.By)))
            return new OwnRefundReview();
        var review = asked?.Id ?? command.Review;
        return Decision.Accept(review, new RefundReviewed(review, command.Amount, command.OrderId, command.Note) { Kind = asked?.Kind });
    }

    /// <summary>Of exactly this refund, by another person, and not leaned on yet.</summary>
    public static RefundReview? For(TicketState state, RecordAction command, Who by) => state.Reviews.Find(review =>
        review is { Used: false }
        && review.Amount == command.Amount
        && review.OrderId == command.OrderId
        && (review.Kind is null || review.Kind == command.Kind)
        && review.By != by
        && !command.Oneself.Contains(review.By));
}
