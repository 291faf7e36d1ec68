using Actors.Domain.Tickets.Gating;

namespace Actors.Domain.Tickets.Escalating;

/// <summary>Hand the ticket to a team (R55). It leaves every clock as it is (R57).</summary>
/// <param name="Team">A team of the tenant; the caller checks that it is there.</param>
/// <param name="Rule">What the tenant adds to the gate before escalating.</param>
public sealed record EscalateTicket(Guid Escalation, string Team, GateRule? Rule) : TicketCommand;

public sealed record UnknownTeam() : Refusal(
    "escalation.unknown-team",
    "There is no such team, or it was retired. The teams that can be escalated to are listed under teams.",
    RefusalKind.Invalid);

internal static class Escalate
{
    /// <summary>R49: an Amazon ticket is escalated with a note that passes.</summary>
    public static Decision Decide(TicketState state, EscalateTicket command)
    {
        if (!Codes.IsValid(command.Team))
            return new UnknownTeam();
        if (state.Escalation is { } known && (known.Id == command.Escalation || known.Team == command.Team))
            return Decision.Accept(known.Id);
        if (Gates.Check(state, Gate.Escalate, command.Rule) is { } refusal)
            return refusal;

        var events = new List<Event>(2);
        if (state.Status != TicketStatus.Escalated)
            events.Add(new StatusChanged(state.Status, TicketStatus.Escalated, StatusCause.Decided));
        events.Add(new TicketEscalated(command.Escalation, command.Team, Gates.Opener(state, Gate.Escalate, command.Rule, null)));
        return Decision.Accept(command.Escalation, events);
    }
}
