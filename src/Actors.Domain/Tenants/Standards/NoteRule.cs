using Actors.Domain.Tickets;

namespace Actors.Domain.Tenants;

/// <summary>What a tenant asks of notes before a step (R54).</summary>
/// <param name="Channel">Null for every channel; a rule for one channel comes before it.</param>
/// <param name="Enforced">Whether the gate holds on channels where it does not hold by itself.</param>
/// <param name="Required">Parts of the note, beside passing the ACID test.</param>
public sealed record NoteRule(string? Channel, Gate Gate, bool Enforced, IReadOnlyList<NoteField> Required)
{
    public bool Equals(NoteRule? other) =>
        other is not null
        && (Channel, Gate, Enforced) == (other.Channel, other.Gate, other.Enforced)
        && Required.SequenceEqual(other.Required);

    public override int GetHashCode() => HashCode.Combine(Channel, Gate, Enforced, Required.Count);
}
