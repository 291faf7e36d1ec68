using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Actors.Domain.Texts;

namespace Actors.Domain.Screening.Reading;

/// <summary>What a character passes for: without case, accents and invisible parts, look-alikes as Latin letters.</summary>
internal static class Folding
{
    private const int Remembered = 0x3000;

    private static readonly FrozenDictionary<int, string> LookAlikes = new Dictionary<int, string>
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ı'] = "i", ['ħ'] = "h",
        ['ɑ'] = "a", ['ɡ'] = "g", ['ɩ'] = "i", ['ʟ'] = "l", ['ѕ'] = "s", ['ᴀ'] = "a", ['ᴇ'] = "e", ['ᴏ'] = "o", ['ᴜ'] = "u",
        ['а'] = "a", ['в'] = "b", ['с'] = "c", ['ԁ'] = "d", ['е'] = "e", ['һ'] = "h", ['і'] = "i", ['ј'] = "j", ['к'] = "k", ['ӏ'] = "l", ['м'] = "m",
        ['н'] = "h", ['о'] = "o", ['р'] = "p", ['ԛ'] = "q", ['т'] = "t", ['ц'] = "u", ['у'] = "y", ['ԝ'] = "w", ['х'] = "x", ['з'] = "3",
        ['α'] = "a", ['β'] = "b", ['ε'] = "e", ['η'] = "n", ['ι'] = "i", ['κ'] = "k", ['ν'] = "v", ['ο'] = "o", ['ρ'] = "p", ['τ'] = "t", ['υ'] = "u",
        ['χ'] = "x", ['γ'] = "y", ['ω'] = "w", ['ζ'] = "z", ['μ'] = "m",
        ['‐'] = "-", ['‑'] = "-", ['‒'] = "-", ['–'] = "-", ['—'] = "-", ['−'] = "-", ['’'] = "'", ['‘'] = "'", ['ʼ'] = "'", ['´'] = "'",
        ['․'] = ".", ['。'] = ".", ['‧'] = ".", ['·'] = ".", ['⁄'] = "/", ['∕'] = "/", ['★'] = "⭐", [0x1F31F] = "⭐", ['։'] = ":", ['∶'] = ":",
    }.ToFrozenDictionary();

    private static readonly string[] Known = [.. Enumerable.Range(0, Remembered).Select(Fold)];

    public static string Of(Rune rune) => rune.Value < Remembered ? Known[rune.Value] : Fold(rune.Value);

    private static string Fold(int value)
    {
        if (!Rune.IsValid(value))
            return "";
        var rune = new Rune(value);
        if (IsInvisible(Rune.GetUnicodeCategory(rune)))
            return "";
        if (Rune.IsWhiteSpace(rune))
            return value is '\n' or '\u0085' or '\u2028' or '\u2029' ? "\n" : " ";

        var folded = new StringBuilder();
        foreach (var part in rune.Decomposed().EnumerateRunes())
        {
            if (IsInvisible(Rune.GetUnicodeCategory(part)))
                continue;
            var lower = Rune.ToLowerInvariant(part);
            folded.Append(LookAlikes.TryGetValue(lower.Value, out var letter) ? letter : lower.ToString());
        }

        return folded.ToString();
    }

    /// <summary>Zero-width characters, soft hyphens, direction marks, accents, variation selectors, control characters.</summary>
    private static bool IsInvisible(UnicodeCategory category) => category
        is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Surrogate;
}
