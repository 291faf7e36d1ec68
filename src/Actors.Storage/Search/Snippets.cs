using System.Text;

namespace Actors.Storage;

/// <summary>A piece of a text around what was looked for.</summary>
/// <param name="Highlights">Stretches of <paramref name="Text"/> that match, in order and apart from each other.</param>
public sealed record Snippet(string Text, IReadOnlyList<(int Start, int Length)> Highlights);

/// <summary>Cuts snippets out of opened contents. Linear in the length of the text.</summary>
public static class Snippets
{
    private const char Ellipsis = '…';

    /// <summary>Of the one text that shows the most of the terms, and of these the longest: a subject, a name and a message never run together.</summary>
    public static Snippet CutBest(IReadOnlyList<string> texts, SearchQuery query) =>
        Cut(texts.OrderByDescending(text => Shown(text, query)).ThenByDescending(text => text.Length).First(), query);

    private static int Shown(string text, SearchQuery query) =>
        Matches.Of(text, WordNormaliser.Words(text), query.Terms).Select(match => match.Term).Distinct().Count();

    /// <summary>
    /// The stretch of about <paramref name="width"/> characters that shows the most of the terms; the beginning, when none is in the
    /// text.
    /// </summary>
    public static Snippet Cut(string text, SearchQuery query, int width = 200)
    {
        var words = WordNormaliser.Words(text);
        var found = Matches.Of(text, words, query.Terms);
        var (start, end) = Window(text, words, found, width);
        var snippet = new StringBuilder(width + 2);
        if (start > 0)
            snippet.Append(Ellipsis);
        var shift = snippet.Length - start;
        foreach (var c in text.AsSpan(start, end - start))
            snippet.Append(char.IsWhiteSpace(c) ? ' ' : c);
        if (end < text.Length)
            snippet.Append(Ellipsis);
        return new(snippet.ToString(), Merge(found, start, end, shift));
    }

    /// <summary>Cuts between words only, so never through a character.</summary>
    private static (int Start, int End) Window(string text, List<Word> words, List<Match> found, int width)
    {
        if (text.Length <= width || words.Count == 0)
            return (0, text.Length <= width ? text.Length : Whole(text, width));

        var anchor = found.Count == 0 ? 0 : Densest(found, width);
        var first = words.FindIndex(word => word.End > anchor - (width / 4));
        first = first < 0 ? words.Count - 1 : first;
        var start = first == 0 ? 0 : words[first].Start;
        var last = first;
        while (last + 1 < words.Count && words[last + 1].End - start <= width)
            last++;
        return last == words.Count - 1 && text.Length - start <= width ? (start, text.Length) : (start, words[last].End);
    }

    /// <summary>Where the match begins from which a window shows the most different terms.</summary>
    private static int Densest(List<Match> found, int width)
    {
        var shown = new Dictionary<int, int>();
        var (best, most) = (found[0].Start, 0);
        for (int first = 0, next = 0; first < found.Count; first++)
        {
            for (; next < found.Count && found[next].End <= found[first].Start + (width * 3 / 4); next++)
                shown[found[next].Term] = shown.GetValueOrDefault(found[next].Term) + 1;
            if (shown.Count > most)
                (best, most) = (found[first].Start, shown.Count);
            if (next == first)
                next++;
            else if (--shown[found[first].Term] == 0)
                shown.Remove(found[first].Term);
        }

        return best;
    }

    private static List<(int Start, int Length)> Merge(List<Match> found, int start, int end, int shift)
    {
        var merged = new List<(int Start, int Length)>();
        foreach (var match in found.Where(match => match.Start >= start && match.End <= end))
        {
            var from = match.Start + shift;
            if (merged.Count > 0 && merged[^1] is var last && from <= last.Start + last.Length)
                merged[^1] = (last.Start, Math.Max(last.Length, from + match.End - match.Start - last.Start));
            else
                merged.Add((from, match.End - match.Start));
        }

        return merged;
    }

    private static int Whole(string text, int width) => char.IsLowSurrogate(text[width]) ? width - 1 : width;
}
