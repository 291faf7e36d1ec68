using Actors.Domain.Orders;
using Actors.Domain.Tickets;
using Actors.Server.Tickets.Listing;
using Actors.Server.Tickets.Noting;
using Actors.Server.Tickets.Showing;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Tickets.Escalating;

/// <summary>What a team needs to go on with a case without asking (R56).</summary>
/// <param name="Escalation">Null while the ticket is with nobody but its assignee.</param>
/// <param name="Clocks">The running deadlines, as they were before the hand-over (R57).</param>
/// <param name="LastNote">The newest note that was not corrected.</param>
/// <param name="Evidence">Of all notes that were not corrected, oldest first.</param>
/// <param name="Done">What was done already, here and in other conversations about the order (R58).</param>
public sealed record HandOff(
    Guid Ticket,
    long Version,
    TicketStatus Status,
    EscalationView? Escalation,
    RiskView? Risk,
    string? OrderId,
    string? Subject,
    HeadSender? Sender,
    PersonName? Assignee,
    IReadOnlyList<ClockView> Clocks,
    int Unanswered,
    Entry? LastNote,
    IReadOnlyList<EvidenceEntry> Evidence,
    IReadOnlyList<DoneView> Done,
    ReplyCounts Replies,
    IReadOnlyList<string> Missing);

/// <param name="Name">Of the team, as the tenant calls it now.</param>
/// <param name="Note">The note that opened the gate.</param>
public sealed record EscalationView(string Team, string Name, DateTimeOffset At, By By, Guid? Note);

/// <param name="DueAt">When somebody should have looked at it; null when nothing presses.</param>
public sealed record RiskView(RiskRating Rating, DateTimeOffset Since, DateTimeOffset? DueAt);

public sealed record DoneView(Guid Id, Guid Ticket, ActionKind Kind, Money? Amount, string? OrderId, DateTimeOffset At, By By);
