namespace Actors.Domain.Orders.LinkingTickets;

/// <summary>A ticket refers to this order. Sent by the ticket's effect; linking twice changes nothing.</summary>
public sealed record LinkTicket(Guid Ticket, string Account, string How) : OrderCommand;

/// <summary>The ticket refers to it no more.</summary>
public sealed record UnlinkTicket(Guid Ticket) : OrderCommand;

internal static class LinkTickets
{
    public static Decision Decide(OrderState state, LinkTicket command) =>
        state.Tickets.Any(linked => linked.Ticket == command.Ticket)
            ? Decision.Nothing
            : Decision.Accept(new TicketLinked(command.Ticket, command.Account, command.How));

    public static Decision Decide(OrderState state, UnlinkTicket command) =>
        state.Tickets.Any(linked => linked.Ticket == command.Ticket)
            ? Decision.Accept(new TicketUnlinked(command.Ticket))
            : Decision.Nothing;
}
