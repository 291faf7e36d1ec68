using Actors.Server.Macros.Listing;
using Actors.Server.Notifications;
using Actors.Server.Suspensions.Approving;
using Actors.Server.Suspensions.Outboxes;
using Actors.Server.Suspensions.Refunding;
using Actors.Server.Suspensions.Showing;
using Actors.Server.Tickets.Reviewing;
using Actors.Server.Tickets.Timelines;
using Actors.Server.Tickets.Waiving;

namespace Actors.Server.Decisions;

public enum DecisionKind
{
    Approval,
    Waiver,
    HeldReply,
    Refund,
    RefundReview,
    Macro,
    Suspension,
}

/// <summary>Something that waits for the caller's word, with all there is to read before giving it.</summary>
/// <param name="Kind">Says which one of the following objects is there.</param>
/// <param name="AskedBy">Null where nobody but the marketplace asked.</param>
/// <param name="Own">The caller asked for it and has to leave it to somebody else.</param>
/// <param name="Suspension">The incident it belongs to.</param>
/// <param name="Text">What would be sent, or may be used; null where there is none, or when it was erased.</param>
/// <param name="Stale">The conversation moved on since it was asked for.</param>
public sealed record DecisionItem(
    DecisionKind Kind,
    Guid Id,
    DateTimeOffset AskedAt,
    By? AskedBy,
    bool Own,
    string? Account,
    Guid? Suspension,
    string? Text,
    bool Stale,
    NotificationTicket? Ticket)
{
    public ApprovalView? Approval { get; init; }

    public WaiverView? Waiver { get; init; }

    public HeldItem? Held { get; init; }

    public RefundView? Refund { get; init; }

    public AskedReviewItem? Review { get; init; }

    public MacroSummary? Macro { get; init; }

    public ProposalView? Proposal { get; init; }
}

/// <param name="More">There are more than these: what is left out is older.</param>
public sealed record DecisionList(IReadOnlyList<DecisionItem> Items, bool More);

/// <summary>A kind of thing that is decided. A ticket is named and not yet shown.</summary>
/// <param name="Ticket">The one it is about.</param>
internal sealed record Pending(DecisionItem Item, Guid? Ticket);

/// <summary>One room from which things to decide come.</summary>
internal interface IPendingDecisions
{
    /// <returns>Only what the caller may decide.</returns>
    Task<IReadOnlyList<Pending>> Of(Caller caller, DisplayNames names, IReadOnlyList<Who> oneself, CancellationToken cancel);
}
