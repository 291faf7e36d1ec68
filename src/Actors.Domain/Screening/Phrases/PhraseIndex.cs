using System.Runtime.InteropServices;
using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Phrases;

/// <summary>A place in a folded text where a phrase matches.</summary>
internal readonly record struct PhraseMatch(Phrase Phrase, int Start, int End);

/// <summary>
/// Many phrases, found in one pass. A phrase is tried only in sentences that hold one of the words it cannot do without, and of those the
/// rarest decides; exceptions only where something is to be excused.
/// </summary>
internal sealed class PhraseIndex
{
    private const int WeightOfCommon = 40;
    private const int WeightOfStem = 2;

    private readonly Symbols _symbols;
    private readonly Matcher[] _matchers;
    private readonly int[][] _anchored;

    public PhraseIndex(IEnumerable<Phrase> phrases)
    {
        var all = phrases.ToList();
        _symbols = new(all.SelectMany(phrase => phrase.Program).SelectMany(instruction => instruction.Atoms));
        _matchers = [.. all.Select(phrase => new Matcher(phrase, _symbols))];
        var anchored = Enumerable.Range(0, _symbols.Count).Select(_ => new List<int>()).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var atom in Anchor(all[i]))
                anchored[_symbols[atom]].Add(i);
        }

        _anchored = [.. anchored.Select(list => list.ToArray())];
    }

    /// <summary>Every match that no exception of its section touches.</summary>
    public List<PhraseMatch> Find(List<Token> tokens) => Find(tokens, _ => true);

    /// <summary>The same, in sentences with a word that counts.</summary>
    public List<PhraseMatch> Find(List<Token> tokens, Predicate<Token> counts)
    {
        var found = new List<PhraseMatch>();
        var marks = new List<int>(tokens.Count * 2);
        var offsets = new int[tokens.Count + 1];
        var tried = new int[_matchers.Length];
        for (int start = 0, end; start < tokens.Count; start = end)
        {
            end = start + 1;
            while (end < tokens.Count && !tokens[end].Breaks)
                end++;
            if (tokens.FindIndex(start, end - start, counts) < 0)
                continue;
            offsets[start] = marks.Count;
            for (var i = start; i < end; i++)
            {
                _symbols.Mark(tokens[i], marks);
                offsets[i + 1] = marks.Count;
            }

            Find(new(CollectionsMarshal.AsSpan(tokens), CollectionsMarshal.AsSpan(marks), offsets, start, end), tried, found);
        }

        return found;
    }

    private void Find(in Sentence sentence, int[] tried, List<PhraseMatch> found)
    {
        var before = found.Count;
        Span<ulong> present = stackalloc ulong[_symbols.Parts];
        foreach (var mark in sentence.Marks)
            present[mark >> 6] |= 1UL << (mark & 63);
        Match(sentence, present, tried, found, areExceptions: false);
        if (found.Count == before)
            return;
        var behind = found.Count;
        Match(sentence, present, tried, found, areExceptions: true);
        for (var i = behind - 1; i >= before && found.Count > behind; i--)
        {
            for (var other = behind; other < found.Count; other++)
            {
                if (!Excuses(found[other], found[i]))
                    continue;
                found.RemoveAt(i);
                behind--;
                break;
            }
        }

        found.RemoveRange(behind, found.Count - behind);
        CollectionsMarshal.AsSpan(found)[before..].Sort(static (a, b) => (a.Start, a.End).CompareTo((b.Start, b.End)));
    }

    /// <param name="tried">By phrase, the last sentence it was tried in; ends of sentences are unlike each other and unlike zero.</param>
    private void Match(in Sentence sentence, ReadOnlySpan<ulong> present, int[] tried, List<PhraseMatch> found, bool areExceptions)
    {
        foreach (var mark in sentence.Marks)
        {
            foreach (var candidate in _anchored[mark])
            {
                var matcher = _matchers[candidate];
                if (matcher.Phrase.IsException != areExceptions || tried[candidate] == sentence.End)
                    continue;
                tried[candidate] = sentence.End;
                if (!matcher.CanMatch(present))
                    continue;
                for (var at = sentence.Start; at < sentence.End; at++)
                {
                    var end = matcher.Match(sentence, at);
                    if (end > at)
                        found.Add(new(matcher.Phrase, sentence.Tokens[at].Start, sentence.Tokens[end - 1].End));
                }
            }
        }
    }

    private static bool Excuses(in PhraseMatch exception, in PhraseMatch match) =>
        exception.Phrase.Section == match.Phrase.Section && exception.Start < match.End && match.Start < exception.End;

    private static Atom[] Anchor(Phrase phrase) =>
        phrase.Needs().Append([.. phrase.Beginnings]).MinBy(set => set.Sum(Weight))!;

    private static int Weight(Atom atom) => atom.IsStem ? WeightOfStem : atom == Atom.Number || Languages.IsCommon(atom.Text) ? WeightOfCommon : 1;
}
