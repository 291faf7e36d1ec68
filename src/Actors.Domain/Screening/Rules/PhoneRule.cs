using Actors.Domain.Screening.Phrases;
using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Rules;

/// <summary>
/// Telephone numbers, however they are written. What a number is follows from the words before it first ("tracking", "call"), from
/// its shape where no word says so.
/// </summary>
internal sealed class PhoneRule : Rule
{
    private const int Reach = 60;
    private const int ReachBehind = 25;
    private const string Message = "Telephone numbers are not allowed in official messages. Answer here, in this conversation.";

    private static readonly PhraseIndex Cues = new(WordList.Load("numbers").Phrases);

    public override IEnumerable<Finding> Find(TextReading reading)
    {
        var folded = reading.Folded;
        var numbers = reading.Numbers;
        List<PhraseMatch>? cues = null;
        foreach (var digits in numbers.Unknown)
        {
            if (digits.Count is < 6 or > 15 || reading.Links.Exists(link => digits.Start < link.End && link.Start < digits.End))
                continue;
            cues ??= Cues.Find(folded.Tokens);
            if (IsPhone(digits, Cue(cues, digits.Start, digits.End, folded.Text, numbers), folded.Text))
                yield return At(folded.Origin(digits.Start, digits.End));
        }

        foreach (var spelled in SpelledNumbers.In(folded))
        {
            cues ??= Cues.Find(folded.Tokens);
            if (spelled.Fits(Cue(cues, spelled.Start, spelled.End, folded.Text, numbers)))
                yield return At(folded.Origin(spelled.Start, spelled.End));
        }

        foreach (var link in LinkRule.Attributes(folded.Original))
        {
            if (link.Value.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
                yield return At((link.Start, link.End));
        }
    }

    private static Finding At((int Start, int End) span) => new(RuleCodes.Phone, Severity.Block, span.Start, span.End, Message);

    private static bool IsPhone(Digits digits, string? cue, string text) => cue switch
    {
        _ when digits.Plus => digits.Count >= 8 && digits.Value[0] != '0',
        "other" => false,
        "phone" => digits.Count <= 13 || digits.Begins("00"),
        _ => PhoneShapes.Fits(digits) && !IsPartOfCode(digits, text),
    };

    /// <summary>A letter or two beside it, with a dash: <c>04-771-2209-A</c>.</summary>
    private static bool IsPartOfCode(Digits digits, string text)
    {
        var behind = digits.End + 1;
        if (behind < text.Length && text[digits.End] is '-' or '/' or '.' && char.IsLetter(text[behind]))
            return behind + 2 >= text.Length || !char.IsLetter(text[behind + 1]) || !char.IsLetter(text[behind + 2]);
        return digits.Start > 1 && text[digits.Start - 1] is '-' or '/' && char.IsLetterOrDigit(text[digits.Start - 2]);
    }

    /// <summary>What the nearest word says the number is: before it, or else right behind it; null when none does.</summary>
    private static string? Cue(List<PhraseMatch> cues, int start, int end, string text, Numbers numbers)
    {
        PhraseMatch? before = null;
        foreach (var cue in cues)
        {
            if (cue.End <= start && start - cue.End <= Reach && !Divided(text, cue.End, start) && cue.End >= (before?.End ?? 0))
                before = cue;
        }

        if (before is { } nearest && !(nearest.Phrase.Section == "other" && numbers.Between(nearest.End, start)))
            return nearest.Phrase.Section;
        foreach (var cue in cues)
        {
            if (cue.Start >= end && cue.Start - end <= ReachBehind && !Divided(text, end, cue.Start))
                return cue.Phrase.Section == "phone" ? "phone" : null;
        }

        return null;
    }

    private static bool Divided(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] is '!' or '?' or ';' || (text[i] == '.' && i + 1 < to && char.IsWhiteSpace(text[i + 1]) && i - from > 3))
                return true;
        }

        return false;
    }
}
