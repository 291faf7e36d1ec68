namespace Actors.Domain.Tickets.ChangingStatus;

/// <summary>
/// Move the ticket. The response clock does not care: a closed ticket with an unanswered message still breaches (R57, R61).
/// </summary>
public sealed record ChangeStatus(TicketStatus To) : Command;

internal static class Status
{
    public static Decision Decide(TicketState state, ChangeStatus command) => state.Status == command.To
        ? Decision.Nothing
        : Decision.Accept(new StatusChanged(state.Status, command.To, StatusCause.Decided));
}
