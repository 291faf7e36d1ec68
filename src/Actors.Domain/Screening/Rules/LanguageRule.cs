using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Rules;

/// <summary>Answers are given in the buyer's language. Short texts, and languages we do not know, pass.</summary>
internal sealed class LanguageRule : Rule
{
    public override IEnumerable<Finding> Find(TextReading reading)
    {
        if (reading.Outbound.Locale is not { Length: >= 2 } locale)
            yield break;
        var expected = locale[..2].ToLowerInvariant();
        if (Languages.IsKnown(expected) && Languages.Of(reading.Folded) is { } written && written != expected)
            yield return new(
                RuleCodes.Language, Severity.Warn, 0, 0, "The text does not seem to be in the buyer's language. Answer in the language of the order.");
    }
}
