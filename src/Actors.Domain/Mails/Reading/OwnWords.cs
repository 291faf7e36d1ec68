using System.Text.RegularExpressions;

namespace Actors.Domain.Mails.Reading;

/// <summary>What the sender wrote this time. Everything cut away here stays in the full text.</summary>
internal static class OwnWords
{
    private static readonly Regex DashedLine = new(
        @"^\s*-{4,}\s*([^-\s](?:.{0,80}[^-\s])?)\s*-{4,}\s*$", RegexOptions.NonBacktracking);

    /// <summary>Templates in HTML may run into one line.</summary>
    private static readonly Regex DashedWords = new(@"-{6,} *[^-\s][^-\n]{0,80}-{6,}", RegexOptions.NonBacktracking);

    /// <summary>The words for "end" in the languages of the marketplaces.</summary>
    private static readonly Regex Ending = new(
        @"\b(?:end|ende|beenden|fin|fine|finalizar|fim|encerrar|terminar|slut|einde|beëindigen|koniec|zakończ\p{L}*|bitir|sonu|sonlandır)\b|終了|終わり|نهاية|إنهاء",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <param name="typed">What the mail holds as it was typed, for templates that have no frame.</param>
    public static string InRelayed(string text, string typed)
    {
        var lines = text.Split('\n').SelectMany(Apart).ToArray();
        if (Section(lines) is var (begin, end))
            return QuotedHistory.Cut(Unmarked(lines[begin..end]));
        return QuotedHistory.Cut(typed.Length > 0 ? typed.Split('\n') : lines);
    }

    public static string In(string text) => QuotedHistory.Cut(text.Split('\n'));

    /// <summary>
    /// Amazon frames a buyer's text in two dashed lines with words in them ("Begin message", "End message") in the language of the
    /// marketplace. The words differ, so the frame is known by its form. The buyer may write such lines as well; hence the last one counts
    /// that comes before the frame's first line is repeated, which happens in quoted history. Where the first one says that it ends, the
    /// text stands before it.
    /// </summary>
    private static (int Begin, int End)? Section(string[] lines)
    {
        var begin = -1;
        var end = -1;
        var label = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (DashedLine.Match(lines[i]) is not { Success: true } match || QuotedHistory.IsMark(lines[i]))
                continue;
            if (begin < 0 && Ending.IsMatch(match.Groups[1].Value))
                return (0, i);
            if (begin < 0)
                (begin, label) = (i + 1, match.Groups[1].Value);
            else if (match.Groups[1].Value == label)
                break;
            else
                end = i;
        }

        return begin < 0 ? null : (begin, end < 0 ? lines.Length : end);
    }

    /// <summary>The parts of a line that holds dashed words and something else.</summary>
    private static IEnumerable<string> Apart(string line)
    {
        if (DashedLine.IsMatch(line))
        {
            yield return line;
            yield break;
        }

        var at = 0;
        foreach (Match dashed in DashedWords.Matches(line))
        {
            if (line[at..dashed.Index].Trim() is { Length: > 0 } before)
                yield return before;
            yield return dashed.Value;
            at = dashed.Index + dashed.Length;
        }

        if (at == 0 || line[at..].Trim().Length > 0)
            yield return at == 0 ? line : line[at..].TrimStart();
    }

    /// <summary>Some templates set the whole text as a quotation.</summary>
    private static string[] Unmarked(string[] lines) =>
        Array.TrueForAll(lines, line => line.Length == 0 || line.StartsWith("> ", StringComparison.Ordinal))
            ? Array.ConvertAll(lines, line => line.Length == 0 ? line : line[2..])
            : lines;
}
