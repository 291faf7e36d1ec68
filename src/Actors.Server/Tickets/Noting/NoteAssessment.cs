using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Gating;
using Actors.Domain.Tickets.Noting;
using Actors.Server.Tickets.Gating;

namespace Actors.Server.Tickets.Noting;

/// <summary>What a note is worth.</summary>
/// <param name="Passes">Whether it passes the ACID test.</param>
/// <param name="Gates">For each step that needs a note, whether this one is enough.</param>
public sealed record NoteAssessment(bool Passes, IReadOnlyList<AcidView> Acid, IReadOnlyList<GateAssessment> Gates)
{
    public static NoteAssessment Of(NoteFacts facts, TenantState tenant, TicketState ticket) => new(
        facts.Acid.Missing.Count == 0,
        AcidView.Of(facts.Acid),
        [.. Enum.GetValues<Gate>().Select(gate => GateAssessment.Of(facts, gate, tenant.RuleOf(gate, ticket.Channel) ?? GateRule.None, ticket.Hazard))]);
}

/// <summary>One letter of the ACID test.</summary>
/// <param name="Reason">Why the letter is missing, as a code.</param>
/// <param name="Detail">The same as a sentence that says what to do.</param>
public sealed record AcidView(AcidLetter Letter, bool Passes, AcidReason? Reason, string? Detail)
{
    public static AcidView[] Of(AcidResult result) =>
    [
        .. Enum.GetValues<AcidLetter>().Select(letter =>
            result.Missing.FirstOrDefault(gap => gap.Letter == letter) is { } gap
                ? new AcidView(letter, false, gap.Reason, AcidTest.Sentence(gap.Reason))
                : new AcidView(letter, true, null, null)),
    ];
}

/// <param name="Lacks">Letters of the ACID test and parts of the note.</param>
public sealed record GateAssessment(Gate Gate, bool Opens, IReadOnlyList<string> Lacks)
{
    public static GateAssessment Of(NoteFacts facts, Gate gate, GateRule rule, RiskRating? hazard)
    {
        string[] lacks = [.. Gates.Lacks(facts, gate, rule, hazard).Select(GateWording.CamelCase)];
        return new(gate, lacks.Length == 0, lacks);
    }
}
