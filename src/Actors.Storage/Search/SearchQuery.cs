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
        foreach (var (stretch, quoted) in Stretches(text))
        {
            var term = SearchTerm.Of(stretch, quoted);
            if (term is null || terms.Contains(term))
                continue;
            if (terms.Count == MaxTerms || (words += term.Words.Count) > MaxWords)
                break;
            terms.Add(term);
        }

        return new(terms);
    }

    /// <summary>An unclosed quote runs to the end.</summary>
    private static IEnumerable<(string Stretch, bool Quoted)> Stretches(string text)
    {
        var quoted = false;
        for (int at = 0, end; at <= text.Length; at = end + 1, quoted = !quoted)
        {
            end = text.AsSpan(at).IndexOfAny(Quotes) is >= 0 and var found ? at + found : text.Length;
            if (quoted)
            {
                yield return (text[at..end], true);
                continue;
            }

            foreach (var chunk in text[at..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                yield return (chunk, false);
        }
    }

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„‟«»＂");
}

/// <param name="Words">One word, or a phrase.</param>
/// <param name="Joined">The phrase as an identifier without separators, which is as good as the phrase; else null.</param>
internal sealed record SearchTerm(IReadOnlyList<string> Words, string? Joined)
{
    public static SearchTerm? Of(string text, bool quoted)
    {
        var words = WordNormaliser.Words(text);
        if (words.Count == 0)
            return null;
        var joined = quoted ? null : Identifier.In(text, words).Where(whole => whole.Count == words.Count).Select(whole => whole.Joined).FirstOrDefault();
        return new([.. words.Select(word => word.Text)], joined);
    }

    public bool Equals(SearchTerm? other) => other is not null && Joined == other.Joined && Words.SequenceEqual(other.Words);

    public override int GetHashCode() => HashCode.Combine(Words[0], Words.Count);
}
