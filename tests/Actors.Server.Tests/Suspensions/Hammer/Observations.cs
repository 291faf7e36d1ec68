using System.Collections.Concurrent;

namespace Actors.Server.Tests.Suspensions.Hammer;

/// <summary>When something was asked for and when it was answered, in the order in which this process saw it.</summary>
public readonly record struct Span(long Began, long Ended)
{
    public bool IsBefore(Span other) => Ended < other.Began;
}

/// <summary>A suspension as those who declared and ended it saw it.</summary>
public sealed class Incident(Guid id, Span declared)
{
    public Guid Id => id;

    public Span Declared => declared;

    /// <summary>Null while it lasts.</summary>
    public Span? Reinstated { get; set; }

    /// <summary>Certainly in force, from before the other began until after it ended.</summary>
    public bool Encloses(Span other) => declared.IsBefore(other) && (Reinstated is not { } opened || other.Ended < opened.Began);
}

/// <summary>Everything that many callers of many processes saw, on one line of time.</summary>
public sealed class Observations
{
    private long _now;

    public ConcurrentDictionary<Guid, Span> Accepted { get; } = [];

    public ConcurrentBag<Incident> Incidents { get; } = [];

    /// <summary>
    /// What the recording channels got: replies that a gateway leased, or confirmed just before it sent them, and replies that came to the mail
    /// server.
    /// </summary>
    public ConcurrentBag<(Guid Reply, Span At, string How)> Handed { get; } = [];

    public ConcurrentDictionary<Guid, Span> Released { get; } = [];

    public ConcurrentDictionary<string, int> Refused { get; } = [];

    public long Now() => Interlocked.Increment(ref _now);

    public async Task<(T Result, Span At)> Watch<T>(Func<Task<T>> call)
    {
        var began = Now();
        var result = await call();
        return (result, new(began, Now()));
    }

    public void Count(string refusal) => Refused.AddOrUpdate(refusal, 1, (_, count) => count + 1);
}
