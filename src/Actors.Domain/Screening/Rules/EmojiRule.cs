using System.Text;
using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Rules;

/// <summary>Emojis, and smileys made of signs. Arrows, ticks, ©, ® and ™ are signs of print as long as nobody asks for their picture.</summary>
internal sealed class EmojiRule : Rule
{
    private const int PictureSelector = 0xFE0F;
    private const int Joiner = 0x200D;
    private const int Keycap = 0x20E3;

    private static readonly string[] Smileys = [":-)", ":)", ";-)", ";)", ":-(", ":(", ":-D", ":D", ":-P", ":P", "<3", "^^", ":'(", "=)", "xD", ":-/"];

    public override IEnumerable<Finding> Find(TextReading reading)
    {
        var text = reading.Outbound.Text;
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfPicture(text, at);
            if (end > at)
                yield return Of(at, end);
            else if (EndOfSmiley(text, at) is > 0 and var behind)
                yield return Of(at, end = behind);
            at = Math.Max(end, at + 1);
        }
    }

    private static Finding Of(int start, int end) =>
        new(RuleCodes.Emoji, Severity.Block, start, end, "Emojis are not allowed in official messages. Say it in words.");

    /// <summary>A whole family, flag or skin tone is one picture.</summary>
    private static int EndOfPicture(string text, int at)
    {
        if (text[at] < 0x80 && !char.IsAsciiDigit(text[at]) && text[at] is not ('#' or '*'))
            return at;
        var end = at;
        var isPicture = false;
        var joined = false;
        while (end < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(end), out var rune, out var length);
            var extends = rune.Value is PictureSelector or Joiner or Keycap or (>= 0x1F3FB and <= 0x1F3FF);
            if (end > at && !extends && !joined && !(IsFlag(rune.Value) && isPicture && end - at == 2))
                break;
            isPicture |= IsPicture(rune.Value) || rune.Value is PictureSelector or Keycap;
            joined = rune.Value == Joiner;
            end += length;
            if (end - length == at && !isPicture && !NeedsSelector(rune.Value))
                return at;
        }

        return isPicture ? end : at;
    }

    private static bool IsFlag(int value) => value is >= 0x1F1E6 and <= 0x1F1FF;

    private static bool IsPicture(int value) => value
        is >= 0x1F300 and <= 0x1FAFF or >= 0x1F1E6 and <= 0x1F1FF or 0x1F004 or 0x1F0CF or >= 0x1F170 and <= 0x1F251
        or 0x231A or 0x231B or >= 0x23E9 and <= 0x23F3 or >= 0x25FD and <= 0x25FE or 0x2614 or 0x2615 or >= 0x2648 and <= 0x2653
        or 0x263A or 0x2639 or 0x2665 or 0x2764 or 0x267F or 0x2693 or 0x26A1 or 0x26AA or 0x26AB or 0x26BD or 0x26BE or 0x26C4 or 0x26C5 or 0x26D4
        or 0x26EA or 0x26F2 or 0x26F3 or 0x26F5 or 0x26FA or 0x26FD or 0x2705 or 0x270A or 0x270B or 0x2728 or 0x274C or 0x274E
        or >= 0x2753 and <= 0x2755 or 0x2757 or >= 0x2795 and <= 0x2797 or 0x27B0 or 0x27BF or 0x2B50 or 0x2B55;

    /// <summary>Signs of print that become a picture with the selector behind them.</summary>
    private static bool NeedsSelector(int value) =>
        value is 0xA9 or 0xAE or '#' or '*' or (>= '0' and <= '9') or (>= 0x2000 and <= 0x2BFF) or (>= 0x3000 and <= 0x32FF);

    /// <summary>Stands alone: no letter or digit before it, none behind.</summary>
    private static int EndOfSmiley(string text, int at)
    {
        if (text[at] is not (':' or ';' or '<' or '^' or '=' or 'x') || (at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('!' or '.' or ',' or '?')))
            return 0;
        foreach (var smiley in Smileys)
        {
            var end = at + smiley.Length;
            if (string.CompareOrdinal(text, at, smiley, 0, smiley.Length) == 0 && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return end;
        }

        return 0;
    }
}
