using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Phrases;

/// <summary>The lists that ship with the program, read once.</summary>
internal static class WordLists
{
    public static readonly IReadOnlyList<WordList> Wording = [.. Languages.Names.Select(language => WordList.Load(language))];

    /// <summary>Phrases of outbound texts; all languages at once, because nobody must answer in the language they are asked in.</summary>
    public static readonly PhraseIndex Outbound = new(Wording.SelectMany(list => list.Phrases));
}
