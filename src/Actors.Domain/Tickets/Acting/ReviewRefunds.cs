using Actors.Domain.Orders;
using Actors.Domain.Tickets.Gating;

namespace Actors.Domain.Tickets.Acting;

/// <summary>A manager has looked at a refund that somebody else will issue (R108). The caller checks that it is a manager.</summary>
/// <param name="Note">That says why it is right; it passes the ACID test and holds the decision path.</param>
public sealed record ReviewRefund(Guid Review, Money Amount, string? OrderId, Guid Note) : TicketCommand;

/// <summary>R108.</summary>
public sealed record RefundReviewNeeded() : Refusal(
    "refund.review-needed",
    "Refunds like this are reviewed before they are issued: somebody else who may reviews exactly this sum on this ticket, with a note that says why.");

/// <param name="Used">A refund was issued on it: the next one needs its own.</param>
public sealed record RefundReview(Guid Id, Money Amount, string? OrderId, Guid Note, Who By, bool Used = false);

internal static class ReviewRefunds
{
    public static Decision Decide(TicketState state, ReviewRefund command)
    {
        if (state.Reviews.Exists(review => review.Id == command.Review))
            return Decision.Accept(command.Review);
        if (!command.Amount.CanMove())
            return new InvalidAction("amount");
        if (command.OrderId is { } order && !OrderIds.IsValid(order))
            return new InvalidAction("orderId");
        return Gates.Check(state, Gate.NonStandard, null, command.Note) is { } closed
            ? closed
            : Decision.Accept(command.Review, new RefundReviewed(command.Review, command.Amount, command.OrderId, command.Note));
    }

    /// <summary>Of exactly this refund, by another person, and not leaned on yet.</summary>
    public static RefundReview? For(TicketState state, RecordAction command, Who by) => state.Reviews.Find(review =>
        review is { Used: false }
        && review.Amount == command.Amount
        && review.OrderId == command.OrderId
        && review.By != by
        && !command.Oneself.Contains(review.By));
}
