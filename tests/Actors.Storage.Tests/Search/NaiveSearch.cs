using System.Text;
using System.Text.RegularExpressions;

namespace Actors.Storage.Tests;

/// <summary>Search as one would write it over a handful of texts in memory: the oracle for the index.</summary>
internal static partial class NaiveSearch
{
    public static bool Finds(IEnumerable<string> texts, string query)
    {
        var documents = texts.Select(text => (Words: Words(text), Identifiers: Identifiers(text))).ToList();
        return Terms(query).All(term => documents.Any(document =>
            Contains(document.Words, term.Words, term.IsOpen)
            || (term.Words.Count == 1 && document.Identifiers.Contains(term.Words[0]))
            || (term.Identifier is not null && document.Identifiers.Contains(term.Identifier))
            || (term.Identifier is not null && document.Words.Contains(term.Identifier))));
    }

    private static IEnumerable<(List<string> Words, string? Identifier, bool IsOpen)> Terms(string query)
    {
        foreach (var (part, number) in query.Split('"').Select((part, number) => (part, number)))
        {
            foreach (var term in number % 2 == 1 ? [part] : Regex.Split(part, @"\s+"))
            {
                if (Words(term) is { Count: > 0 } words)
                {
                    var isOpen = number % 2 == 0 && query.EndsWith(term, StringComparison.Ordinal) && words[^1].Length >= 3;
                    yield return (words, number % 2 == 0 && Identifiers(term) is [var only] ? only : null, isOpen);
                }
            }
        }
    }

    private static bool Contains(List<string> words, List<string> phrase, bool isOpen) =>
        Enumerable.Range(0, Math.Max(0, words.Count - phrase.Count + 1)).Any(first =>
            words.Skip(first).Take(phrase.Count - 1).SequenceEqual(phrase.SkipLast(1))
            && (isOpen ? words[first + phrase.Count - 1].StartsWith(phrase[^1], StringComparison.Ordinal) : words[first + phrase.Count - 1] == phrase[^1]));

    private static List<string> Words(string text) => [.. Word().Matches(Fold(text)).Select(match => Umlauts(match.Value))];

    private static string Umlauts(string word) => word.Length < 5 || word.Any(char.IsAsciiDigit) ? word : Digraph().Replace(word, "$1");

    private static List<string> Identifiers(string text) =>
    [
        .. Joined().Matches(Fold(text)).Select(match => match.Value).Where(whole => whole.Any(char.IsAsciiDigit)).Select(whole => Separator().Replace(whole, "")),
    ];

    private static string Fold(string text)
    {
        var folded = Symbol().Replace(text, " $0 ").Normalize(NormalizationForm.FormKD);
        folded = Mark().Replace(folded, "").Normalize(NormalizationForm.FormC).ToLowerInvariant();
        return folded.Replace("ß", "ss").Replace('ς', 'σ').Replace('ı', 'i').Replace("æ", "ae").Replace("œ", "oe").Replace('ø', 'o').Replace('ł', 'l');
    }

    [GeneratedRegex(@"[\p{Mn}\p{Me}\p{Cf}]|\uD83C[\uDFFB-\uDFFF]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\p{So}")]
    private static partial Regex Symbol();

    [GeneratedRegex(@"[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3\u0E00-\u0E7F]|\p{So}|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\p{L}\p{N}-[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3\u0E00-\u0E7F]]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"[a-z0-9]+(?:[-._/][a-z0-9]+)+")]
    private static partial Regex Joined();

    [GeneratedRegex("([aou])e")]
    private static partial Regex Digraph();

    [GeneratedRegex("[-._/]")]
    private static partial Regex Separator();
}
