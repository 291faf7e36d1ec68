using Actors.Domain.Tickets;

namespace Actors.Server.Tickets.Listing;

/// <summary>Statuses and ratings as the read tables hold them.</summary>
public static class Statuses
{
    public static TicketStatus Parse(string stored) => stored switch
    {
        "open" => TicketStatus.Open,
        "pending" => TicketStatus.Pending,
        "escalated" => TicketStatus.Escalated,
        "closed" => TicketStatus.Closed,
        _ => throw new ArgumentOutOfRangeException(nameof(stored), stored, "A status that the read tables should not hold."),
    };

    public static RiskRating? ParseRisk(string? stored) => stored switch
    {
        null => null,
        "low-risk" => RiskRating.LowRisk,
        "sla-warning" => RiskRating.SlaWarning,
        "odr-critical" => RiskRating.OdrCritical,
        _ => throw new ArgumentOutOfRangeException(nameof(stored), stored, "A rating that the read tables should not hold."),
    };
}
