using System.Text;

namespace Actors.Domain.Texts;

public static class Decomposition
{
    /// <summary>U+FFFE is valid in UTF-8 and in JSON, and <see cref="string.Normalize()"/> refuses it alone of all characters.</summary>
    private const char Refused = '\uFFFE';

    /// <summary>The compatibility decomposition (NFKD) of a character; total, unlike the framework's.</summary>
    public static string Decomposed(this Rune rune) =>
        rune.Value == Refused ? rune.ToString() : rune.ToString().Normalize(NormalizationForm.FormKD);

    /// <summary>The composed form (NFC) of a text. One that cannot have one, because it is not well-formed, is its own.</summary>
    public static string Composed(this string text) => CanBeNormalised(text) ? text.Normalize() : text;

    private static bool CanBeNormalised(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is Refused || rune == Rune.ReplacementChar)
                return false;
        }
        return true;
    }
}
