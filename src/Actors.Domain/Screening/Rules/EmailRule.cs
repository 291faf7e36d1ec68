using System.Text.RegularExpressions;
using Actors.Domain.Screening.Phrases;
using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Rules;

/// <summary>E-mail addresses, also those that hide the @: <c>a t</c>, <c>[at]</c>, <c>chiocciola</c>, <c>arroba</c>.</summary>
internal sealed partial class EmailRule : Rule
{
    private const string Message = "E-mail addresses are not allowed in official messages. Answer here, in this conversation.";

    private static readonly string[] Providers =
    [
        "gmail", "googlemail", "hotmail", "outlook", "live", "yahoo", "icloud", "gmx", "web", "libero", "virgilio", "alice", "tiscali", "aruba", "pec",
        "orange", "wanadoo", "free", "laposte", "sfr", "t-online", "freenet", "proton", "protonmail", "aol", "msn", "telefonica", "terra", "mail", "zoho",
    ];

    private static readonly string[] Mailboxes =
    [
        "info", "support", "service", "contact", "kontakt", "contacto", "contatti", "sales", "help", "hello", "mail", "office", "shop", "kundenservice",
        "assistenza", "servizioclienti", "clienti", "sav", "ventas", "atencion", "soporte", "commercial", "vendite", "ordini", "bestellung", "returns",
    ];

    private const int LongestAddressing = 12;

    private static readonly string[] Addressing = ["mail", "email", "an", "ad", "al", ":", "unter", "adresse"];
    private static readonly string[] Perhaps = ["to", "a"];

    public override IEnumerable<Finding> Find(TextReading reading)
    {
        var folded = reading.Folded;
        foreach (var span in reading.Addresses)
        {
            var (start, end) = folded.Origin(span.Start, span.End);
            yield return At(start, end);
        }

        foreach (var (url, start, end) in LinkRule.Attributes(folded.Original))
        {
            if (url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
                yield return At(start, end);
        }
    }

    /// <summary>Where addresses stand in the folded text.</summary>
    public static List<(int Start, int End)> Addresses(string text)
    {
        var found = new List<(int Start, int End)>();
        var behind = 0;
        foreach (var sign in At().EnumerateMatches(text))
        {
            if (sign.Index < behind || Address(text, sign.Index, sign.Length, behind) is not { } span)
                continue;
            behind = span.End;
            found.Add(span);
        }

        return found;
    }

    private static Finding At(int start, int end) => new(RuleCodes.Email, Severity.Block, start, end, Message);

    private static (int Start, int End)? Address(string text, int sign, int length, int from)
    {
        var start = sign;
        if (start > from && text[start - 1] == '"')
            start--;
        while (start > from && IsLocal(text[start - 1]) && sign - start < 64)
            start--;
        while (start < sign && text[start] is '.' or '-' or '\'')
            start++;
        if (start == sign || Domains.Read(text, sign + length) is not { } host)
            return null;

        var local = text[start..sign].Trim('"');
        var plain = text.AsSpan(sign, length).Trim() is "@";
        var inWords = !plain && text.AsSpan(sign, length).Trim(" ,") is "at" or "a t";
        if (Links.IsOfAmazon(host.Name) || char.IsAsciiDigit(host.Last[0]) || (!host.HasKnownEnding && (!plain || host.Last.Length < 2)))
            return null;
        if (plain && length > 1 && host.Hidden && !host.HasKnownEnding)
            return null;
        if (inWords && !(host.InWords || Providers.Any(provider => host.Name.StartsWith($"{provider}.", StringComparison.Ordinal))
            || Mailboxes.Contains(local) || local.Any(c => char.IsAsciiDigit(c) || c is '.' or '_') || IsAddressed(text, start, local)))
            return null;
        return (start, host.End);
    }

    /// <summary>"write to repairs at …"; what stands behind "to" may be a verb.</summary>
    private static bool IsAddressed(string text, int start, string local)
    {
        var before = text[Math.Max(0, start - LongestAddressing)..start].TrimEnd();
        return (Addressing.Any(EndsWith) && !Languages.IsCommon(local)) || (Perhaps.Any(EndsWith) && !WordLists.IsKnown(local));

        bool EndsWith(string word) => before.EndsWith(word, StringComparison.Ordinal)
            && (before.Length == word.Length || !char.IsLetterOrDigit(before[^(word.Length + 1)]));
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%' or '\'';

    [GeneratedRegex(
        @" {0,2}@ {0,2}| ?[\[({<] ?(?:at|a t|@|arroba|chiocciola|arobase|arobas|ad|et) ?[\])}>] ?|,? (?:at|a t|arroba|chiocciola|arobase|arobas),? "
        + @"|,? (?:(?:then|luego|despues|poi|puis|ensuite|dann|the|la|el|le|il|lo|das|das|der|ein|simbolo|symbole|signe|segno|ese|de|del|d'|usual|solito|petit|petite|piccola) ){0,7}"
        + @"(?:at sign|at symbol|usual sign|arroba|chiocciola|chiocciolina|arobase|arrobase|klammeraffe|affenschwanz|aet|a enroscada|a entoure|a encerclee?|a commerciale?),? (?:(?:then|luego|despues|poi|puis|ensuite|dann) )?")]
    private static partial Regex At();
}
