using System.Collections.Immutable;

namespace Actors.Domain.Tickets.Waiving;

public enum WaiverState
{
    Requested,
    Approved,
    Denied,
}

/// <summary>Why a rule may be broken (R118).</summary>
public enum WaiverGround
{
    /// <summary>Without this contact the order cannot be completed as the law asks: a warranty, a recall, an invoice.</summary>
    ContactRequiredByLaw,

    /// <summary>Safety, or goods that are regulated.</summary>
    SafetyCompliance,

    /// <summary>It cannot be done within the official channel.</summary>
    TechnicalNecessity,

    /// <summary>The rule took something for what it is not.</summary>
    RuleMistaken,

    Other,
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

    /// <summary>Null in waivers older than grounds.</summary>
    public WaiverGround? Ground { get; init; }

    /// <summary>A content, JSON of <see cref="NoteBody"/>: what was to be sent.</summary>
    public Guid? Text { get; init; }

    public IEnumerable<Guid> Contents() => Text is { } text ? [Reason, text] : [Reason];

    public bool Covers(string rule, DateTimeOffset now) => State == WaiverState.Approved && now < ExpiresAt && Rules.Contains(rule);
}
