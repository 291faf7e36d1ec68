using System.Collections.Immutable;

namespace Actors.Domain.Tickets.Waiving;

public enum WaiverState
{
    Requested,
    Approved,
    Denied,
}

/// <summary>A logged, justified, approved exception to wording rules on one ticket.</summary>
/// <param name="Reason">A content, JSON of <see cref="NoteBody"/>.</param>
/// <param name="DecidedBy">Who approved or denied it.</param>
public sealed record Waiver(
    ImmutableArray<string> Rules,
    Guid Reason,
    DateTimeOffset ExpiresAt,
    Who RequestedBy,
    WaiverState State = WaiverState.Requested,
    Who? DecidedBy = null)
{
    /// <summary>On tickets where one waits to be decided.</summary>
    public const string RequestedTag = "waiver-requested";

    public DateTimeOffset RequestedAt { get; init; }

    /// <summary>A content, JSON of <see cref="NoteBody"/>: what was to be sent.</summary>
    public Guid? Text { get; init; }

    public IEnumerable<Guid> Contents() => Text is { } text ? [Reason, text] : [Reason];

    public bool Covers(string rule, DateTimeOffset now) => State == WaiverState.Approved && now < ExpiresAt && Rules.Contains(rule);
}
