namespace Actors.Domain.Mails;

/// <summary>A mail came in that could not be made a message. It is kept whole until somebody retries or discards it.</summary>
/// <param name="Posted">The mail as the gateway posted it, raw bytes included; a content.</param>
/// <param name="Code">Why, as a stable code such as <c>mail.no-account</c>.</param>
public sealed record MailQuarantined(ContentRef Posted, string Code, string? Account, DateTimeOffset ReceivedAt) : Event;

/// <summary>A retry failed as well.</summary>
public sealed record MailRetryFailed(string Code) : Event;

/// <summary>A retry made it a message.</summary>
public sealed record MailDelivered(Guid Ticket, Guid Message) : Event;

/// <summary>Somebody decided that the mail is not correspondence. The mail stays in the record.</summary>
public sealed record MailDiscarded(ContentRef Reason) : Event;
