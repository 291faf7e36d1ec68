using Actors.Domain.Screening.Mentions;

namespace Actors.Domain.Tickets;

/// <summary>The ticket takes another one in: from now on both are one case. The other one has not said yes yet.</summary>
/// <param name="Reason">JSON of <see cref="NoteBody"/>; absent where both are visibly of one buyer.</param>
public sealed record TicketTakenIn(Guid Ticket, ContentRef? Reason) : Event;

/// <summary>The ticket goes on in another one. Its own stream ends with reports about what it had sent.</summary>
/// <param name="Attempt">Version of the event of <paramref name="Into"/> that took it in: a merge is told from an earlier one of the same two.</param>
public sealed record TicketMerged(Guid Into, long Attempt) : Event;

/// <summary>Messages that stand in another stream and wait for an answer here: their clocks follow them.</summary>
/// <param name="Version">Of <paramref name="From"/>, as it was read.</param>
public sealed record MessagesTakenOver(Guid From, long Version, IReadOnlyList<TakenMessage> Messages) : Event
{
    /// <summary>What else counts here from now on; absent when it was told before.</summary>
    public TakenFacts? Facts { get; init; }
}

/// <summary>The other ticket is on its own again: somebody said so, or it had refused.</summary>
/// <param name="Code">Of its refusal; null when somebody ended the merge.</param>
/// <param name="Reason">JSON of <see cref="NoteBody"/>; null when it was refused.</param>
public sealed record MergeEnded(Guid Ticket, string? Code, ContentRef? Reason) : Event;

/// <summary>The ticket is on its own again, and its messages are as the other one leaves them.</summary>
/// <param name="Version">Of <paramref name="From"/>, as it was read.</param>
public sealed record MessagesReturned(Guid From, long Version, IReadOnlyList<TakenMessage> Messages) : Event;

/// <summary>How a buyer message of another stream stands. Its words stay where they are.</summary>
/// <param name="Passed">Thresholds its clock had passed.</param>
/// <param name="Breached">Its miss is on record there.</param>
public sealed record TakenMessage(
    Guid Id, DateTimeOffset OccurredAt, DateTimeOffset ReceivedAt, int Passed, bool Breached, bool Excluded, Answer? Answer)
{
    public static TakenMessage Of(BuyerMessage message) => new(
        message.Id, message.OccurredAt, message.ReceivedAt, message.Passed, message.Breached, message.Excluded, message.Answer);
}

/// <summary>What a ticket knows besides its messages, where it has something to say.</summary>
/// <param name="Files">Of messages, replies and notes, so that notes here can point to them.</param>
public sealed record TakenFacts(IReadOnlyList<TakenNote>? Notes, IReadOnlyList<Guid>? Files, IReadOnlyList<TakenMention>? Mentions)
{
    public IReadOnlyList<NoticeKind>? Notices { get; init; }

    public DateTimeOffset? Summoned { get; init; }

    public Risk? Risk { get; init; }

    public RiskRating? Hazard { get; init; }

    /// <summary>A reply sent without the desk that still lacks its note (R120).</summary>
    public Guid? Unexplained { get; init; }
}

/// <summary>What a buyer message mentions (R60).</summary>
public sealed record TakenMention(Guid Message, IReadOnlyList<BuyerMention> Mentions);
