namespace Actors.Domain;

/// <summary>Something that happened to an actor. Immutable, and free of text and personal data: those are <see cref="Content"/>.</summary>
public abstract record Event;

/// <summary>An event together with its place in the stream and what the server recorded about it (R7, R10).</summary>
public sealed record Recorded(long Version, DateTimeOffset At, Who By, Event Event);
