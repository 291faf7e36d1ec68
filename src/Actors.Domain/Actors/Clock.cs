namespace Actors.Domain;

/// <summary>A running deadline of an actor.</summary>
/// <param name="Kind">For example <c>response</c> or <c>snooze</c>; one clock per kind and actor.</param>
/// <param name="DueAt">When the deadline is missed.</param>
/// <param name="WakeAt">When the actor next wants a <see cref="Tick"/>: the next threshold, or the due time itself.</param>
public sealed record Clock(string Kind, DateTimeOffset DueAt, DateTimeOffset WakeAt);
