using System.Collections.Immutable;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets;

namespace Actors.Server.Tickets.Escalating;

/// <summary>Risk and escalation of a ticket as people read them.</summary>
internal static class Escalations
{
    public static EscalationView? Show(Escalation? escalation, ImmutableSortedDictionary<string, TeamSettings> teams, DisplayNames names) =>
        escalation is null
            ? null
            : new(
                escalation.Team, teams.GetValueOrDefault(escalation.Team)?.Name ?? escalation.Team, escalation.At, names.By(escalation.By),
                escalation.Note);

    public static RiskView? Show(TicketState ticket) =>
        ticket.Risk is { } risk ? new(risk.Rating, risk.Since, Urgency.RiskDueAt(ticket)) : null;
}
