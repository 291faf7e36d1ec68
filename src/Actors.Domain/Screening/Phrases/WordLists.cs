using System.Collections.Frozen;
using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Phrases;

/// <summary>The lists that ship with the program, read once.</summary>
internal static class WordLists
{
    public static readonly IReadOnlyList<WordList> Wording = [.. Languages.Names.Select(language => WordList.Load(language))];

    /// <summary>Phrases of outbound texts; all languages at once, because nobody must answer in the language they are asked in.</summary>
    public static readonly PhraseIndex Outbound = new(Wording.SelectMany(list => list.Phrases));

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Vocabulary = Wording
        .SelectMany(list => list.Phrases).SelectMany(phrase => phrase.Program).SelectMany(step => step.Atoms).Where(atom => !atom.IsStem)
        .Select(atom => atom.Text).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether it is a word that sellers write, as far as the lists know.</summary>
    public static bool IsKnown(ReadOnlySpan<char> word) => Vocabulary.Contains(word) || Languages.IsCommon(word);
}
