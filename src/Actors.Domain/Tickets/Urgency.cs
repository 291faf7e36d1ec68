using Actors.Domain.Suspensions;
using Actors.Domain.Suspensions.Approving;

namespace Actors.Domain.Tickets;

/// <summary>
/// What the queue is ordered by (R59): the response clock, how soon somebody has to look at a risk, or the moment at which the marketplace
/// asked the seller to act, whichever is sooner. Neither hides the marketplace's own deadline (R65) or moves it (R57).
/// </summary>
public static class Urgency
{
    public static DateTimeOffset? DueAt(TicketState ticket) => Sooner(Sooner(ticket.Clock?.DueAt, RiskDueAt(ticket)), ticket.Summoned);

    /// <summary>Null when the risk is low or unknown, and while nothing can be done: the ticket waits for the buyer or is closed.</summary>
    public static DateTimeOffset? RiskDueAt(TicketState ticket) => ticket.Status is TicketStatus.Open or TicketStatus.Escalated
        ? ticket.Risk?.Since + (ticket.Risk?.Target ?? RiskTargets.Default.Of(ticket.Risk?.Rating ?? RiskRating.LowRisk))
        : null;

    /// <summary>
    /// While its account is suspended, a ticket where a refund or a claim is at stake comes before every other (R116): nothing else may be answered.
    /// </summary>
    public static bool StandsFirst(TicketState ticket) =>
        ticket is { Suspension: not null, Status: not TicketStatus.Closed }
        && (ticket.Notices.Overlaps(AtStake) || Stakes.In(ticket).Any(ground => ground.Kind != GroundKind.RatedCritical));

    private static readonly NoticeKind[] AtStake = [NoticeKind.Claim, NoticeKind.Return, NoticeKind.Refund];

    private static DateTimeOffset? Sooner(DateTimeOffset? a, DateTimeOffset? b) => a is { } one && b is { } other ? Times.Earlier(one, other) : a ?? b;
}
