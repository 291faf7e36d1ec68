namespace Actors.Domain.Tickets;

/// <summary>
/// What the queue is ordered by (R59): the response clock, or how soon somebody has to look at a risk where that is sooner. A risk
/// never hides the marketplace's own deadline (R65) and never moves it (R57).
/// </summary>
public static class Urgency
{
    public static DateTimeOffset? DueAt(TicketState ticket)
    {
        var risk = RiskDueAt(ticket);
        return ticket.Clock is { } clock && risk is { } due ? Times.Earlier(clock.DueAt, due) : ticket.Clock?.DueAt ?? risk;
    }

    /// <summary>Null when the risk is low or unknown, and while nothing can be done: the ticket waits for the buyer or is closed.</summary>
    public static DateTimeOffset? RiskDueAt(TicketState ticket) => ticket.Status is TicketStatus.Open or TicketStatus.Escalated
        ? ticket.Risk?.Since + (ticket.Risk?.Target ?? RiskTargets.Default.Of(ticket.Risk?.Rating ?? RiskRating.LowRisk))
        : null;
}
