using Actors.Domain.Screening.Reading;
using Actors.Domain.Screening.Rules;

namespace Actors.Domain.Screening;

/// <summary>
/// The check of an outbound text against the wording rules (R83, R91). Pure and total: any text is read in one pass, whatever is
/// wrong with it. Start here; the rules are in <see cref="RuleSet"/>, their words in <c>Words</c>.
/// </summary>
public static class Screener
{
    private const int LongestSample = 2_000;

    /// <summary>Findings in the order of the text, each rule at most once per place.</summary>
    public static IReadOnlyList<Finding> Screen(OutboundText outbound, WordingSettings settings)
    {
        var reading = new TextReading(outbound, settings);
        var findings = new List<Finding>();
        foreach (var rule in RuleSet.Rules)
            AddNew(findings, rule.Find(reading));
        findings.Sort(static (a, b) => (a.Start, a.End, a.Rule).CompareTo((b.Start, b.End, b.Rule)));
        return findings;
    }

    /// <summary>What is found where another conversation about the order asked for a review already.</summary>
    public static Finding ReviewAskedBefore { get; } = new(RuleCodes.ReviewRequest, Severity.Block, 0, 0, ReviewRequestRule.Message);

    /// <summary>The language a text is clearly written in, of the five the word lists know; else null.</summary>
    public static string? LanguageOf(string text) =>
        Languages.Of(FoldedText.Of(text.Length <= LongestSample ? text : text[..LongestSample]));

    /// <summary>Two readings of the same place, one of them the obfuscated one, are one finding: the longer.</summary>
    private static void AddNew(List<Finding> findings, IEnumerable<Finding> found)
    {
        foreach (var finding in found)
        {
            var same = 0;
            while (same < findings.Count && !(findings[same].Rule == finding.Rule && Overlap(findings[same], finding)))
                same++;
            if (same == findings.Count)
                findings.Add(finding);
            else if (finding.End - finding.Start > findings[same].End - findings[same].Start)
                findings[same] = finding;
        }
    }

    private static bool Overlap(Finding a, Finding b) => a.End > 0 && b.End > 0 && a.Start < b.End && b.Start < a.End;
}
