using System.Text.RegularExpressions;

namespace Actors.Domain.Mails.Reading;

/// <summary>What the sender wrote this time. Everything cut away here stays in the full text.</summary>
internal static class OwnWords
{
    private static readonly Regex DashedLine = new(
        @"^\s*-{4,}\s*([^-\s](?:.{0,80}[^-\s])?)\s*-{4,}\s*$", RegexOptions.NonBacktracking);

    public static string InRelayed(string text)
    {
        var lines = text.Split('\n');
        return QuotedHistory.Cut(Section(lines) is var (begin, end) ? lines[begin..end] : lines);
    }

    public static string In(string text) => QuotedHistory.Cut(text.Split('\n'));

    /// <summary>
    /// Amazon frames a buyer's text in two dashed lines with words in them ("Begin message", "End message") in the language of the
    /// marketplace. The words differ, so the frame is known by its form. The buyer may write such lines as well; hence the last one counts
    /// that comes before the frame's first line is repeated, which happens in quoted history.
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
            if (begin < 0)
                (begin, label) = (i + 1, match.Groups[1].Value);
            else if (match.Groups[1].Value == label)
                break;
            else
                end = i;
        }

        return begin < 0 ? null : (begin, end < 0 ? lines.Length : end);
    }
}
