using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Rules;

/// <summary>One wording rule. Stateless; one instance serves all texts.</summary>
internal abstract class Rule
{
    public abstract IEnumerable<Finding> Find(TextReading reading);
}
