using System.Buffers;
using System.Collections.Frozen;
using Actors.Domain.Screening.Phrases;
using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Rules;

/// <summary>
/// Tells hosts without a scheme from two sentences without a blank between them (<c>arrived.It</c>, <c>questo punto.Per</c>), from files
/// and from names of products.
/// </summary>
internal static class BareHosts
{
    private const int ShortestName = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Places =
        WordList.Load("places", asPhrases: false).Lines.SelectMany(entry => entry.Line.Split(' ')).ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Openings = SearchValues.Create(":(\"«„“>=");

    /// <param name="at">Of its first word.</param>
    public static bool AreMeant(FoldedText folded, int at, in Domains.Host host, bool hasPath)
    {
        if (hasPath && !host.Hidden)
            return true;
        var first = folded.Tokens[at];
        var original = folded.Original.AsSpan(folded.Origin(host.Ending, host.End).Start, host.End - host.Ending);
        var before = folded.Original[folded.Origin(first.End - 1, first.End).Start];
        var written = folded.Original.AsSpan(folded.Origin(first.Start, host.Ending - 1).Start, host.Ending - 1 - first.Start);
        if (host.IsName || BeginsASentence(original, before) || (!host.Hidden && IsModel(written) && !IsIntroduced(folded, at)))
            return false;
        if (host.InWords)
            return first.Text.Length > 1 && (host.Last is "com" or "net" or "org" or "shop" or "info" or "eu" || host.Name.Contains("www", StringComparison.Ordinal)
                || (first.Text.Length >= ShortestName && IsDotOfItsCountry(folded.Text, host)));
        if (host.Hidden)
            return IsBracketed(folded.Text, first.End) || host.Last is "com" or "net" or "org" or "shop" or "info";
        return host.EndsLikeAWord ? IsSaidToBe(folded, at, host) : first.Text.Length > 1 && !IsBetweenSentences(folded, at, host);
    }

    private static bool BeginsASentence(ReadOnlySpan<char> ending, char before) =>
        char.IsUpper(ending[0]) && (!char.IsUpper(before) || (ending.Length > 1 && char.IsLower(ending[1])));

    /// <summary>"it", "de" and "es" are words as well, in other languages than those of their countries.</summary>
    private static bool IsBetweenSentences(FoldedText folded, int at, in Domains.Host host) => host.Last switch
    {
        "it" or "de" or "es" when IsIntroduced(folded, at) || IsAtTheEnd(folded.Text, host.End) => false,
        "it" => IsWord(folded, at) || Languages.Of(folded) is "en",
        "de" => IsWord(folded, at) || Languages.Of(folded) is "fr" or "es",
        "es" => IsWord(folded, at) || Languages.Of(folded) is "de" or "es",
        _ => false,
    };

    /// <summary>A name that is no word, where a host is named; or one that only hosts have.</summary>
    private static bool IsSaidToBe(FoldedText folded, int at, in Domains.Host host)
    {
        var name = host.Name.AsSpan(0, host.Name.LastIndexOf('.'));
        if (name.ContainsAny('-', '.'))
            return IsIntroduced(folded, at) || IsAtTheEnd(folded.Text, host.End);
        return !IsWord(folded, at) && (IsIntroduced(folded, at) || (name.Length >= ShortestName && IsAtTheEnd(folded.Text, host.End)));
    }

    /// <summary>Capitals and figures, as makers name their models.</summary>
    private static bool IsModel(ReadOnlySpan<char> written) =>
        written.ContainsAnyInRange('0', '9') && written.ContainsAnyInRange('A', 'Z') && !written.ContainsAnyInRange('a', 'z');

    private static bool IsWord(FoldedText folded, int at) => WordLists.IsKnown(folded.Tokens[at].Text);

    /// <summary>"on …", "our site …", or a colon, bracket or quotation mark.</summary>
    private static bool IsIntroduced(FoldedText folded, int at)
    {
        var start = folded.Tokens[at].Start;
        var between = folded.Text.AsSpan(at > 0 ? folded.Tokens[at - 1].End : 0, start - (at > 0 ? folded.Tokens[at - 1].End : 0)).Trim();
        return between.ContainsAny(Openings) || (between.Length == 0 && at > 0 && Places.Contains(folded.Tokens[at - 1].Text));
    }

    private static bool IsAtTheEnd(string text, int end) =>
        text.AsSpan(end).TrimStart() is var rest && (rest.Length == 0 || rest[0] is '.' or ',' or ';' or '!' or '?' or ')' or ':' or '"' or '»' or '\n');

    /// <summary>"punto it" and "punkt de" mean a host; in other languages the same two words can be two words.</summary>
    private static bool IsDotOfItsCountry(string text, in Domains.Host host)
    {
        var before = text.AsSpan(0, host.Ending).TrimEnd();
        return host.Last switch
        {
            "it" or "es" => before.EndsWith("punto"),
            "de" or "at" or "ch" => before.EndsWith("punkt"),
            "fr" or "be" => before.EndsWith("point"),
            "uk" => before.EndsWith("dot"),
            _ => false,
        };
    }

    private static bool IsBracketed(string text, int at) => text.AsSpan(at, Math.Min(3, text.Length - at)).IndexOfAny('[', '(', '{') >= 0;
}
