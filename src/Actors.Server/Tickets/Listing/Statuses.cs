using Actors.Domain.Tickets;

namespace Actors.Server.Tickets.Listing;

/// <summary>Statuses as the read tables hold them.</summary>
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
}
