namespace Actors.Runtime;

/// <summary>The actor is not at the version the caller named.</summary>
public sealed record StaleActor() : Refusal(
    "actor.stale", "It has changed since you read it. Read it again, then repeat the command.", RefusalKind.Stale);

/// <summary>A command id may be repeated only with the same request.</summary>
public sealed record CommandIdReused() : Refusal(
    "idempotency.mismatch", "This idempotency key was used for another request. Use a new key.", RefusalKind.Invalid);

/// <summary>Another actor took the name in the meantime; <paramref name="Stream"/> is that actor.</summary>
public sealed record NameTaken(string Name, string Stream) : Refusal("name.taken", "Another record holds this name.");
