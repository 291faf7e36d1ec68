using System.Collections.Frozen;
using Actors.Domain.Screening.Phrases;
using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Rules;

/// <summary>
/// Telephone numbers in words: seven or more names of digits in a row, some of which may be figures; or a prefix in words and the rest in
/// groups of figures, with <c>then</c> between them.
/// </summary>
internal static class SpelledNumbers
{
    private const int Fewest = 7;
    private const int FewestWords = 4;
    private const int FewestWordsOfPrefix = 2;
    private const int FewestDigits = 8;
    private const int LongestGroup = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names =
        WordList.Load("digits", asPhrases: false).Lines.Select(entry => entry.Line).ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Then = ["then", "puis", "poi", "dann", "luego", "and", "et", "e", "und", "y"];

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
            if (words >= FewestWordsOfPrefix && EndOfGroups(tokens, last, digits: last - first) is var end && end > last)
                last = end;
            else if (last - first < Fewest || words < FewestWords)
                continue;
            yield return (tokens[first].Start, tokens[last - 1].End);
            first = Math.Max(first, last - 1);
        }
    }

    /// <returns>Behind the groups of figures that make a number of the prefix, or -1.</returns>
    private static int EndOfGroups(List<Token> tokens, int at, int digits)
    {
        if (at < tokens.Count && Then.Contains(tokens[at].Text.ToString()))
            at++;
        var from = at;
        while (at < tokens.Count && !tokens[at].Breaks && tokens[at].Text.Length is > 1 and <= LongestGroup && !tokens[at].Text.ContainsAnyExceptInRange('0', '9'))
            digits += tokens[at++].Text.Length;
        return at - from > 1 && digits >= FewestDigits ? at : -1;
    }
}
