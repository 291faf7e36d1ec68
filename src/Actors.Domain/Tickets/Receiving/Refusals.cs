namespace Actors.Domain.Tickets.Receiving;

/// <summary>Not about what the message says (R1) but about how it was handed in.</summary>
public sealed record InvalidMessage(string Field) : Refusal(
    "message.invalid",
    $"The field '{Field}' of the message is missing or not valid.",
    RefusalKind.Invalid);
