using System.Collections.Frozen;
using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Phrases;

/// <summary>A place in a folded text where a phrase matches.</summary>
internal readonly record struct PhraseMatch(Phrase Phrase, int Start, int End);

/// <summary>Many phrases, found in one pass: each word of the text meets only the phrases that can begin with it.</summary>
internal sealed class PhraseIndex
{
    private readonly FrozenDictionary<string, Phrase[]> _words;
    private readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> _stems;
    private readonly int[] _stemLengths;
    private readonly Phrase[] _numbers;

    public PhraseIndex(IEnumerable<Phrase> phrases)
    {
        var all = phrases.SelectMany(phrase => phrase.Beginnings.Distinct().Select(first => (first, phrase))).ToList();
        _words = Grouped(all.Where(entry => entry.first.Operation == Operation.Word));
        var stems = Grouped(all.Where(entry => entry.first.Operation == Operation.Prefix));
        _stems = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        _stemLengths = [.. stems.Keys.Select(stem => stem.Length).Distinct().Order()];
        _numbers = [.. all.Where(entry => entry.first.Operation == Operation.Number).Select(entry => entry.phrase)];
    }

    /// <summary>Every match that no exception of its section touches.</summary>
    public List<PhraseMatch> Find(IReadOnlyList<Token> tokens)
    {
        var found = new List<PhraseMatch>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var word = tokens[at].Text;
            if (_words.TryGetValue(word, out var phrases))
                Match(phrases, tokens, at, found);
            foreach (var length in _stemLengths)
            {
                if (length > word.Length)
                    break;
                if (_stems.TryGetValue(word.AsSpan(0, length), out phrases))
                    Match(phrases, tokens, at, found);
            }

            if (tokens[at].IsNumber)
                Match(_numbers, tokens, at, found);
        }

        if (found.Exists(static match => match.Phrase.IsException))
        {
            var exceptions = found.FindAll(static match => match.Phrase.IsException);
            found.RemoveAll(match => match.Phrase.IsException || exceptions.Exists(other => Excuses(other, match)));
        }

        return found;
    }

    private static void Match(Phrase[] phrases, IReadOnlyList<Token> tokens, int at, List<PhraseMatch> found)
    {
        foreach (var phrase in phrases)
        {
            var end = phrase.Match(tokens, at);
            if (end > at)
                found.Add(new(phrase, tokens[at].Start, tokens[end - 1].End));
        }
    }

    private static bool Excuses(PhraseMatch exception, PhraseMatch match) =>
        exception.Phrase.Section == match.Phrase.Section && exception.Start < match.End && match.Start < exception.End;

    private static FrozenDictionary<string, Phrase[]> Grouped(IEnumerable<(Instruction First, Phrase Phrase)> entries) => entries
        .GroupBy(entry => entry.First.Text, entry => entry.Phrase)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
