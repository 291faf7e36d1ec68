namespace Actors.Domain.Tickets;

/// <summary>A step that is not taken without a note that says why.</summary>
public enum Gate
{
    /// <summary>R49.</summary>
    Escalate,

    /// <summary>R50.</summary>
    Close,

    /// <summary>An action the policy does not foresee: an override, a goodwill refund (R51).</summary>
    NonStandard,

    /// <summary>An action with consequences before the marketplace or the law, whatever macro it uses (R52).</summary>
    ComplianceCritical,
}

/// <summary>What a tenant asks of a gate (R54). It adds to the gate's own rule and never takes away from it.</summary>
/// <param name="Enforced">Whether the gate holds where it would not hold by itself.</param>
/// <param name="Required">Parts the note must have beside passing the ACID test.</param>
public sealed record GateRule(bool Enforced, IReadOnlyList<NoteField> Required)
{
    public static readonly GateRule None = new(false, []);
}
