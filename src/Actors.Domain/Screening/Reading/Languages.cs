using System.Collections.Frozen;
using Actors.Domain.Screening.Phrases;

namespace Actors.Domain.Screening.Reading;

/// <summary>Tells the five languages apart by their commonest words.</summary>
internal static class Languages
{
    private const int Fewest = 3;

    private static readonly FrozenDictionary<string, string[]> Words = WordList.Load("languages", asPhrases: false).Lines
        .SelectMany(entry => entry.Line.Split(' ').Select(word => (word, language: entry.Section)))
        .GroupBy(entry => entry.word, entry => entry.language)
        .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);

    public static bool IsKnown(string language) => WordLists.Languages.Contains(language);

    /// <summary>The language it is clearly written in; null when there is too little to say so.</summary>
    public static string? Of(FoldedText text)
    {
        Span<double> scores = stackalloc double[WordLists.Languages.Count];
        foreach (var token in text.Tokens)
        {
            if (!Words.TryGetValue(token.Text, out var languages))
                continue;
            for (var i = 0; i < scores.Length; i++)
            {
                if (languages.Contains(WordLists.Languages[i]))
                    scores[i] += 1.0 / languages.Length;
            }
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

        return scores[best] >= Fewest && scores[best] >= 1.6 * scores[second] ? WordLists.Languages[best] : null;
    }
}
