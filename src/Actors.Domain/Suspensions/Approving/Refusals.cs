namespace Actors.Domain.Suspensions.Approving;

public sealed record ProtocolNotAcknowledged() : Refusal(
    "suspension.not-acknowledged",
    "Read the protocol of the suspension and acknowledge it first; then ask for the approval again.");

/// <summary>R93.</summary>
public sealed record NothingAtStake() : Refusal(
    "suspension.nothing-at-stake",
    "While the account is suspended only tickets are answered where a refund or a claim is at stake, and the record of this ticket does not "
    + "say so: no word of the buyer's, no critical risk, no claim, no refund on the list. If it is so all the same, name the stake and say why "
    + "in a statement, which compliance reads; else add the buyer to the recovery plan and answer after the reinstatement.");

/// <summary>R90, R92.</summary>
public sealed record NeutralMacroNeeded() : Refusal(
    "suspension.neutral-macro-needed",
    "While the account is suspended only approved neutral macros may be sent. Choose one of them.");

public sealed record OtherAccount() : Refusal(
    "suspension.other-account",
    "The ticket, and every order it is about, belongs to another account than the suspension.");

public sealed record UnknownApproval() : Refusal("approval.unknown", "There is no such request for approval.", RefusalKind.Unknown);

/// <summary>R88.</summary>
public sealed record ComplianceOnly() : Refusal(
    "approval.compliance-only",
    "Only compliance approves what goes to buyers during a suspension.",
    RefusalKind.Forbidden);

public sealed record OwnRequest() : Refusal(
    "approval.own-request",
    "Nobody approves a request of their own. Another compliance manager has to decide.",
    RefusalKind.Forbidden);

/// <summary>What was asked for answers less than what the buyer has said by now.</summary>
public sealed record ApprovalStale() : Refusal(
    "approval.stale",
    "The conversation moved on since this was asked for. Deny the request, with the reason, and have it asked for anew.",
    RefusalKind.Stale);

public sealed record ApprovalDecided() : Refusal("approval.decided", "The request is decided already; make a new one.");

public sealed record DenialReasonMissing() : Refusal("approval.reason-missing", "Say why the request is denied.", RefusalKind.Invalid);
