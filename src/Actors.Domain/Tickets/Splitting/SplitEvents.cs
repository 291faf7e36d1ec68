namespace Actors.Domain.Tickets;

/// <summary>Messages of this ticket go on in one of their own. They stay here to be read; their clocks follow them.</summary>
/// <param name="Orders">What the new ticket is about.</param>
/// <param name="Reason">JSON of <see cref="NoteBody"/>; absent where nobody gave one.</param>
public sealed record MessagesSplit(Guid Ticket, IReadOnlyList<Guid> Messages, IReadOnlyList<string> Orders, ContentRef? Reason) : Event;

/// <summary>The ticket is about messages that stand in another ticket's stream. Recorded with <see cref="TicketOpened"/>.</summary>
/// <param name="Version">Of <paramref name="From"/>, as it was read.</param>
public sealed record TicketSplitOff(Guid From, long Version, IReadOnlyList<SplitMessage> Messages) : Event
{
    /// <summary>Of the first message: subject and sender.</summary>
    public Guid? Head { get; init; }

    /// <summary>What else is known of the messages, and the risk that nobody gets rid of by a split.</summary>
    public required TakenFacts Facts { get; init; }

    public IReadOnlyList<string>? Asins { get; init; }

    /// <summary>What the buyer wrote in.</summary>
    public string? Language { get; init; }

    /// <inheritdoc cref="MessageReceived.Marketplace"/>
    public string? Marketplace { get; init; }

    /// <summary>What the first ticket was about and this one is not: a suspension that was declared meanwhile holds it all the same.</summary>
    public IReadOnlyList<FormerOrder>? FormerOrders { get; init; }

    /// <summary>Orders whose buyer was asked for a review already.</summary>
    public IReadOnlyList<string>? ReviewRequests { get; init; }
}

/// <summary>What the first ticket had sent turned out to have answered the messages, or not to have.</summary>
/// <param name="Version">Of <paramref name="From"/>, as it was read.</param>
public sealed record SplitAnswersChanged(Guid From, long Version, IReadOnlyList<TakenMessage> Messages) : Event;

/// <param name="Until">When it was no longer about the order.</param>
public sealed record FormerOrder(string OrderId, DateTimeOffset Until);

/// <param name="Entry">The version at which the message stands in its stream.</param>
public sealed record SplitMessage(long Entry, TakenMessage Stands);
