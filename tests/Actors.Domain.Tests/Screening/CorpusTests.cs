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

    /// <summary>Rules that judge something else than the text of one message, with tables of their own, and two that <see cref="PolicyTests"/> measures.</summary>
    private static readonly string[] NotOfText =
        [RuleCodes.MissingOrderId, RuleCodes.AttachmentSize, RuleCodes.AttachmentType, RuleCodes.Elsewhere, RuleCodes.Withdrawal];

    private static readonly IReadOnlyList<CorpusLine> Lines = CorpusLine.Read();

    private static readonly IReadOnlyList<CorpusLine> Held = [.. Lines.Where(line => line.Held)];

    private static readonly IReadOnlyList<CorpusLine> Rest = [.. Lines.Where(line => !line.Held)];

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("it", "fr", "es")]
    public void Each_family_of_languages_has_four_hundred_lines_or_more(params string[] family) =>
        Lines.Count(line => family.Contains(line.Language)).ShouldBeGreaterThanOrEqualTo(400);

    [Fact]
    public void No_line_is_written_twice() =>
        Lines.GroupBy(line => line.Text).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();

    /// <summary>In each language, in both parts; what each rule must leave alone is every line without its label.</summary>
    [Fact]
    public void Every_rule_that_reads_text_has_positives_in_every_language()
    {
        var there = Lines.SelectMany(line => line.Expected.Select(rule => (line.Language, line.Held, rule))).ToHashSet();

        RuleCodes.All.Except(NotOfText)
            .SelectMany(rule => Lines.Select(line => (line.Language, line.Held, rule)).Distinct())
            .Where(needed => !there.Contains(needed))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_label_is_a_rule() =>
        Lines.SelectMany(line => line.Expected.Concat(line.Tolerated)).Distinct().Where(label => !RuleCodes.IsKnown(label)).ShouldBeEmpty();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_rule_is_precise_and_misses_next_to_nothing(bool held)
    {
        var lines = held ? Held : Rest;
        var scores = Labelled().Select(rule => Score.Of(rule, lines)).ToList();

        output.WriteLine(Table(lines));
        scores.Where(score => score.Precision < Least || score.Recall < Least).ShouldBeEmpty(Table(lines));
    }

    [Fact]
    public void The_figures_per_rule_are_as_approved() =>
        Snapshot.Match($"lines the rules were written with\n{Table(Rest)}\n\nlines that were held out\n{Table(Held)}");

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
