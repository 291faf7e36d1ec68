using System.Globalization;
using Actors.Domain.Screening;
using Actors.Testing;

namespace Actors.Domain.Tests.Screening;

/// <summary>
/// Lines by people who knew what the marketplace forbids and had not read the rules: does the screening object at all, and does it
/// leave ordinary help alone? The rules are worked on with those of <c>Policy</c>; those of <c>Unread</c> stay unread.
/// </summary>
public sealed class PolicyTests
{
    private static readonly string[] Languages = ["de", "en", "es", "fr", "it"];

    private static readonly IReadOnlyList<Line> WorkedOn = [.. Languages.SelectMany(language => Read("Policy", language))];

    private static readonly IReadOnlyList<Line> Unread = [.. Languages.SelectMany(language => Read("Unread", language))];

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("it")]
    public void Each_language_has_a_hundred_lines_of_each_kind_to_work_with_and_twenty_unread(string language)
    {
        WorkedOn.Count(line => line.Language == language && line.IsForbidden).ShouldBeGreaterThanOrEqualTo(100);
        WorkedOn.Count(line => line.Language == language && !line.IsForbidden).ShouldBeGreaterThanOrEqualTo(100);
        Unread.Count(line => line.Language == language && line.IsForbidden).ShouldBeGreaterThanOrEqualTo(20);
        Unread.Count(line => line.Language == language && !line.IsForbidden).ShouldBeGreaterThanOrEqualTo(20);
    }

    /// <summary>The lines carry no names of rules; without these two, what they are for would go unseen.</summary>
    [Theory]
    [InlineData(RuleCodes.Elsewhere)]
    [InlineData(RuleCodes.Withdrawal)]
    public void Invitations_elsewhere_and_requests_to_withdraw_are_found_in_every_language(string rule) =>
        WorkedOn.Where(line => line.IsForbidden && line.Found.Contains(rule)).Select(line => line.Language).Distinct().ShouldBe(Languages, ignoreOrder: true);

    [Fact]
    public void What_the_rules_are_worked_on_with_is_found_and_the_rest_of_it_left_alone()
    {
        var (precision, recall) = Score(WorkedOn);
        var wrong = string.Join('\n', WorkedOn.Where(line => line.IsFound != line.IsForbidden).Select(line => $"{line.Label} {line.Language}: {line.Text}"));

        precision.ShouldBeGreaterThanOrEqualTo(0.98, wrong);
        recall.ShouldBeGreaterThanOrEqualTo(0.96, wrong);
    }

    /// <summary>Figures and no lines: whoever mends a rule does not see by what it was measured.</summary>
    [Fact]
    public void The_figures_are_as_approved() => Snapshot.Match(string.Join('\n', Table()));

    private static IEnumerable<string> Table()
    {
        foreach (var (name, part) in new[] { ("worked on with", WorkedOn), ("unread", Unread) })
        {
            yield return name;
            foreach (var language in Languages)
                yield return Row(language, [.. part.Where(line => line.Language == language)]);
            yield return Row("policy", [.. part.Where(line => line.Label != "suspended")]);
            yield return Row("suspended", [.. part.Where(line => line.Label != "policy")]);
            yield return Row("all", [.. part]);
        }
    }

    private static string Row(string name, IReadOnlyList<Line> lines)
    {
        var (precision, recall) = Score(lines);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  {name,-9} {lines.Count(line => line.IsForbidden),3} forbidden {lines.Count(line => !line.IsForbidden),3} fine  precision {precision:0.000}  recall {recall:0.000}");
    }

    private static (double Precision, double Recall) Score(IReadOnlyList<Line> lines)
    {
        var hits = lines.Count(line => line.IsForbidden && line.IsFound);
        return ((double)hits / lines.Count(line => line.IsFound), (double)hits / lines.Count(line => line.IsForbidden));
    }

    private static IEnumerable<Line> Read(string part, string language) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Screening", part, $"{language}.tsv"))
            .Select(line => new Line(language, line.Split('\t')[0], line.Split('\t')[1]));

    private sealed record Line(string Language, string Label, string Text)
    {
        public bool IsForbidden => Label != "-";

        public HashSet<string> Found { get; } = Screener.Screen(new(Text) { Locale = Language, OrderIsKnown = true }, WordingSettings.Default)
            .Select(finding => finding.Rule)
            .ToHashSet();

        public bool IsFound => Found.Count > 0;
    }
}
