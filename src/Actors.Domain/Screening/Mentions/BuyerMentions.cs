using Actors.Domain.Screening.Phrases;
using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Mentions;

/// <summary>A place where a buyer mentions what makes a ticket urgent.</summary>
/// <param name="Entry">Of the word list, such as <c>a-to-z.1</c>; the record keeps this and no word of the buyer's.</param>
/// <param name="Start">In the message's text, UTF-16 units.</param>
public sealed record BuyerMention(string Entry, int Start, int End)
{
    /// <summary><c>a-to-z</c>, <c>chargeback</c>, <c>refund</c> or <c>account</c>.</summary>
    public string Category() => Entry[..Entry.LastIndexOf('.')];
}

/// <summary>Finds what a buyer threatens or demands, in five languages (R59, R60). Pure and total.</summary>
public static class BuyerMentions
{
    public const string AToZ = "a-to-z";
    public const string Chargeback = "chargeback";
    public const string Refund = "refund";

    /// <summary>Said by the marketplace of the shop's account, never found in words.</summary>
    public const string Account = "account";

    private const int Longest = 20_000;
    private const int Most = 20;

    private static readonly WordList List = WordList.Load("mentions");

    private static readonly PhraseIndex Index = new(List.Phrases);

    /// <summary>Of the word list; recorded with what it found.</summary>
    public static string Version => List.Version;

    /// <summary>In the order of the text, one per place and category.</summary>
    public static IReadOnlyList<BuyerMention> In(string text)
    {
        var folded = FoldedText.Of(text.Length <= Longest ? text : text[..Longest]);
        var found = new List<BuyerMention>();
        foreach (var match in Index.Find(folded.Tokens).OrderBy(match => match.Start).ThenByDescending(match => match.End))
        {
            var (start, end) = folded.Origin(match.Start, match.End);
            if (found.Count < Most && !found.Exists(other => other.Category() == match.Phrase.Section && other.End > start))
                found.Add(new(match.Phrase.Code, start, end));
        }

        return found;
    }
}
