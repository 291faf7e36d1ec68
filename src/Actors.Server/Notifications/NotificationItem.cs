using Actors.Domain.Tickets;
using Actors.Server.Tickets.Listing;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Notifications;

/// <param name="Topic">A stable code; the rules of a desk name them all.</param>
/// <param name="Because">Why it is shown: it is for the person, for a team or for a role of theirs.</param>
/// <param name="Account">Null where it belongs to none.</param>
/// <param name="Ticket">Null where it is about no ticket.</param>
public sealed record NotificationItem(
    Guid Id,
    string Topic,
    DateTimeOffset At,
    bool Read,
    IReadOnlyList<AddresseeKind> Because,
    NotificationSubject About,
    string? Account,
    NotificationTicket? Ticket);

/// <param name="Kind"><c>ticket</c>, <c>suspension</c>, <c>mail</c>, <c>order</c> or <c>tenant</c>.</param>
/// <param name="Id">As its kind is addressed.</param>
public sealed record NotificationSubject(string Kind, string Id);

/// <summary>The ticket as it is now.</summary>
public sealed record NotificationTicket(
    Guid Id,
    string? Subject,
    HeadSender? Sender,
    string? OrderId,
    string Account,
    TicketStatus Status,
    DateTimeOffset? DueAt,
    string? Team,
    PersonName? Assignee);

public sealed record NotificationCounts(int Unread, IReadOnlyDictionary<string, int> Topics);
