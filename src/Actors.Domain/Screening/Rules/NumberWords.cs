using System.Collections.Frozen;
using Actors.Domain.Screening.Phrases;

namespace Actors.Domain.Screening.Rules;

internal enum NumberWord
{
    None,
    Zero,
    Unit,

    /// <summary>Two figures that nothing can be added to.</summary>
    Pair,

    /// <summary>Ten to sixteen: closes a ten as well (<c>soixante-douze</c>).</summary>
    Teen,

    /// <summary>Two figures, the second of which may follow as a word.</summary>
    Tens,

    /// <summary>Three figures, of which the last two may follow as words.</summary>
    Hundreds,

    /// <summary>Makes three figures of the one before it.</summary>
    Hundred,

    /// <summary>Three figures in one word: <c>trecentoquaranta</c>.</summary>
    Triple,

    /// <summary>The next figure stands there twice or three times.</summary>
    Times,

    /// <summary>Stands between the parts of a number that is read out.</summary>
    Between,
}

/// <summary>What words say of a number that is read out, in five languages; <c>sechsundzwanzig</c> and <c>ottantadue</c> included.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> Kinds =
        Read().ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static NumberWord Of(ReadOnlySpan<char> word) => Kinds.TryGetValue(word, out var kind) ? kind : NumberWord.None;

    private static Dictionary<string, NumberWord> Read()
    {
        var kinds = WordList.Load("digits", asPhrases: false).Lines
            .SelectMany(entry => entry.Line.Split(' ').Select(word => (word, kind: Enum.Parse<NumberWord>(entry.Section, ignoreCase: true))))
            .ToDictionary(entry => entry.word, entry => entry.kind, StringComparer.Ordinal);
        string[] units = [.. WordsOf(NumberWord.Unit), "ein"];
        foreach (var tens in WordsOf(NumberWord.Tens).ToList())
        {
            foreach (var unit in units)
            {
                kinds.TryAdd($"{unit}und{tens}", NumberWord.Pair);
                kinds.TryAdd($"{tens}{unit}", NumberWord.Pair);
                kinds.TryAdd($"{tens[..^1]}{unit}", NumberWord.Pair);
            }
        }

        foreach (var unit in units)
        {
            kinds.TryAdd($"{unit}cento", NumberWord.Hundreds);
            kinds.TryAdd($"{unit}hundert", NumberWord.Hundreds);
            foreach (var rest in kinds.Where(entry => entry.Value is NumberWord.Pair or NumberWord.Tens or NumberWord.Teen).Select(entry => entry.Key).ToList())
            {
                kinds.TryAdd($"{unit}cento{rest}", NumberWord.Triple);
                kinds.TryAdd($"{unit}hundert{rest}", NumberWord.Triple);
            }
        }

        return kinds;

        IEnumerable<string> WordsOf(NumberWord kind) => kinds.Where(entry => entry.Value == kind).Select(entry => entry.Key);
    }
}
