namespace Actors.Domain.Tickets.Gating;

/// <summary>
/// The gates (R49–R53). They are decided from the ticket alone, so that whoever asks, by whatever way, hears the same; a tenant's
/// rule travels with the command and can only add.
/// </summary>
public static class Gates
{
    internal const string Amazon = "amazon";

    /// <summary>Gates that hold on every channel; the others hold by themselves on Amazon only.</summary>
    public static bool HoldsByItself(Gate gate, string channel) =>
        channel == Amazon || gate is Gate.NonStandard or Gate.ComplianceCritical;

    /// <summary>Null when the gate is open.</summary>
    /// <param name="note">The note the caller leans on; unless given, the best that stands since the last buyer message.</param>
    public static Refusal? Check(TicketState state, Gate gate, GateRule? rule, Guid? note = null)
    {
        var asked = rule ?? GateRule.None;
        if (!HoldsByItself(gate, state.Channel) && !asked.Enforced)
            return null;
        if (note is { } id && state.Notes.All(known => known.Id != id))
            return new Noting.UnknownNote();

        string? lacks = null;
        foreach (var candidate in Candidates(state, gate, note))
        {
            lacks = string.Join(", ", Lacks(candidate.Facts!, gate, asked, state.Hazard));
            if (lacks.Length == 0)
                return null;
        }

        return lacks is null ? new NoteNeeded(gate) : new NoteIncomplete(gate, lacks);
    }

    /// <summary>What the gate misses in a note: letters of the ACID test first, then parts.</summary>
    /// <param name="hazard">Of the ticket: a case is as dangerous as its record says, whatever the note leaves out (R53).</param>
    public static IEnumerable<string> Lacks(NoteFacts facts, Gate gate, GateRule rule, RiskRating? hazard)
    {
        foreach (var gap in facts.Acid.Missing)
            yield return $"{gap.Letter}";
        foreach (var field in Required(facts, gate, rule, hazard).Distinct().Except(facts.Fields))
            yield return $"{field}";
    }

    /// <summary>The note an action leaned on: the newest that opens the gate.</summary>
    internal static Guid? Opener(TicketState state, Gate gate, GateRule? rule, Guid? note) =>
        Candidates(state, gate, note).LastOrDefault(candidate => !Lacks(candidate.Facts!, gate, rule ?? GateRule.None, state.Hazard).Any())?.Id;

    /// <summary>Newest last, so that a refusal speaks of the newest. An action of its own kind needs a note of its own (R51, R52).</summary>
    private static IEnumerable<TakenNote> Candidates(TicketState state, Gate gate, Guid? note) =>
        state.Notes.Where(candidate => candidate is { Current: true, Corrected: false, Facts: not null }
            && (note is null || candidate.Id == note)
            && (gate is Gate.Escalate or Gate.Close || !candidate.Used));

    private static IEnumerable<NoteField> Required(NoteFacts facts, Gate gate, GateRule rule, RiskRating? hazard)
    {
        if (gate is Gate.NonStandard or Gate.ComplianceCritical
            || facts.Risk == RiskRating.OdrCritical
            || hazard == RiskRating.OdrCritical)
            yield return NoteField.DecisionPath;
        foreach (var field in rule.Required)
            yield return field;
    }
}
