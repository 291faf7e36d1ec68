using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Actors.Domain.Screening.Phrases;

namespace Actors.Domain.Screening.Rules;

/// <summary>Reads host names, also those that hide their dots: <c>shop [dot] com</c>, <c>shop punto it</c>.</summary>
internal static class Domains
{
    private const int MostLabels = 6;

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.v");

    private static readonly string[] Dashes = ["minus", "dash", "hyphen", "bindestrich", "trattino", "tiret", "guion"];
    private static readonly string[] Then = ["then", "luego", "poi", "puis", "dann"];
    private static readonly string[] Dots = [".", "dot", "punto", "point", "punkt"];

    private static readonly WordList List = WordList.Load("endings", asPhrases: false);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownEndings = Of("ending", "also-a-word");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AlsoWords = Of("also-a-word");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = Of("name");

    /// <param name="End">Behind the last label, in the folded text.</param>
    /// <param name="Name">With plain dots.</param>
    /// <param name="Ending">Where the last label begins.</param>
    /// <param name="Hidden">A dot is not written as one.</param>
    /// <param name="InWords">A dot is written as a bare word, which may be just that.</param>
    internal readonly record struct Host(int End, string Name, int Ending, bool Hidden, bool InWords)
    {
        public bool HasKnownEnding => KnownEndings.Contains(Last);

        /// <summary>The ending may be a word of the next sentence, or the ending of a file.</summary>
        public bool EndsLikeAWord => AlsoWords.Contains(Last);

        /// <summary>A product or a technique has a dot in its name, or a version has.</summary>
        public bool IsName => Names.Contains(Name) || !Name.AsSpan(0, Name.LastIndexOf('.')).ContainsAnyExcept(Figures);

        public ReadOnlySpan<char> Last => Name.AsSpan(Name.LastIndexOf('.') + 1);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(params string[] sections) => List.Lines
        .Where(entry => sections.Contains(entry.Section))
        .SelectMany(entry => entry.Line.Split(' '))
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest name with a known ending that begins here; else the longest with plain dots; null without any dot.</summary>
    public static Host? Read(string text, int at)
    {
        Span<(int Start, int End)> labels = stackalloc (int, int)[MostLabels];
        var (plain, known) = (default(Found), default(Found));
        var (hidden, inWords) = (false, false);
        for (var count = 1; count <= MostLabels; count++)
        {
            var end = EndOfLabel(text, at);
            if (end == at)
                break;
            labels[count - 1] = (at, end);
            if (count > 1)
            {
                if (KnownEndings.Contains(text.AsSpan(at, end - at)))
                    known = new(count, hidden, inWords);
                else if (!hidden)
                    plain = new(count, hidden, inWords);
            }

            var dot = Dot(text, end);
            if (dot.End == end)
                break;
            (hidden, inWords) = (hidden || dot.Hidden, inWords || dot.InWords);
            at = dot.End;
        }

        var best = known.Labels > 0 ? known : plain;
        return best.Labels > 0 ? HostOf(text, labels[..best.Labels], best) : null;
    }

    private static Host HostOf(string text, ReadOnlySpan<(int Start, int End)> labels, Found found)
    {
        var name = new StringBuilder();
        foreach (var (start, end) in labels)
            name.Append(name.Length > 0 ? "." : "").Append(text, start, end - start);
        return new(labels[^1].End, name.ToString(), labels[^1].Start, found.Hidden, found.InWords);
    }

    private readonly record struct Found(int Labels, bool Hidden, bool InWords);

    private static int EndOfLabel(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '-' || text[end] == '_'))
            end++;
        while (end > at && text[end - 1] is '-' or '_')
            end--;
        return end > at && EndOfWord(text, Blanks(text, end), Dashes) is var dash && dash > end && Blanks(text, dash) is var next && next > dash
            ? EndOfLabel(text, next)
            : end;
    }

    /// <returns>Behind one of the words, or -1.</returns>
    private static int EndOfWord(string text, int at, string[] words)
    {
        foreach (var word in words)
        {
            var end = at + word.Length;
            if (text.AsSpan(at).StartsWith(word, StringComparison.Ordinal) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return end;
        }

        return -1;
    }

    private static (int End, bool Hidden, bool InWords) Dot(string text, int at)
    {
        var i = Blanks(text, at);
        if (i >= text.Length)
            return (at, false, false);
        if (text[i] == '.')
        {
            var next = Blanks(text, i + 1);
            return (next, next > i + 1 || i > at, InWords: false);
        }

        if (text[i] == ',')
            i = Blanks(text, i + 1);
        if (EndOfWord(text, i, Then) is > 0 and var then)
            i = Blanks(text, then);
        if (i >= text.Length)
            return (at, false, false);
        var bracket = text[i] is '[' or '(' or '{' or '<';
        var word = bracket ? Blanks(text, i + 1) : i;
        var end = word;
        foreach (var dot in Dots)
        {
            if (text.AsSpan(word).StartsWith(dot, StringComparison.Ordinal) && (dot != "." || bracket))
                end = word + dot.Length;
        }

        if (end == word)
            return (at, false, false);
        if (bracket)
        {
            end = Blanks(text, end);
            return end < text.Length && text[end] is ']' or ')' or '}' or '>' ? (Blanks(text, end + 1), true, false) : (at, false, false);
        }

        return i > at && Blanks(text, end) is var behind && behind > end ? (behind, true, true) : (at, false, false);
    }

    private static int Blanks(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == ' ' && end - at < 2)
            end++;
        return end;
    }
}
