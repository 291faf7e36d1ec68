namespace Actors.Domain.Suspensions;

public enum SuspensionStage
{
    Unknown,

    /// <summary>A signal says that the account may be in trouble; a person declares or dismisses.</summary>
    Proposed,

    /// <summary>The protocol is written; the account is not suspended yet.</summary>
    Prepared,
    Active,
    Lifted,
    Dismissed,
}

/// <summary>Why a reply may go out at all while the account is suspended (R93).</summary>
public enum Stake
{
    Refund,
    Claim,
}

/// <summary>What in the record says that something is at stake (R93).</summary>
public enum GroundKind
{
    /// <summary>The buyer wrote of a refund, a claim or a chargeback.</summary>
    MentionDetected,

    /// <summary>The ticket's risk is ODR-critical (R41).</summary>
    RatedCritical,

    /// <summary>An answer to a claim, or an appeal, was recorded on the ticket.</summary>
    ClaimRecorded,

    /// <summary>The ticket is on the list of refunds made by hand (R95).</summary>
    RefundListed,
}

/// <param name="Stake">Null where it may be either.</param>
/// <param name="Source">The message, action or listed refund that says so; null for the risk of the ticket.</param>
/// <param name="Entry">Of the word list, where words were found; no word of the buyer's.</param>
public sealed record StakeGround(GroundKind Kind, Stake? Stake, Guid? Source = null, string? Entry = null)
{
    public bool Supports(Stake stake) => Stake is null || Stake == stake;
}

public enum ApprovalState
{
    Requested,
    Granted,
    Denied,

    /// <summary>Granted, but the conversation had moved on or was closed: nothing was sent.</summary>
    Lapsed,
}

/// <summary>An entry of the list of refunds made by hand (R95).</summary>
public enum RefundState
{
    /// <summary>Waits for compliance, finance or both.</summary>
    Listed,
    Approved,
    Rejected,
    Done,
    Failed,
}

/// <summary>What becomes of a reply that was held (R102).</summary>
public enum OutboxVerdict
{
    Release,
    Discard,
}

/// <summary>A reply that waited when the account was suspended, or came too late to be sent before.</summary>
public sealed record HeldReply(Guid Delivery, Guid Ticket, Guid Reply);

/// <summary>Content: what everybody must know and do (R89).</summary>
public sealed record ProtocolBody(string Text, IReadOnlyList<string> Steps);
