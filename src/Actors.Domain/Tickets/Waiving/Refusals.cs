namespace Actors.Domain.Tickets.Waiving;

public sealed record UnknownWaiver() : Refusal("waiver.unknown", "The ticket has no such waiver.", RefusalKind.Unknown);

public sealed record UnknownRule() : Refusal(
    "waiver.unknown-rule", "A waiver names one or more of the rules that findings carry, such as contact.email.", RefusalKind.Invalid);

/// <summary>R118.</summary>
public sealed record WaiverGroundMissing() : Refusal(
    "waiver.ground-missing",
    "A waiver names its ground: contact that the law requires to complete the order, safety, technical necessity, a rule that is mistaken, or other.",
    RefusalKind.Invalid);

public sealed record WaiverReasonMissing() : Refusal(
    "waiver.reason-missing", "Say why: the reason is recorded with the waiver.", RefusalKind.Invalid);

public sealed record InvalidExpiry() : Refusal(
    "waiver.invalid-expiry", "A waiver ends in the future, at most 30 days from now.", RefusalKind.Invalid);

/// <summary>Four eyes.</summary>
public sealed record OwnWaiver() : Refusal(
    "waiver.own", "Nobody approves their own request. Ask somebody else who may.", RefusalKind.Forbidden);

public sealed record WaiverDenied() : Refusal("waiver.denied", "The waiver was denied. Make a new request.");

public sealed record WaiverExpired() : Refusal("waiver.expired", "The waiver has expired. Make a new request.");
