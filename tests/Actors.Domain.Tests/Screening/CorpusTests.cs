using System.Globalization;
using Actors.Domain.Screening;
using Actors.Testing;
using Xunit.Abstractions;

namespace Actors.Domain.Tests.Screening;

/// <summary>
/// Realistic messages of sellers in five languages, most of them harmless: what share of each rule's findings is right, and what share
/// of what it should find it finds.
/// </summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private const double Least = 0.98;

    private static readonly string[] Romance = ["it", "fr", "es"];

    private static readonly IReadOnlyList<CorpusLine> Lines = CorpusLine.Read();

    [Fact]
    public void Each_family_of_languages_has_four_hundred_lines_or_more()
    {
        Lines.Count(line => Romance.Contains(line.Language)).ShouldBeGreaterThanOrEqualTo(400);
        Lines.Count(line => !Romance.Contains(line.Language)).ShouldBeGreaterThanOrEqualTo(400);
    }

    [Fact]
    public void Every_label_is_a_rule() =>
        Lines.SelectMany(line => line.Expected.Concat(line.Tolerated)).Distinct().Where(label => !RuleCodes.IsKnown(label)).ShouldBeEmpty();

    [Fact]
    public void Every_rule_is_precise_and_misses_next_to_nothing()
    {
        var scores = Labelled().Select(rule => Score.Of(rule, Lines)).ToList();

        output.WriteLine(Table(Lines));
        scores.Where(score => score.Precision < Least || score.Recall < Least).ShouldBeEmpty(Table(Lines));
    }

    [Fact]
    public void The_figures_per_rule_are_as_approved() =>
        Snapshot.Match($"all lines\n{Table(Lines)}\n\nlines held out while the rules were written\n{Table([.. Lines.Where(line => line.Held)])}");

    /// <summary>What no rule may touch: order IDs, tracking numbers, amounts, dates, ASINs, Amazon's own links, innocent words.</summary>
    [Fact]
    public void Innocent_lines_are_left_alone() =>
        Lines.Where(line => line.Expected.Count == 0 && line.Found.Except(line.Tolerated).Any())
            .Select(line => $"{string.Join(' ', line.Found)}: {line.Text}")
            .ShouldBeEmpty();

    private static IEnumerable<string> Labelled() => RuleCodes.All.Where(rule => Lines.Any(line => line.Expected.Contains(rule)));

    private static string Table(IReadOnlyList<CorpusLine> lines) => string.Join('\n', Labelled().Select(rule =>
    {
        var score = Score.Of(rule, lines);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{rule,-20} {score.Hits + score.Misses,3} positives  precision {score.Precision:0.000}  recall {score.Recall:0.000}");
    }).Prepend($"{lines.Count} lines"));
}
