using Actors.Domain.Tickets.Gating;
using Actors.Domain.Tickets.Migrating;

namespace Actors.Domain.Tickets.ChangingStatus;

/// <summary>
/// Move the ticket. The response clock does not care: a closed ticket with an unanswered message still breaches (R57, R61).
/// </summary>
public sealed record ChangeStatus(TicketStatus To) : TicketCommand
{
    /// <summary>What the tenant adds to the gate before closing.</summary>
    public GateRule? Rule { get; init; }
}

/// <summary>Somebody has to receive an escalated ticket (R55).</summary>
public sealed record TeamNeeded() : Refusal(
    "escalation.team-needed",
    "A ticket is escalated to a team. Name it with POST escalations on the ticket.",
    RefusalKind.Invalid);

internal static class Status
{
    /// <summary>R50: an Amazon ticket is closed with a note that passes; R80: and not while the conversation is elsewhere.</summary>
    public static Decision Decide(TicketState state, ChangeStatus command)
    {
        if (state.Status == command.To)
            return Decision.Nothing;
        if (command.To == TicketStatus.Escalated)
            return new TeamNeeded();
        if (command.To == TicketStatus.Closed && state.Migration is { IsOpen: true } migration)
            return new MigrationOpen(migration.Stage);
        if (command.To == TicketStatus.Closed && Gates.Check(state, Gate.Close, command.Rule) is { } refusal)
            return refusal;
        return Decision.Accept(new StatusChanged(state.Status, command.To, StatusCause.Decided));
    }
}
