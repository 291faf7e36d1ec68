using System.Text.RegularExpressions;

namespace Actors.Domain.Mails.Reading;

/// <summary>Cuts off what was said before. A text that would lose everything is left whole.</summary>
internal static class QuotedHistory
{
    private const int LongestAttribution = 400;
    private const int LinesOfAttribution = 3;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>"On … wrote:" as mail programs write it above marked lines; a long one is folded.</summary>
    private static readonly Regex Attribution = new(
        @"^\s*(?:on|am|le|il|el|op|den|em|w dniu)\s.*[0-9].*\b(?:wrote|schrieb.*|a écrit|ha scritto|escribió|schreef.*|skrev.*|escreveu|napisał.*)\s*:\s*$",
        Options);

    /// <summary>The same without a date, on one line.</summary>
    private static readonly Regex ShortAttribution = new(
        @"^.*(?:\b(?:wrote|schrieb|a écrit|ha scritto|escribió|schreef|skrev|escreveu|napisał(?:\(a\))?|pisze|yazdı|kirjoitti|napsal(?:\(a\))?|a scris|írta)|写道|のメッセージ)\s*[:：]\s*$",
        Options);

    /// <summary>Whatever the language: a date first, an address and a colon last, and nothing but a verb between them.</summary>
    private static readonly Regex DatedAttribution = new(@"^.*[0-9].*@[^\s<>]*[^\s<>.][>)\]]?[^@<>.!?]*[:：]\s*$", Options);

    private static readonly Regex Date = new(@"[0-9]{4}|[0-9]{1,2}[:.][0-9]{2}\b", Options);

    /// <summary>Everything below belongs to the message answered.</summary>
    private static readonly Regex Answered = new(
        @"^\s*-{2,}\s*(?:original message|ursprüngliche nachricht|originalnachricht|messaggio originale|message d['’]origine|message original|"
        + "mensaje original|oorspronkelijk bericht|mensagem original|ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding|"
        + @"oryginalna wiadomość|wiadomość oryginalna|orijinal mesaj|özgün ileti|元のメッセージ|原始邮件)\s*-{2,}\s*$", Options);

    /// <summary>Everything below is what the sender wants read, whatever it looks like.</summary>
    private static readonly Regex Forwarded = new(
        @"^\s*-{2,}\s*(?:forwarded message|weitergeleitete nachricht|messaggio inoltrato|message transféré|mensaje reenviado|doorgestuurd bericht|"
        + "mensagem encaminhada|vidarebefordrat meddelande|videresendt meddelelse|przekazana wiadomość|iletilmiş ileti|"
        + @"転送メッセージ|転送されたメッセージ|转发的邮件)\s*-{2,}\s*$", Options);

    private static readonly Regex Rule = new(@"^\s*_{20,}\s*$", Options);

    /// <summary>A dashed line that mail programs write, so neither the sender nor Amazon.</summary>
    public static bool IsMark(string line) => Answered.IsMatch(line) || Forwarded.IsMatch(line);

    public static string Cut(IReadOnlyList<string> lines)
    {
        var kept = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (Answered.IsMatch(lines[i]) || AnsweredHead.StartsAt(lines, i) || (Rule.IsMatch(lines[i]) && AnsweredHead.StartsAt(lines, i + 1)))
                break;
            if (Forwarded.IsMatch(lines[i]))
            {
                kept.AddRange(lines.Skip(i));
                break;
            }

            if (AttributionAt(lines, i) is { } length)
                i += length - 1;
            else if (!lines[i].StartsWith('>'))
                kept.Add(lines[i]);
        }

        var words = Joined(kept);
        return words.Length > 0 ? words : Joined(lines);
    }

    /// <summary>How many lines the attribution takes, when one begins here and a quoted line follows it.</summary>
    private static int? AttributionAt(IReadOnlyList<string> lines, int at)
    {
        var text = "";
        for (var length = 1; length <= LinesOfAttribution && at + length <= lines.Count; length++)
        {
            var line = lines[at + length - 1].Trim();
            text = $"{text} {line}";
            if (line.Length == 0 || text.Length > LongestAttribution)
                return null;
            if (IsAttribution(text, lines[at], length) && NextIsQuoted(lines, at + length))
                return length;
        }

        return null;
    }

    private static bool IsAttribution(string text, string first, int length) =>
        Attribution.IsMatch(text) || (length == 1 && ShortAttribution.IsMatch(text)) 
        || (Date.IsMatch(first) && (length == 1 || !IsSentence(first)) && DatedAttribution.IsMatch(text));

    private static bool IsSentence(string line) => line.TrimEnd() is [.., '.' or '!' or '?' or ','];

    private static bool NextIsQuoted(IReadOnlyList<string> lines, int at)
    {
        while (at < lines.Count && lines[at].Trim().Length == 0)
            at++;
        return at < lines.Count && lines[at].StartsWith('>');
    }

    private static string Joined(IReadOnlyList<string> lines) =>
        string.Join('\n', lines.Select(line => line.TrimEnd())).Trim('\n', ' ', '\t', '\u00A0');
}
