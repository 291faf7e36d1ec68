using System.Globalization;
using Actors.Domain.Screening;
using Actors.Testing;

namespace Actors.Domain.Tests.Screening;

/// <summary>
/// Lines by somebody who knew what the marketplace forbids and had not read the rules: does the screening object at all, and does it
/// leave ordinary help alone? The rules are worked on with every second line; the others stay unread.
/// </summary>
public sealed class PolicyTests
{
    private static readonly string[] Languages = ["de", "en", "es", "fr", "it"];

    private static readonly IReadOnlyList<Line> Lines = [.. Languages.SelectMany(Read)];

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("it")]
    public void Each_language_has_forty_lines_of_each_kind(string language)
    {
        Lines.Count(line => line.Language == language && line.IsForbidden).ShouldBeGreaterThanOrEqualTo(40);
        Lines.Count(line => line.Language == language && !line.IsForbidden).ShouldBeGreaterThanOrEqualTo(40);
    }

    [Fact]
    public void What_the_rules_are_worked_on_with_is_found_and_the_rest_of_it_left_alone()
    {
        List<Line> read = [.. Lines.Where(line => !line.Unread)];
        var (precision, recall) = Score(read);
        var wrong = string.Join('\n', read.Where(line => line.IsFound != line.IsForbidden).Select(line => $"{line.Label} {line.Language}: {line.Text}"));

        precision.ShouldBeGreaterThanOrEqualTo(0.98, wrong);
        recall.ShouldBeGreaterThanOrEqualTo(0.97, wrong);
    }

    /// <summary>Figures and no lines: whoever mends a rule does not see by what it was measured.</summary>
    [Fact]
    public void The_figures_are_as_approved() => Snapshot.Match(string.Join('\n', Table()));

    private static IEnumerable<string> Table()
    {
        foreach (var part in Lines.GroupBy(line => line.Unread).OrderBy(part => part.Key))
        {
            yield return part.Key ? "unread" : "worked on with";
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

    private static IEnumerable<Line> Read(string language) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Screening", "Policy", $"{language}.tsv"))
            .Select((line, at) => new Line(language, at % 2 == 1, line.Split('\t')[0], line.Split('\t')[1]));

    private sealed record Line(string Language, bool Unread, string Label, string Text)
    {
        public bool IsForbidden => Label != "-";

        public bool IsFound { get; } = Screener.Screen(new(Text) { Locale = Language, OrderIsKnown = true }, WordingSettings.Default).Count > 0;
    }
}
