using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Phrases;

/// <summary>A phrase in the symbols of its index.</summary>
internal sealed class Matcher
{
    private readonly Step[] _steps;
    private readonly ulong[] _first;
    private readonly (int Index, ulong Bits)[][] _needs;

    public Matcher(Phrase phrase, Symbols symbols)
    {
        Phrase = phrase;
        _first = symbols.SetOf(phrase.Beginnings);
        _needs = [.. phrase.Needs().Append([.. phrase.Beginnings]).Select(atoms => Parts(symbols.SetOf(atoms)))];
        _steps = [.. phrase.Program.Select(instruction => new Step(instruction.Operation, symbols.SetOf(instruction.Atoms), instruction.Target))];
    }

    private readonly record struct Step(Operation Operation, ulong[] Set, int Target);

    public Phrase Phrase { get; }

    /// <summary>Whether each set of words it needs one of has one among the given symbols.</summary>
    public bool CanMatch(ReadOnlySpan<ulong> present)
    {
        foreach (var need in _needs)
        {
            var isThere = false;
            foreach (var (index, bits) in need)
                isThere |= (present[index] & bits) != 0;
            if (!isThere)
                return false;
        }

        return true;
    }

    /// <returns>Behind the last word it takes, or -1.</returns>
    public int Match(in Sentence sentence, int at) => sentence.Has(at, _first) ? Run(sentence, 0, at) : -1;

    /// <summary>Most sets have few words, and those lie close together.</summary>
    private static (int Index, ulong Bits)[] Parts(ulong[] set) => [.. set.Index().Where(part => part.Item != 0)];

    private int Run(in Sentence sentence, int at, int word)
    {
        while (true)
        {
            ref readonly var step = ref _steps[at++];
            switch (step.Operation)
            {
                case Operation.End:
                    return word;
                case Operation.Jump:
                    at += step.Target - 1;
                    break;
                case Operation.Try:
                    if (Run(sentence, at, word) is >= 0 and var end)
                        return end;
                    at += step.Target - 1;
                    break;
                case Operation.Gap:
                    return Skip(sentence, at, word, step.Target);
                default:
                    if (word >= sentence.End || !sentence.Has(word, step.Set))
                        return -1;
                    word++;
                    break;
            }
        }
    }

    /// <summary>The gaps of an exception stay within its part of a sentence: "not in stock, please cancel" asks to cancel.</summary>
    private int Skip(in Sentence sentence, int at, int word, int most)
    {
        for (var skipped = 0; ; skipped++)
        {
            if (Run(sentence, at, word) is >= 0 and var end)
                return end;
            if (skipped == most || word >= sentence.End || (Phrase.IsException && sentence.Tokens[word].Pauses))
                return -1;
            word++;
        }
    }
}

/// <summary>Words between two ends of sentences, with their symbols.</summary>
/// <param name="Offsets">Where the symbols of a word begin, and behind the last word where they end.</param>
internal readonly ref struct Sentence(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> marks, ReadOnlySpan<int> offsets, int start, int end)
{
    public readonly ReadOnlySpan<Token> Tokens = tokens;
    public readonly int Start = start;
    public readonly int End = end;
    private readonly ReadOnlySpan<int> _marks = marks;
    private readonly ReadOnlySpan<int> _offsets = offsets;

    /// <summary>The symbols of all its words.</summary>
    public ReadOnlySpan<int> Marks => _marks[_offsets[Start].._offsets[End]];

    public bool Has(int word, ulong[] set)
    {
        foreach (var mark in _marks[_offsets[word].._offsets[word + 1]])
        {
            if ((set[mark >> 6] & (1UL << (mark & 63))) != 0)
                return true;
        }

        return false;
    }
}
