using System.Buffers;

namespace Actors.Storage;

/// <summary>
/// What somebody looks for. All terms must be in the same message; a quoted stretch is one phrase, and so is what is written
/// together though it is several words (<c>e-mail</c>, 返品).
/// </summary>
public sealed class SearchQuery
{
    /// <summary>What comes behind these is not looked for; nobody types as much by hand.</summary>
    private const int MaxTerms = 16, MaxWords = 64;

    private SearchQuery(IReadOnlyList<SearchTerm> terms) => Terms = terms;

    /// <summary>Nothing in it can be looked for: no word, only punctuation.</summary>
    public bool IsEmpty => Terms.Count == 0;

    internal IReadOnlyList<SearchTerm> Terms { get; }

    public static SearchQuery Parse(string text)
    {
        var terms = new List<SearchTerm>();
        var words = 0;
        foreach (var term in Stretches(text).SelectMany(TermsOf))
        {
            if (terms.Contains(term))
                continue;
            if (terms.Count == MaxTerms || (words += term.Words.Count) > MaxWords)
                break;
            terms.Add(term);
        }

        return new(terms);
    }

    /// <summary>Numbers beside each other may be the groups of one.</summary>
    private static IEnumerable<SearchTerm> TermsOf((string Stretch, bool Quoted, bool IsOpen) part)
    {
        var (stretch, quoted, isOpen) = part;
        if (quoted)
            return new[] { SearchTerm.Of(stretch, quoted: true) }.OfType<SearchTerm>();
        var chunks = stretch.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var terms = new List<SearchTerm>();
        for (int first = 0, next; first < chunks.Length; first = next)
        {
            next = chunks.Length;
            while (next > first + 1 && SearchTerm.OfGroups(chunks[first..next]) is null)
                next--;
            var term = next > first + 1
                ? SearchTerm.OfGroups(chunks[first..next])
                : SearchTerm.Of(chunks[first], quoted: false, isOpen && next == chunks.Length);
            if (term is not null)
                terms.Add(term);
        }

        return terms;
    }

    /// <summary>An unclosed quote runs to the end. The last word is open while nothing is typed behind it.</summary>
    private static IEnumerable<(string Stretch, bool Quoted, bool IsOpen)> Stretches(string text)
    {
        var quoted = false;
        for (int at = 0, end; at <= text.Length; at = end + 1, quoted = !quoted)
        {
            end = text.AsSpan(at).IndexOfAny(Quotes) is >= 0 and var found ? at + found : text.Length;
            yield return (text[at..end], quoted, end == text.Length && end > at && !char.IsWhiteSpace(text[^1]));
        }
    }

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„‟«»＂");
}

/// <param name="Words">One word, or a phrase.</param>
/// <param name="Joined">The phrase as an identifier without separators, which is as good as the phrase; else null.</param>
internal sealed record SearchTerm(IReadOnlyList<string> Words, string? Joined)
{
    /// <summary>The last word may go on: somebody is still typing it.</summary>
    public bool IsOpen { get; private init; }

    /// <summary>Groups of a number, which may also stand apart.</summary>
    public IReadOnlyList<SearchTerm> Groups { get; private init; } = [];

    public static SearchTerm? Of(string text, bool quoted, bool isOpen = false)
    {
        var words = WordNormaliser.Words(text);
        if (words.Count == 0)
            return null;
        var joined = quoted ? null : Identifier.In(text, words).Where(whole => whole.Count == words.Count).Select(whole => whole.Joined).FirstOrDefault();
        return new([.. words.Select(word => word.Text)], joined)
        {
            IsOpen = isOpen && words[^1].Text.Length >= Beginnings.Shortest && words[^1].End == text.Length,
        };
    }

    public static SearchTerm? OfGroups(string[] chunks)
    {
        var words = WordNormaliser.Words(string.Join(' ', chunks));
        return Identifier.OfGroups(words) is { } joined
            ? new([.. words.Select(word => word.Text)], joined) { Groups = [.. chunks.Select(chunk => Of(chunk, quoted: false)).OfType<SearchTerm>()] }
            : null;
    }

    /// <summary>The term in the language of a database: any way to hold it will do.</summary>
    public string Write(TenantWords words, SearchSyntax syntax)
    {
        List<string> ways = [Groups.Count > 0 ? syntax.All(Groups.Select(group => group.Write(words, syntax))) : syntax.Phrase(Words.Select(words.Of))];
        if (Joined is not null)
            ways.Add(syntax.Phrase([words.Of(Joined)]));
        if (IsOpen)
        {
            var beginning = syntax.Phrase([words.OfBeginning(Beginnings.LongestOf(Words[^1]))]);
            ways.Add(Words.Count == 1 ? beginning : syntax.All([syntax.Phrase(Words.SkipLast(1).Select(words.Of)), beginning]));
        }

        return $"({string.Join(syntax.Or, ways)})";
    }

    public bool Equals(SearchTerm? other) => other is not null && Joined == other.Joined && IsOpen == other.IsOpen && Groups.SequenceEqual(other.Groups) && Words.SequenceEqual(other.Words);

    public override int GetHashCode() => HashCode.Combine(Words[0], Words.Count);
}

/// <param name="Phrase">Hashed words that stand side by side.</param>
internal sealed record SearchSyntax(string And, string Or, Func<IEnumerable<string>, string> Phrase)
{
    public string All(IEnumerable<string> parts) => $"({string.Join(And, parts)})";
}
