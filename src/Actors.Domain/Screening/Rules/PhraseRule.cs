using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Rules;

/// <summary>A rule that objects to the phrases listed under its code, in any of the languages.</summary>
internal abstract class PhraseRule(string code, string message) : Rule
{
    public sealed override IEnumerable<Finding> Find(TextReading reading)
    {
        foreach (var (start, end) in reading.Phrases(code))
            yield return new(code, SeverityOf(reading.Outbound), start, end, message);
    }

    protected virtual Severity SeverityOf(OutboundText outbound) => Severity.Block;
}
