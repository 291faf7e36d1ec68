namespace Actors.Domain.Tickets.Replying;

/// <summary>The conversation moved on while the reply was written. Nothing was sent; read what is new and send again.</summary>
public sealed record StaleReply(long SeenVersion) : Refusal(
    "ticket.stale",
    "The conversation moved on since you read it. Read what is new, then send again with the current version.",
    RefusalKind.Stale);

public sealed record TicketClosed() : Refusal("ticket.closed", "The ticket is closed. Open it again before you reply.");

public sealed record UnknownReply() : Refusal("reply.unknown", "The ticket has no such reply.", RefusalKind.Unknown);

public sealed record EmptyReply() : Refusal("reply.empty", "A reply needs a text.", RefusalKind.Invalid);

/// <summary>What a channel reports are codes and identifiers, never the text of an answer or a bounce.</summary>
public sealed record InvalidReport(string Field) : Refusal(
    "reply.invalid-report",
    $"The field '{Field}' is missing or not valid: a code has 1 to 100 letters, digits and . _ : / - only, "
    + "an identifier at most 1000 characters.",
    RefusalKind.Invalid);

/// <summary>A report is about what its sender was given.</summary>
public sealed record NeverHandedOut() : Refusal(
    "delivery.not-leased",
    "This reply was not handed to you, so nothing can have become of it there. Lease it first; while its account holds it, nobody can.");

/// <summary>The reply has already ended another way.</summary>
public sealed record ReplySettled(ReplyState State) : Refusal("reply.settled", "The reply is already settled; its outcome stands.");
