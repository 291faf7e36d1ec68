namespace Actors.Domain.Tickets.Assigning;

/// <param name="Assignee">
/// A person's id, a UUID in its usual form; null takes the ticket from whoever has it. The caller checks that the person exists.
/// </param>
public sealed record AssignTicket(string? Assignee) : TicketCommand;

public sealed record InvalidAssignee() : Refusal("assignee.invalid", "An assignee is named by the UUID of a user.", RefusalKind.Invalid);

internal static class Assign
{
    public static Decision Decide(TicketState state, AssignTicket command)
    {
        string? assignee = null;
        if (command.Assignee is not null)
        {
            if (!Guid.TryParseExact(command.Assignee, "D", out var user))
                return new InvalidAssignee();
            assignee = user.ToString("D");
        }

        return state.Assignee == assignee ? Decision.Nothing : Decision.Accept(new TicketAssigned(assignee, state.Assignee));
    }
}
