using Actors.Domain.Screening.Phrases;
using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Mentions;

/// <summary>What many buyers of a suspended account write at once.</summary>
public enum OrderQuestion
{
    /// <summary>R100.</summary>
    WhereIsMyOrder,

    /// <summary>They want the order no more (R114).</summary>
    Cancellation,
}

/// <summary>Tells what a buyer asks about the order, in five languages (R100, R114). Pure and total.</summary>
public static class OrderQuestions
{
    private const int Longest = 20_000;

    private static readonly WordList List = WordList.Load("surges");

    private static readonly PhraseIndex Index = new(List.Phrases);

    /// <summary>Of the word list; goes with what is counted by it.</summary>
    public static string Version => List.Version;

    public static bool Asks(OrderQuestion question, string text)
    {
        var section = question == OrderQuestion.Cancellation ? "cancellation" : "where-is-my-order";
        return Index.Find(FoldedText.Of(text.Length <= Longest ? text : text[..Longest]).Tokens).Any(match => match.Phrase.Section == section);
    }
}
