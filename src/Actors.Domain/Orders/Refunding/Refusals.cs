namespace Actors.Domain.Orders.Refunding;

public sealed record InvalidRefundSum() : Refusal(
    "order.refund-invalid", "A refund is an amount above zero in a currency of ISO 4217.", RefusalKind.Invalid);

/// <summary>Two conversations of one order cannot each give back the whole of it.</summary>
public sealed record RefundExceedsOrder(decimal Total, string Currency, decimal Taken) : Refusal(
    "order.refund-exceeds",
    FormattableString.Invariant($"The order's total is {Total} {Currency}, and {Taken} of it is promised or refunded already. ")
    + "Name what is left; if the total is wrong, take a new snapshot of the order first.");

public sealed record RefundInOtherCurrency(string Currency) : Refusal(
    "order.refund-currency", $"The money of this order is in {Currency}. Name the amount in that currency.");

/// <summary>R58: somebody else was faster.</summary>
public sealed record RefundedMeanwhile() : Refusal(
    "order.refunded-meanwhile",
    "The order was refunded while you decided, or stands on an incident's list of refunds. Decide about that entry first; what was done already is done "
    + "again only with the reason why.");

/// <summary>A refund that the order does not hold is refused whatever path it comes by.</summary>
public sealed record RefundNotBooked() : Refusal(
    "order.refund-not-booked", "The order does not hold this sum, or holds it no more. Ask for it again.");

public sealed record UnknownBooking() : Refusal("order.refund-unknown", "The order has no such refund.", RefusalKind.Unknown);
