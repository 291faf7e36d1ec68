namespace Actors.Domain.Tickets;

/// <param name="Answer">The accepted reply, or the outside reply, that answered it.</param>
/// <param name="Excluded">Marked as needing no response.</param>
/// <param name="Passed">Thresholds recorded for it; they are not recorded again when a bounce restarts its clock.</param>
public sealed record BuyerMessage(
    Guid Id,
    DateTimeOffset OccurredAt,
    DateTimeOffset ReceivedAt,
    Answer? Answer = null,
    bool Excluded = false,
    int Passed = 0,
    bool Breached = false)
{
    public bool Waits => Answer is null && !Excluded && !Gone;

    /// <summary>The merged ticket through whose thread it came; null for the ticket's own.</summary>
    public Guid? Via { get; init; }

    /// <summary>It stands in the stream of <see cref="Via"/>.</summary>
    public bool Taken { get; init; }

    /// <summary>The ticket it stands in answers for it again. It keeps its place, which replies count by; taken over once more it gets another.</summary>
    public bool Gone { get; init; }

    /// <summary>The ticket it went on in when it was split off; null for any other.</summary>
    public Guid? Into { get; init; }

    /// <summary>When it went there: what a channel had accepted until then still answers it.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>The ticket it was split off from, in whose stream it stands; null for any other.</summary>
    public Guid? From { get; init; }

    /// <summary>The answer that the ticket of <see cref="From"/> had given it.</summary>
    public Answer? FirstAnswer { get; init; }

    /// <summary>What was accepted at that time may answer it.</summary>
    public bool IsOpenTo(Answer answer) => !Gone || answer.At <= LeftAt;
}

/// <param name="By">The reply's or the outside message's id.</param>
public sealed record Answer(Guid By, DateTimeOffset At)
{
    public bool IsBefore(Answer? other) => other is null || (At, By).CompareTo((other.At, other.By)) < 0;
}
