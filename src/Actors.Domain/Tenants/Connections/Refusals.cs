namespace Actors.Domain.Tenants.Connections;

public sealed record UnknownConnection() : Refusal("connection.unknown", "The account has no connection.", RefusalKind.Unknown);

public sealed record InvalidConnection(string Field) : Refusal(
    "connection.invalid",
    $"The field '{Field}' is missing or not valid. A mail server is a host and a port, without TLS only on this machine; a copy of what was "
    + "sent, or a mail that was read, goes to another folder than the one that is read; replies wait up to 120 seconds.",
    RefusalKind.Invalid);

/// <summary>Buyers answer to the sender; elsewhere than in the account's mailbox the answer would be lost.</summary>
public sealed record ForeignSender() : Refusal(
    "connection.foreign-sender",
    "The sender is not one of the account's mail addresses. Add it to the account first.");

/// <summary>A secret is handed to the server and the user it was given for, and to nobody else.</summary>
public sealed record SecretNeeded(string Field) : Refusal(
    "connection.secret-needed",
    $"The field '{Field}' is needed: what is stored was given for another server or another user.",
    RefusalKind.Invalid);
