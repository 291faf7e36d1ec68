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

public enum ApprovalState
{
    Requested,
    Granted,
    Denied,
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
