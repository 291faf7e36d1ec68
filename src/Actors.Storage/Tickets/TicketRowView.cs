namespace Actors.Storage;

/// <summary>A ticket as the queue shows it.</summary>
/// <param name="Official">Whether the ticket's account is one whose replies count for the marketplace.</param>
/// <param name="Head">Content with subject line and sender of the first message.</param>
/// <param name="NextDueAt">What orders the list: the response clock's deadline, or the risk's where that is earlier.</param>
/// <param name="Tags">In alphabetical order.</param>
public sealed record TicketRowView(
    Guid Ticket,
    long Version,
    string Account,
    string Channel,
    bool Official,
    string Status,
    string? Assignee,
    string? OrderId,
    Guid? Head,
    DateTimeOffset? NextDueAt,
    bool Breached,
    int Unanswered,
    bool Complete,
    DateTimeOffset? SnoozedUntil,
    DateTimeOffset OpenedAt,
    DateTimeOffset ChangedAt,
    DateTimeOffset? ResponseDueAt,
    string? Risk,
    string? Team,
    IReadOnlyList<string> Tags)
{
    /// <summary>Stands before all others, whatever their deadlines (R116).</summary>
    public bool First { get; init; }
}

/// <summary>How many tickets of a list stand in each of its parts. None exceeds <see cref="TicketQueue.MostCounted"/>.</summary>
/// <param name="First">Before all others, whatever their deadlines (R116).</param>
/// <param name="Missed">Their deadline is past.</param>
/// <param name="Hour">Due within an hour.</param>
/// <param name="Today">Due later than that and before the day ends.</param>
/// <param name="None">Without a deadline.</param>
public sealed record TicketSections(int First, int Missed, int Hour, int Today, int Later, int None);

/// <summary>Lengths of the usual lists, closed and snoozed tickets left out of all but their own. None exceeds <see cref="Limit"/>.</summary>
public sealed record TicketCounts(int Open, int Pending, int Escalated, int Closed, int Mine, int Unassigned, int Breached, int Snoozed)
{
    /// <summary>Counting stops here: a list that long is not counted out, it is shown as "10,000 or more".</summary>
    public const int Limit = 10_000;
}
