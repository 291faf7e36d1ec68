namespace Actors.Domain.Tickets.Reviewing;

public sealed record RefundReviewNotNeeded() : Refusal(
    "refund.review-not-needed", "Refunds like this are not reviewed. Issue it.");

public sealed record RefundReviewStands() : Refusal(
    "refund.review-stands", "Exactly this refund was reviewed already. Issue it.");

/// <summary>Asking again changes nothing; a new reason does.</summary>
public sealed record RefundReviewWasDenied() : Refusal(
    "refund.review-denied",
    "The review of exactly this refund was denied. Read why; if it is right all the same, add a note that says so, then ask again.");

public sealed record UnknownRefundReview() : Refusal("refund-review.unknown", "Nobody asked for such a review on this ticket.", RefusalKind.Unknown);

/// <summary>Four eyes.</summary>
public sealed record OwnRefundReview() : Refusal(
    "refund-review.own", "Nobody decides a review that they asked for themselves. Somebody else who may has to.", RefusalKind.Forbidden);

public sealed record NotOwnRefundReview() : Refusal(
    "refund-review.not-own", "Only who asked for the review withdraws it. Whoever may review it denies it instead.", RefusalKind.Forbidden);

public sealed record RefundReviewSettled() : Refusal(
    "refund-review.settled", "The request was decided, withdrawn or overtaken already.");

public sealed record OtherRefundSum(decimal Amount, string Currency) : Refusal(
    "refund-review.other-sum",
    FormattableString.Invariant($"The review is asked for {Amount} {Currency}. Decide about that sum, in that currency."));

/// <summary>Whoever decides knows what the buyer said last.</summary>
public sealed record StaleRefundReview() : Refusal(
    "refund-review.stale", "The conversation moved on since you looked at it. Read what came, then decide.", RefusalKind.Stale);

/// <summary>R58.</summary>
public sealed record RefundReviewOvertaken() : Refusal(
    "refund-review.overtaken", "The order was refunded since the review was asked for. What is still due is asked for anew.");

public sealed record RefundDenialReasonMissing() : Refusal(
    "refund-review.reason-missing", "Say why the refund is not to be issued.", RefusalKind.Invalid);
