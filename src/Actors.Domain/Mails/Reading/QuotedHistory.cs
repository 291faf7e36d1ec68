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
    private static readonly Regex ShortAttribution = new(@"^.*\b(?:wrote|schrieb|a écrit|ha scritto|escribió)\s*:\s*$", Options);

    /// <summary>Everything below belongs to the message answered.</summary>
    private static readonly Regex Answered = new(
        @"^\s*-{2,}\s*(?:original message|ursprüngliche nachricht|originalnachricht|messaggio originale|message d['’]origine|message original|"
        + @"mensaje original|oorspronkelijk bericht)\s*-{2,}\s*$", Options);

    /// <summary>Everything below is what the sender wants read, whatever it looks like.</summary>
    private static readonly Regex Forwarded = new(
        @"^\s*-{2,}\s*(?:forwarded message|weitergeleitete nachricht|messaggio inoltrato|message transféré|mensaje reenviado)\s*-{2,}\s*$", Options);

    private static readonly Regex Rule = new(@"^\s*_{20,}\s*$", Options);

    /// <summary>The first line of Outlook's head above an answered message; the lines below must look like one too.</summary>
    private static readonly Regex HeadFrom = new(@"^\s*\*?(?:from|von|da|de|van|od)\s?:\*?\s+\S.*$", Options);

    private static readonly Regex HeadMore = new(
        @"^\s*\*?(?:sent|gesendet|inviato|envoyé|enviado(?: el)?|verzonden|date|datum|data|fecha|to|an|a|à|para|aan|subject|betreff|oggetto|objet|asunto|onderwerp)\s?:\*?\s+\S.*$",
        Options);

    /// <summary>A dashed line that mail programs write, so neither the sender nor Amazon.</summary>
    public static bool IsMark(string line) => Answered.IsMatch(line) || Forwarded.IsMatch(line);

    public static string Cut(IReadOnlyList<string> lines)
    {
        var kept = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (Answered.IsMatch(lines[i]) || IsHead(lines, i) || (Rule.IsMatch(lines[i]) && IsHead(lines, i + 1)))
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
            if ((Attribution.IsMatch(text) || (length == 1 && ShortAttribution.IsMatch(text))) && NextIsQuoted(lines, at + length))
                return length;
        }

        return null;
    }

    private static bool NextIsQuoted(IReadOnlyList<string> lines, int at)
    {
        while (at < lines.Count && lines[at].Trim().Length == 0)
            at++;
        return at < lines.Count && lines[at].StartsWith('>');
    }

    private static bool IsHead(IReadOnlyList<string> lines, int at) =>
        at + 2 < lines.Count && IsShort(lines[at]) && HeadFrom.IsMatch(lines[at]) && IsMore(lines[at + 1]) && IsMore(lines[at + 2]);

    private static bool IsMore(string line) => IsShort(line) && HeadMore.IsMatch(line);

    private static bool IsShort(string line) => line.Length <= LongestAttribution;

    private static string Joined(IReadOnlyList<string> lines) =>
        string.Join('\n', lines.Select(line => line.TrimEnd())).Trim('\n', ' ', '\t', '\u00A0');
}
