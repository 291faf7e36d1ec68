using Actors.Domain.Macros;
using Actors.Domain.Orders;
using Actors.Domain.Tickets.Replying;

namespace Actors.Domain.Suspensions;

/// <summary>Something outside says that the account is in trouble. Nothing follows from it by itself.</summary>
/// <param name="Signal">What spoke, such as <c>account-status</c>.</param>
/// <param name="Value">What it said, as a code of the marketplace.</param>
public sealed record SuspensionProposed(string Account, string Signal, string Value) : Event
{
    /// <summary>Where the marketplace's notice stands; absent where something else spoke.</summary>
    public Guid? Ticket { get; init; }
}

public sealed record ProposalDismissed(ContentRef Reason) : Event;

/// <summary>A person wrote the protocol. The suspension itself is the tenant's event that follows.</summary>
/// <param name="Protocol">JSON of <see cref="ProtocolBody"/>.</param>
public sealed record SuspensionPrepared(string Account, ContentRef Reason, ContentRef Protocol) : Event;

/// <param name="Since">When the tenant's event was recorded.</param>
public sealed record SuspensionBegun(long Epoch, DateTimeOffset Since) : Event;

/// <summary>The one who did it has read the protocol (R89).</summary>
public sealed record ProtocolAcknowledged : Event;

public sealed record ConfidentialMessagePosted(Guid Message, ContentRef Body) : Event;

/// <param name="Body">JSON of the <see cref="Tickets.ReplyBody"/> that will be sent, unaltered.</param>
/// <param name="Covers">See <see cref="Tickets.ReplyQueued"/>.</param>
public sealed record ApprovalRequested(Guid Approval, Guid Ticket, Stake Stake, MacroUse Macro, ContentRef Body, int Covers) : Event
{
    /// <summary>What the wording rules said about the text (R91); it goes with the reply.</summary>
    public ReplyScreening? Screening { get; init; }

    /// <summary>What in the record says that something is at stake (R93); absent where nothing does.</summary>
    public IReadOnlyList<StakeGround>? Grounds { get; init; }

    /// <summary>The ticket's version its author was looking at; absent in requests older than this.</summary>
    public long? Seen { get; init; }

    /// <summary>JSON of <see cref="Tickets.NoteBody"/>: why it is so by the word of whoever asked; absent where the record was enough.</summary>
    public ContentRef? Statement { get; init; }
}

public sealed record ApprovalGranted(Guid Approval, Guid Reply) : Event;

public sealed record ApprovalDenied(Guid Approval, ContentRef Reason) : Event;

/// <summary>It was granted, and the ticket did not take the reply: the conversation had moved on, or was closed.</summary>
/// <param name="Code">Of the ticket's refusal.</param>
public sealed record ApprovalLapsed(Guid Approval, string Code) : Event;

/// <summary>Why the account is opened again; the reinstatement itself is the tenant's event that follows.</summary>
public sealed record ReinstatementPrepared(ContentRef Reason) : Event;

public sealed record SuspensionLifted(long Epoch) : Event;

public sealed record OutboxDecided(OutboxVerdict Verdict, IReadOnlyList<HeldReply> Replies) : Event;

public sealed record RefundListed(Guid Refund, Guid Ticket, string OrderId, Money Amount, bool Disputed, bool Claimed) : Event
{
    /// <summary>Why it is refunded again; absent where it was not refunded before.</summary>
    public ContentRef? Why { get; init; }
}

/// <param name="Side">The role for which it was approved.</param>
public sealed record RefundApproved(Guid Refund, string Side) : Event;

public sealed record RefundRejected(Guid Refund, ContentRef Reason) : Event;

public sealed record RefundSettled(Guid Refund, bool Done, string How, string? Reference) : Event;

/// <summary>What is done with the orders the seller ships, from now on (R100).</summary>
public sealed record ShippingDecided(bool Ship, ContentRef Why) : Event;

public sealed record MentionLogged(Guid Mention, string Site, ContentRef Text) : Event;

public sealed record FollowUpPlanned(Guid Ticket) : Event;

public sealed record FollowUpDone(Guid Ticket) : Event;
