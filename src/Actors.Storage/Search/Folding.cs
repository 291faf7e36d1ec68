using System.Buffers;
using System.Globalization;
using System.Text;
using Actors.Domain.Texts;

namespace Actors.Storage;

/// <summary>
/// What a character counts as when words are compared: compatibility forms decomposed (NFKD), marks and invisible characters
/// dropped, lower case, and a few letters without decomposition written as people without that key type them.
/// </summary>
internal static class Folding
{
    /// <summary>Stands in a folded text for everything that parts words.</summary>
    public const char Gap = ' ';

    private const int FirstSyllable = 0xAC00, LastSyllable = 0xD7A3;

    private static readonly string?[] Known = new string?[char.MaxValue + 1];

    /// <summary>The folded form of the character at <paramref name="at"/>; empty when it is dropped.</summary>
    /// <param name="length">How many chars of the text it takes.</param>
    public static string At(string text, int at, out int length)
    {
        length = 1;
        var c = text[at];
        if (Known[c] is { } known)
            return known;
        if (ComposeSyllable(text, at, ref length) is { } syllable)
            return syllable;
        if (!char.IsSurrogate(c))
            return Known[c] = Fold(new Rune(c));
        if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out length) != OperationStatus.Done)
            return " ";
        return Fold(rune);
    }

    /// <summary>
    /// A word of its own: characters of scripts that put no spaces between words, and symbols. So that a part of what is written
    /// together can be found, and an emoji too.
    /// </summary>
    public static bool StandsAlone(Rune rune) => rune.Value switch
    {
        < 0x0E00 => rune.Value > 0x7F && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol,
        <= 0x0EFF or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) => true, // Thai, Lao; Myanmar; Khmer
        (>= 0x3005 and <= 0x3007) or (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) => true, // kana
        (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) => true, // Han
        >= FirstSyllable and <= LastSyllable => true, // Hangul
        _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol,
    };

    private static string Fold(Rune rune)
    {
        if (rune.Value is >= FirstSyllable and <= LastSyllable)
            return rune.ToString();
        if (IsDropped(Rune.GetUnicodeCategory(rune)))
            return "";

        var folded = new StringBuilder();
        foreach (var part in rune.Decomposed().EnumerateRunes())
            Append(folded, part);

        // A sign that decomposes to letters (™, ㎏) is no part of the word it stands behind.
        return Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol ? $" {folded} " : folded.ToString();
    }

    private static void Append(StringBuilder folded, Rune part)
    {
        var category = Rune.GetUnicodeCategory(part);
        if (IsDropped(category))
            return;
        if (!Rune.IsLetterOrDigit(part) && category is not (
            UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.OtherSymbol))
        {
            folded.Append(Gap);
            return;
        }

        var lower = Rune.ToLowerInvariant(part);
        folded.Append(lower.Value switch
        {
            'ß' => "ss",
            'ς' => "σ",
            'ı' => "i",
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'ł' => "l",
            'đ' or 'ð' => "d",
            'þ' => "th",
            _ => lower.ToString(),
        });
    }

    private static bool IsDropped(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    /// <summary>Hangul written as single letters (decomposed, as some systems send it) is the same as written in syllables.</summary>
    private static string? ComposeSyllable(string text, int at, ref int length)
    {
        const int firstLead = 0x1100, leads = 19, firstVowel = 0x1161, vowels = 21, beforeTails = 0x11A7, tails = 28;
        var lead = text[at] - firstLead;
        if (lead is < 0 or >= leads || at + 1 >= text.Length || text[at + 1] - firstVowel is not (>= 0 and < vowels and var vowel))
            return null;

        var tail = at + 2 < text.Length && text[at + 2] - beforeTails is > 0 and < tails and var found ? found : 0;
        length = tail == 0 ? 2 : 3;
        return ((char)(FirstSyllable + (((lead * vowels) + vowel) * tails) + tail)).ToString();
    }
}
