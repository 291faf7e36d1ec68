namespace Actors.Domain.Tickets.Merging;

/// <summary>The ticket goes on in another one.</summary>
public sealed record TicketIsMerged(Guid Into) : Refusal(
    "ticket.merged",
    "The ticket was merged into another one. Work on that one; the ticket itself says which it is.");

public sealed record MergeWithItself() : Refusal("merge.itself", "A ticket cannot be merged into itself.", RefusalKind.Invalid);

public sealed record MergeOtherAccount() : Refusal(
    "merge.other-account", "The tickets are of different accounts, or were opened under different times to answer. They stay apart.");

public sealed record MergeOtherSuspension() : Refusal(
    "merge.other-suspension", "One of the tickets is held by a suspension that does not hold the other. Merge them when it is over.");

public sealed record MergeMigrating() : Refusal(
    "merge.migrating", "The conversation of one of the tickets is away from its channel. Bring it back first.");

/// <summary>Two steps would make a chain.</summary>
public sealed record MergeHasOthers() : Refusal(
    "merge.has-others", "Another ticket was merged into the one you want to merge. Merge both into the same ticket, one after the other.");

public sealed record MergeRepliesWaiting() : Refusal(
    "merge.replies-waiting", "A reply of the ticket you want to merge is on its way. Wait until its channel has taken it, or take it back.");

/// <summary>Four eyes: what somebody decides was asked about this ticket.</summary>
public sealed record MergeDecisionWaiting() : Refusal(
    "merge.decision-waiting", "Somebody has still to decide on a waiver for the ticket you want to merge. Merge it afterwards.");

public sealed record MergeReasonMissing() : Refusal(
    "merge.reason-missing", "The tickets do not show the same buyer. Say why they belong together.", RefusalKind.Invalid);

public sealed record NotMerged() : Refusal("merge.unknown", "That ticket was not merged into this one.", RefusalKind.Unknown);

public sealed record MergeEndReasonMissing() : Refusal("merge.end-reason-missing", "Say why the tickets do not belong together.", RefusalKind.Invalid);
