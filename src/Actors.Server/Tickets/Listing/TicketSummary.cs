using Actors.Domain.Mails.Reading;
using Actors.Domain.Tickets;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Tickets.Listing;

/// <summary>A ticket as a queue shows it.</summary>
/// <param name="Version">Also the ETag of the ticket.</param>
/// <param name="Official">Replies on its account count for the marketplace.</param>
/// <param name="Subject">Of the first message.</param>
/// <param name="Clock">Null while nothing waits for an answer.</param>
/// <param name="Unanswered">Buyer messages that wait.</param>
/// <param name="Complete">False while order, marketplace or sender is missing.</param>
/// <param name="AttentionAt">What the queue is ordered by: the clock's deadline, or the risk's where that is earlier.</param>
/// <param name="Team">Who has it while it is escalated.</param>
/// <param name="Unread">Somebody else changed it after the person who asks had read it; null for keys, which read nothing.</param>
public sealed record TicketSummary(
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
    DateTimeOffset? AttentionAt,
    RiskRating? Risk,
    string? Team,
    bool? Unread)
{
    /// <summary>Stands before all others, whatever their deadlines: money is at stake and the account is suspended (R116).</summary>
    public bool First { get; init; }

    /// <summary>
    /// How the last message of the buyer begins, in one line of at most 140 characters without quoted history; <c>[erased]</c> where it was erased, null
    /// where the buyer wrote nothing.
    /// </summary>
    public string? Snippet { get; init; }
}

/// <param name="Impostor">Calls itself Amazon and is a stranger.</param>
public sealed record HeadSender(string? Name, string? Address, bool Impostor)
{
    public static HeadSender? Of(MessageHead? head) =>
        head is null ? null : new(head.FromName, head.FromAddress, Doubts.PosesAsAmazon(head.FromName, head.FromAddress));
}

/// <summary>A running deadline; count down to <paramref name="DueAt"/> in the server's time.</summary>
/// <param name="Kind"><c>response</c>.</param>
/// <param name="StartedAt">When the message that waits was said.</param>
public sealed record ClockView(string Kind, DateTimeOffset StartedAt, DateTimeOffset DueAt, bool Breached);
