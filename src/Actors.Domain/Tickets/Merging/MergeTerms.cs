namespace Actors.Domain.Tickets;

/// <param name="Attempt">See <see cref="TicketMerged"/>.</param>
/// <param name="Summoned">As it was when the ticket was merged.</param>
public sealed record MergedAway(Guid Into, long Attempt, DateTimeOffset? Summoned);

/// <param name="Attempt">See <see cref="TicketMerged"/>.</param>
/// <param name="Seen">The version it was last read at; 0 while it has not said yes.</param>
public sealed record TakenTicket(Guid Ticket, long Attempt, long Seen);

/// <param name="Seen">The version the other one was last read at.</param>
public sealed record TicketReturned(Guid From, long Seen);
