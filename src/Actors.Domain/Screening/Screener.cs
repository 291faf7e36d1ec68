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
        var byRule = new Dictionary<string, List<Finding>>();
        foreach (var rule in RuleSet.Rules)
            AddNew(byRule, rule.Find(reading));
        List<Finding> findings = [.. byRule.Values.SelectMany(places => places)];
        findings.Sort(static (a, b) => (a.Start, a.End, a.Rule).CompareTo((b.Start, b.End, b.Rule)));
        return findings;
    }

    /// <summary>What is found where another conversation about the order asked for a review already.</summary>
    public static Finding ReviewAskedBefore { get; } = new(RuleCodes.ReviewRequest, Severity.Block, 0, 0, ReviewRequestRule.Message);

    /// <summary>The language a text is clearly written in, of the five the word lists know; else null.</summary>
    public static string? LanguageOf(string text) =>
        Languages.Of(FoldedText.Of(text.Length <= LongestSample ? text : text[..LongestSample]));

    /// <summary>Two readings of the same place, one of them the obfuscated one, are one finding: the longer.</summary>
    private static void AddNew(Dictionary<string, List<Finding>> byRule, IEnumerable<Finding> found)
    {
        foreach (var finding in found)
        {
            if (!byRule.TryGetValue(finding.Rule, out var places))
                byRule.Add(finding.Rule, places = []);
            var at = Behind(places, finding.Start);
            var same = at > 0 && Overlap(places[at - 1], finding) ? at - 1 : at < places.Count && Overlap(places[at], finding) ? at : -1;
            if (same < 0)
                places.Insert(at, finding);
            else if (finding.End - finding.Start > places[same].End - places[same].Start)
                places[same] = finding;
        }
    }

    /// <summary>The places are in order: a text may be full of them.</summary>
    private static int Behind(List<Finding> places, int start)
    {
        var (from, to) = (0, places.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (places[middle].Start <= start)
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }

    private static bool Overlap(Finding a, Finding b) => a.End > 0 && b.End > 0 && a.Start < b.End && b.Start < a.End;
}
