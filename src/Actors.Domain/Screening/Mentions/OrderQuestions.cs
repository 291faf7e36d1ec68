using Actors.Domain.Screening.Phrases;
using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Mentions;

/// <summary>Tells whether a buyer asks where the order is, in five languages (R100). Pure and total.</summary>
public static class OrderQuestions
{
    private const int Longest = 20_000;

    private static readonly WordList List = WordList.Load("surges");

    private static readonly PhraseIndex Index = new(List.Phrases);

    /// <summary>Of the word list; goes with what is counted by it.</summary>
    public static string Version => List.Version;

    public static bool AsksIn(string text) => Index.Find(FoldedText.Of(text.Length <= Longest ? text : text[..Longest]).Tokens).Count > 0;
}
