using System.Globalization;
using System.Text;

namespace Actors.Domain.Texts;

public static class Beginning
{
    /// <summary>
    /// The text in one line, cut after <paramref name="most"/> characters: every run of white space and of what nobody sees is one space, and what a
    /// reader takes for one sign is never cut in two. Null where nothing is left.
    /// </summary>
    public static string? BeginningOf(string? text, int most)
    {
        if (text is null)
            return null;
        var line = new StringBuilder(Math.Min(text.Length, most + 1));
        var apart = false;
        var signs = StringInfo.GetTextElementEnumerator(text.AsItIsRead());
        while (signs.MoveNext())
        {
            var sign = signs.GetTextElement();
            if (IsNothing(sign))
            {
                apart = line.Length > 0;
                continue;
            }

            if (line.Length + sign.Length + (apart ? 1 : 0) > most)
                return Cut(line, most);
            if (apart)
                line.Append(' ');
            line.Append(sign);
            apart = false;
        }

        return line.Length == 0 ? null : line.ToString();
    }

    /// <summary>Room for the mark that something follows is made by the last signs.</summary>
    private static string? Cut(StringBuilder line, int most)
    {
        var text = line.ToString();
        var starts = StringInfo.ParseCombiningCharacters(text);
        var end = starts.Append(text.Length).LastOrDefault(start => start < most);
        return end == 0 ? null : $"{text[..end].TrimEnd()}…";
    }

    private static bool IsNothing(string sign) => sign.EnumerateRunes().All(rune =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
