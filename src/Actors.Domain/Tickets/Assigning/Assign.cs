namespace Actors.Domain.Tickets.Assigning;

/// <param name="Assignee">A person's id; null takes the ticket from whoever has it. The caller checks that the person exists.</param>
public sealed record AssignTicket(string? Assignee) : Command;

internal static class Assign
{
    public static Decision Decide(TicketState state, AssignTicket command) => state.Assignee == command.Assignee
        ? Decision.Nothing
        : Decision.Accept(new TicketAssigned(command.Assignee, state.Assignee));
}
