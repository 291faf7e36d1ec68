using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Rules;

/// <summary>The tenant's own wording rules.</summary>
internal sealed class TenantRule : Rule
{
    public override IEnumerable<Finding> Find(TextReading reading)
    {
        foreach (var own in reading.Settings.Rules)
        {
            foreach (var (start, end) in reading.TenantPhrases(own.Code))
                yield return new(own.Code, own.Severity, start, end, own.Message);
        }
    }
}
