using Actors.Domain.Macros;

namespace Actors.Domain.Suspensions;

/// <summary>Something outside says that the account is in trouble. Nothing follows from it by itself.</summary>
/// <param name="Signal">What spoke, such as <c>account-status</c>.</param>
/// <param name="Value">What it said, as a code of the marketplace.</param>
public sealed record SuspensionProposed(string Account, string Signal, string Value) : Event;

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
public sealed record ApprovalRequested(Guid Approval, Guid Ticket, Stake Stake, MacroUse Macro, ContentRef Body, int Covers) : Event;

public sealed record ApprovalGranted(Guid Approval, Guid Reply) : Event;

public sealed record ApprovalDenied(Guid Approval, ContentRef Reason) : Event;

/// <summary>Why the account is opened again; the reinstatement itself is the tenant's event that follows.</summary>
public sealed record ReinstatementPrepared(ContentRef Reason) : Event;

public sealed record SuspensionLifted(long Epoch) : Event;

public sealed record OutboxDecided(OutboxVerdict Verdict, IReadOnlyList<HeldReply> Replies) : Event;
