namespace Actors.Domain.Tickets.Noting;

public sealed record EmptyNote() : Refusal("note.empty", "A note needs a text.", RefusalKind.Invalid);

public sealed record UnknownNote() : Refusal("note.unknown", "The ticket has no such note.", RefusalKind.Unknown);

/// <summary>Not in the tenant's catalogue, or retired from it.</summary>
public sealed record InvalidPolicy() : Refusal(
    "note.unknown-policy",
    "The catalogue has no such policy, or it was retired. The policies that can be cited are listed under policies.",
    RefusalKind.Invalid);

public sealed record InvalidEvidence(string Field) : Refusal(
    "note.invalid-evidence",
    $"An entry of the evidence lacks the field '{Field}', or it is not valid. Tracking needs carrier and number, an attachment a file of "
    + "the ticket, an amount a number and a currency, an ID its text and a time its moment.",
    RefusalKind.Invalid);

public sealed record TooMuchEvidence() : Refusal("note.too-much-evidence", "A note holds at most 50 entries of evidence.", RefusalKind.Invalid);
