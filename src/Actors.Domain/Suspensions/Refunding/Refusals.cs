namespace Actors.Domain.Suspensions.Refunding;

public sealed record UnknownRefund() : Refusal("refund.unknown", "There is no such refund on the list.", RefusalKind.Unknown);

public sealed record InvalidRefund() : Refusal(
    "refund.invalid",
    "A refund names an order, an amount above zero with its currency, and how it was made as a short code.",
    RefusalKind.Invalid);

public sealed record RefundListedAlready() : Refusal(
    "refund.listed-already",
    "The order is on the list already. Decide about that entry first.");

/// <summary>The list does not take its caller's word for what a ticket is about.</summary>
public sealed record OtherOrder() : Refusal(
    "refund.other-order",
    "The ticket is not about this order. Link the order to the ticket first, or name the ticket it belongs to.");

/// <summary>R58: shown before somebody pays it again.</summary>
public sealed record RefundMadeAlready() : Refusal(
    "refund.made-already",
    "The order was refunded before. If it is refunded again knowingly, say why: those who approve it read the reason.");

/// <summary>R95.</summary>
public sealed record RefundApproversOnly() : Refusal(
    "refund.approvers-only",
    "Compliance and finance decide about refunds during a suspension, each for their own side.",
    RefusalKind.Forbidden);

/// <summary>R95: with both roles one still is one person.</summary>
public sealed record TwoPeopleNeeded() : Refusal(
    "refund.two-people-needed",
    "Two different people approve a refund: one for compliance, one for finance. Ask a colleague.",
    RefusalKind.Forbidden);

public sealed record RefundNotApproved() : Refusal(
    "refund.not-approved",
    "The refund lacks an approval. Compliance and finance both approve before it is made.");

public sealed record RefundDecided() : Refusal("refund.decided", "The refund is decided already; its outcome stands.");
