using System.Text.RegularExpressions;
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
        while (start > from && IsLocal(text[start - 1]) && sign - start < 64)
            start--;
        while (start < sign && text[start] is '.' or '-' or '\'')
            start++;
        if (start == sign || Domains.Read(text, sign + length) is not { } host)
            return null;

        var local = text[start..sign];
        var plain = text.AsSpan(sign, length).Trim() is "@";
        var inWords = !plain && text.AsSpan(sign, length).IndexOfAny("[({<") < 0;
        if (host.Name.Contains("amazon.", StringComparison.Ordinal) || (!host.HasKnownEnding && (!plain || host.Last.Length < 2)))
            return null;
        if (plain && length > 1 && host.Hidden && !host.HasKnownEnding)
            return null;
        if (inWords && !(host.InWords || Providers.Any(provider => host.Name.StartsWith($"{provider}.", StringComparison.Ordinal))
            || Mailboxes.Contains(local) || local.Any(c => char.IsAsciiDigit(c) || c is '.' or '_')))
            return null;
        return (start, host.End);
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%' or '\'';

    [GeneratedRegex(@" {0,2}@ {0,2}| ?[\[({<] ?(?:at|a t|@|arroba|chiocciola|arobase|arobas|ad|et) ?[\])}>] ?| (?:at|a t|arroba|chiocciola|arobase|arobas|klammeraffe) ")]
    private static partial Regex At();
}
