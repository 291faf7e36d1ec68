using Actors.Domain.Tickets;
using Actors.Server.Tickets.Escalating;
using Actors.Server.Tickets.Gating;
using Actors.Server.Tickets.Listing;
using Actors.Server.Tickets.Migrating;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Tickets.Showing;

/// <summary>A ticket, without its conversation.</summary>
/// <param name="Missing">What R9 asks for and is not known yet: <c>order</c>, <c>marketplace</c>, <c>sender</c>.</param>
/// <param name="ClockStartedBy">The message whose answer the clock waits for.</param>
/// <param name="ConversationVersion">The newest event a reply's author must have seen; see If-Match of replies.</param>
/// <param name="AttentionAt">What the queue is ordered by: the clock's deadline, or the risk's where that is earlier.</param>
/// <param name="Migration">The last excursion from the official channel; null when there never was one.</param>
/// <param name="Gates">Which steps would be refused now, and what they lack.</param>
public sealed record TicketView(
    Guid Id,
    long Version,
    string Account,
    string Channel,
    bool Official,
    TicketStatus Status,
    PersonName? Assignee,
    string? OrderId,
    IReadOnlyList<string> Tags,
    string? Subject,
    HeadSender? Sender,
    ClockView? Clock,
    int Unanswered,
    bool Complete,
    DateTimeOffset? SnoozedUntil,
    DateTimeOffset OpenedAt,
    DateTimeOffset ChangedAt,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Asins,
    IReadOnlyList<LinkedOrder> Orders,
    Guid? ClockStartedBy,
    long ConversationVersion,
    ReplyCounts Replies,
    DateTimeOffset? AttentionAt,
    RiskRating? Risk,
    string? Team,
    EscalationView? Escalation,
    IReadOnlyList<GateView> Gates,
    MigrationView? Migration)
{
    /// <summary>The suspension that holds it, of its own account or of an order's; null while none does.</summary>
    public Guid? Suspension { get; init; }

    /// <summary>Stands before all others in the queue, whatever their deadlines (R116).</summary>
    public bool First { get; init; }

    /// <inheritdoc cref="TicketSummary.Snippet"/>
    public string? Snippet { get; init; }

    /// <summary>The ticket it goes on in; null while it is on its own.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>The tickets that go on in this one. Their timelines are parts of this conversation.</summary>
    public IReadOnlyList<Guid> Merged { get; init; } = [];

    /// <summary>Where its first messages stand, when it was split off; null for any other. They are parts of this conversation.</summary>
    public SplitFromView? SplitFrom { get; init; }

    /// <summary>The tickets that messages of this one went on in.</summary>
    public IReadOnlyList<Guid> Splits { get; init; } = [];

    /// <summary>The marketplace's own id of itself; null while no message says it.</summary>
    public string? Marketplace { get; init; }

    /// <summary>What notices of the marketplace were about; each is a tag as well.</summary>
    public IReadOnlyList<NoticeKind> Notices { get; init; } = [];

    /// <summary>What buyer messages mention: <c>a-to-z</c>, <c>chargeback</c>, <c>refund</c> (R60). The words are with the messages.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];
}

/// <param name="Messages">In the timeline of <paramref name="Ticket"/>.</param>
public sealed record SplitFromView(Guid Ticket, IReadOnlyList<Guid> Messages);

/// <summary>How many replies are in each state.</summary>
public sealed record ReplyCounts(int Queued, int Sent, int Bounced, int Failed)
{
    public static ReplyCounts Of(TicketState ticket)
    {
        Span<int> counts = stackalloc int[(int)ReplyState.TakenBack + 1];
        foreach (var reply in ticket.Replies.Values)
        {
            if (!reply.Outside)
                counts[(int)reply.State]++;
        }
        return new(
            counts[(int)ReplyState.Queued], counts[(int)ReplyState.Sent], counts[(int)ReplyState.Bounced], counts[(int)ReplyState.Failed]);
    }
}
