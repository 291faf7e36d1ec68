namespace Actors.Domain.Tickets.Gating;

/// <summary>No standing note is newer than the last buyer message (R49–R52).</summary>
public sealed record NoteNeeded(Gate Gate) : Refusal(
    "gate.note-needed",
    $"{GateWords.Step(Gate)} needs a note that is newer than the buyer's last message. Add one that passes the ACID test, then try again.");

/// <summary>There is a note, but it does not open the gate.</summary>
/// <param name="Lacks">Letters of the ACID test and parts of a note, separated by commas.</param>
public sealed record NoteIncomplete(Gate Gate, string Lacks) : Refusal(
    "gate.note-incomplete",
    $"{GateWords.Step(Gate)} needs a complete note. The newest one lacks: {Lacks}. Add a note that corrects it, then try again.");

internal static class GateWords
{
    public static string Step(Gate gate) => gate switch
    {
        Gate.Escalate => "Escalating",
        Gate.Close => "Closing",
        Gate.NonStandard => "An action outside the policy",
        Gate.ComplianceCritical => "A compliance-critical action",
        _ => throw new ArgumentOutOfRangeException(nameof(gate), gate, null),
    };
}
