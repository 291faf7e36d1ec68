using System.Collections.Frozen;
using System.Collections.Immutable;
using Actors.Domain.Screening.Phrases;

namespace Actors.Domain.Screening.Reading;

/// <summary>Tells the five languages apart by their commonest words.</summary>
internal static class Languages
{
    private const int Fewest = 3;

    public static readonly ImmutableArray<string> Names = ["en", "it", "fr", "de", "es"];

    private static readonly FrozenDictionary<string, int[]> Words = WordList.Load("languages", asPhrases: false).Lines
        .SelectMany(entry => entry.Line.Split(' ').Select(word => (word, language: entry.Section)))
        .GroupBy(entry => entry.word, entry => entry.language)
        .ToFrozenDictionary(
            group => group.Key, group => group.Distinct().Select(language => Names.IndexOf(language)).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> LanguagesOf =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsKnown(string language) => Names.Contains(language);

    /// <summary>One of the words every other sentence has.</summary>
    public static bool IsCommon(ReadOnlySpan<char> word) => LanguagesOf.ContainsKey(word);

    /// <summary>The language it is clearly written in; null when there is too little to say so.</summary>
    public static string? Of(FoldedText text)
    {
        Span<double> scores = stackalloc double[Names.Length];
        foreach (var token in text.Tokens)
        {
            if (!LanguagesOf.TryGetValue(token.Text, out var languages))
                continue;
            foreach (var language in languages)
                scores[language] += 1.0 / languages.Length;
        }

        var best = 0;
        var second = -1;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                (best, second) = (i, best);
            else if (second < 0 || scores[i] > scores[second])
                second = i;
        }

        return scores[best] >= Fewest && scores[best] >= 1.6 * scores[second] ? Names[best] : null;
    }
}
