using System.Collections.Frozen;
using Actors.Domain.Screening.Phrases;
using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Rules;

/// <summary>Telephone numbers in words: seven or more names of digits in a row, some of which may be figures.</summary>
internal static class SpelledNumbers
{
    private const int Fewest = 7;
    private const int FewestWords = 4;

    private static readonly FrozenSet<string> Names =
        WordList.Load("digits", asPhrases: false).Lines.Select(entry => entry.Line).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Spans of the folded text.</summary>
    public static IEnumerable<(int Start, int End)> In(FoldedText folded)
    {
        var tokens = folded.Tokens;
        for (var first = 0; first < tokens.Count; first++)
        {
            var last = first;
            var words = 0;
            while (last < tokens.Count && (Names.Contains(tokens[last].Text) || (last > first && tokens[last].Text.Length == 1 && tokens[last].IsNumber)))
                words += tokens[last++].IsNumber ? 0 : 1;
            if (last - first >= Fewest && words >= FewestWords)
                yield return (tokens[first].Start, tokens[last - 1].End);
            first = Math.Max(first, last - 1);
        }
    }
}
