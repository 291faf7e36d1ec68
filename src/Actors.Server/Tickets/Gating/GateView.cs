using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Gating;

namespace Actors.Server.Tickets.Gating;

/// <summary>Whether a step would be refused now.</summary>
/// <param name="Code">Of the refusal; null when the gate is open.</param>
/// <param name="Lacks">What the newest note lacks: letters of the ACID test and parts of a note.</param>
public sealed record GateView(Gate Gate, bool Open, string? Code, IReadOnlyList<string> Lacks)
{
    public static GateView[] Of(TicketState ticket, TenantState tenant) =>
        [.. Enum.GetValues<Gate>().Select(gate => Of(ticket, gate, tenant.RuleOf(gate, ticket.Channel)))];

    private static GateView Of(TicketState ticket, Gate gate, GateRule? rule) => Gates.Check(ticket, gate, rule) switch
    {
        null => new(gate, true, null, []),
        NoteIncomplete refusal => new(gate, false, refusal.Code, [.. refusal.Lacks.Split(", ").Select(GateWording.CamelCase)]),
        var refusal => new(gate, false, refusal.Code, []),
    };
}

internal static class GateWording
{
    public static string CamelCase(string word) => char.ToLowerInvariant(word[0]) + word[1..];
}
