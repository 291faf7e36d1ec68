using System.Buffers;
using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Rules;

/// <summary>
/// Telephone numbers in words: names of figures one after the other (<c>null eins sieben</c>), in pairs (<c>soixante-douze, onze</c>) or
/// several at once (<c>double five</c>), some of which may be written as figures.
/// </summary>
internal static class SpelledNumbers
{
    private const int Fewest = 7;
    private const int FewestWhenCalled = 5;
    private const int FewestOfPrefix = 3;
    private const int Most = 16;
    private const int FewestWords = 4;
    private const int FewestUnits = 5;
    private const int FewestWordsBesideFigures = 2;
    private const int FewestBesideFigures = 8;
    private const int LongestGroup = 8;
    private const int MostBetween = 3;

    /// <summary>Figures, and the letters that some people write for 0 and 1.</summary>
    private static readonly SearchValues<char> LookAlikes = SearchValues.Create("0123456789oil");

    /// <param name="Units">Words for a single figure.</param>
    /// <param name="Leading">Words for a single figure before any other: a prefix.</param>
    /// <param name="Groups">Written as figures.</param>
    /// <param name="BeginsWithZero">As only telephone numbers do.</param>
    /// <param name="IsTold">Its parts are joined by words: "then 77 and 05".</param>
    internal readonly record struct Spelled(int Start, int End, int Digits, int Words, int Units, int Leading, int Groups, bool BeginsWithZero, bool HasZero, bool IsTold)
    {
        /// <summary>Whether it is long enough, and read out as telephone numbers are: "sizes thirty-eight, forty" have no zero and no units.</summary>
        public bool Fits(string? cue) =>
            Digits <= Most && Digits >= (cue == "phone" ? FewestWhenCalled : Fewest) && (cue != "other" || BeginsWithZero) && (Groups > 0 ? FitsBesideFigures(cue) : FitsAlone(cue));

        private bool FitsAlone(string? cue) => Words >= FewestWords
            && (HasZero || Units >= FewestUnits || cue == "phone" || (Leading >= FewestOfPrefix && Digits >= FewestBesideFigures));

        private bool FitsBesideFigures(string? cue) => Words >= FewestWordsBesideFigures
            ? Digits >= FewestBesideFigures && (Groups > 1 || Words >= FewestWords || BeginsWithZero || cue == "phone")
            : Digits > FewestBesideFigures && Groups > 1 && cue == "phone";
    }

    /// <summary>All runs of such words, in the folded text.</summary>
    public static IEnumerable<Spelled> In(FoldedText folded)
    {
        var tokens = folded.Tokens;
        for (var first = 0; first < tokens.Count; first++)
        {
            if (NumberWords.Of(tokens[first].Text) is NumberWord.None or NumberWord.Between && !IsGroup(tokens[first], first, tokens))
                continue;
            var (spelled, last) = Read(tokens, first);
            if (spelled.Words > 0 || spelled.IsTold)
                yield return spelled;
            first = Math.Max(first, last);
        }
    }

    private static (Spelled Spelled, int Last) Read(List<Token> tokens, int first)
    {
        var (digits, words, units, leading, groups, between, times) = (0, 0, 0, 0, 0, 0, 1);
        var (hasZero, beginsWithZero, isTold, last) = (false, false, false, first);
        var room = 0;
        for (var at = first; at < tokens.Count && (at == first || !tokens[at].Breaks) && between <= MostBetween; at++)
        {
            var kind = NumberWords.Of(tokens[at].Text);
            if (kind == NumberWord.Between)
            {
                between++;
                continue;
            }

            if (kind == NumberWord.Times)
            {
                times = tokens[at].Text[0] == 't' || tokens[at].Text.StartsWith("drei") ? 3 : 2;
                continue;
            }

            if (kind == NumberWord.None && !IsGroup(tokens[at], at, tokens))
                break;
            var isWord = kind != NumberWord.None;
            digits += !isWord ? FiguresOf(tokens[at].Text) : Figures(tokens, at, kind, tokens[at].Pauses ? 0 : room) * times;
            beginsWithZero |= digits > 0 && words + groups == 0 && (kind == NumberWord.Zero || tokens[at].Text[0] == '0');
            (words, groups) = isWord ? (words + 1, groups) : (words + (IsDisguised(tokens[at].Text) ? 1 : 0), groups + 1);
            units += kind is NumberWord.Unit or NumberWord.Zero ? 1 : 0;
            leading = units == words ? units : leading;
            hasZero |= kind == NumberWord.Zero;
            isTold |= between > 0 && last < at;
            (between, times, last) = (0, 1, at);
            room = kind switch { NumberWord.Tens => 1, NumberWord.Hundred or NumberWord.Hundreds => 2, _ => 0 };
        }

        return (new(tokens[first].Start, tokens[last].End, digits, words, units, leading, groups, beginsWithZero, hasZero, isTold), last);
    }

    /// <param name="room">So many figures of the number before it are still open, which take it in.</param>
    private static int Figures(List<Token> tokens, int at, NumberWord kind, int room) => kind switch
    {
        NumberWord.Unit or NumberWord.Teen when room > 0 => 0,
        NumberWord.Tens or NumberWord.Pair when room > 1 => 0,
        NumberWord.Tens when at > 0 && tokens[at].Text.StartsWith("vingt") && tokens[at - 1].Text is "quatre" => 1,
        NumberWord.Zero or NumberWord.Unit => 1,
        NumberWord.Hundreds or NumberWord.Triple => 3,
        _ => 2,
    };

    private static bool IsGroup(in Token token, int at, List<Token> tokens) =>
        token.Text.Length <= LongestGroup && (!token.Text.ContainsAnyExceptInRange('0', '9') || IsDisguised(token.Text)) && (at == 0 || !IsAmount(tokens, at));

    /// <summary>Figures beside letters that look like some (<c>9oo</c>), or beside a name of one (<c>zero6</c>).</summary>
    private static bool IsDisguised(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('0', '9') && text.ContainsAnyExceptInRange('0', '9') && (!text.ContainsAnyExcept(LookAlikes) || LengthOfName(text) > 0);

    private static int FiguresOf(ReadOnlySpan<char> text) => LengthOfName(text) is > 0 and var name ? 1 + text.Length - name : text.Length;

    /// <summary>Of the name of a figure that stands before figures.</summary>
    private static int LengthOfName(ReadOnlySpan<char> text)
    {
        var name = text.TrimEnd("0123456789");
        return NumberWords.Of(name) is NumberWord.Zero or NumberWord.Unit ? name.Length : 0;
    }

    private static bool IsAmount(List<Token> tokens, int at) =>
        tokens[at - 1].Text is "€" or "$" or "£" || (at + 1 < tokens.Count && tokens[at + 1].Text is "%" or "€" or "$" or "£");
}
