using Actors.Domain.Orders;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Reviewing;
using Actors.Server.Orders.Showing;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Tickets.Reviewing;

/// <summary>A review of a refund that was asked for.</summary>
/// <param name="Note">The note a grant leans on: while it waits, the one it would lean on now. Null while none says why.</param>
/// <param name="Text">Of that note; null when it was erased.</param>
/// <param name="DecisionPath">Of that note.</param>
/// <param name="Reason">Why it was denied; null when it was erased.</param>
/// <param name="End">Why nobody has to decide it any more.</param>
/// <param name="Seen">The ticket's version that this shows: to be named by whoever decides.</param>
/// <param name="Order">The money of the order as it is now; null where none went back, or where no order is named.</param>
public sealed record AskedReviewItem(
    Guid Id,
    ActionKind Kind,
    Money Amount,
    string? OrderId,
    AskedReviewState State,
    By AskedBy,
    DateTimeOffset AskedAt,
    Guid? Note,
    string? Text,
    string? DecisionPath,
    By? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Reason,
    ReviewEnd? End,
    long Seen,
    RefundSum? Order);

public sealed record AskedReviewList(IReadOnlyList<AskedReviewItem> Items, long Version);
