using Actors.Domain.Screening;

namespace Actors.Domain.Tests.Screening;

/// <summary>A line of the corpus with the rules a careful reader finds in it.</summary>
/// <param name="Expected">Rules that must be found.</param>
/// <param name="Tolerated">Rules that may be found besides: an offer for a review is also a promotion of sorts.</param>
public sealed record CorpusLine(string Language, bool Held, string Text, IReadOnlySet<string> Expected, IReadOnlySet<string> Tolerated)
{
    public IReadOnlySet<string> Found { get; } = Screener.Screen(new(Text) { Locale = Language, OrderIsKnown = true }, WordingSettings.Default)
        .Select(finding => finding.Rule)
        .ToHashSet();

    /// <summary>Files are named by language; those with <c>.held</c> or <c>.held2</c> were not looked at while the rules were written.</summary>
    public static IReadOnlyList<CorpusLine> Read() =>
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Screening", "Corpus"), "*.tsv")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file).Select(line => Parse(Path.GetFileName(file), line))),
    ];

    private static CorpusLine Parse(string file, string line)
    {
        var (labels, text) = line.Split('\t') is [var first, var second] ? (first.Split(','), second) : throw new FormatException($"{file}: {line}");
        return new(
            file[..2],
            file.Contains(".held", StringComparison.Ordinal),
            text,
            labels.Where(label => label[0] is not ('-' or '~')).ToHashSet(),
            labels.Where(label => label[0] == '~').Select(label => label[1..]).ToHashSet());
    }
}

/// <summary>How well one rule does on some lines.</summary>
public sealed record Score(string Rule, int Hits, int FalseAlarms, int Misses)
{
    public double Precision => Hits + FalseAlarms == 0 ? 1 : (double)Hits / (Hits + FalseAlarms);

    public double Recall => Hits + Misses == 0 ? 1 : (double)Hits / (Hits + Misses);

    public static Score Of(string rule, IEnumerable<CorpusLine> lines)
    {
        var (hits, falseAlarms, misses) = (0, 0, 0);
        foreach (var line in lines)
        {
            var (expected, found) = (line.Expected.Contains(rule), line.Found.Contains(rule));
            hits += expected && found ? 1 : 0;
            misses += expected && !found ? 1 : 0;
            falseAlarms += !expected && found && !line.Tolerated.Contains(rule) ? 1 : 0;
        }

        return new(rule, hits, falseAlarms, misses);
    }
}
