namespace Actors.Domain.Texts;

public static class Direction
{
    /// <summary>
    /// The text without the characters that turn the order of what is shown (U+202A–U+202E, U+2066–U+2069): a name that ends in
    /// <c>.exe</c> must not look as if it ended in <c>.jpg</c>. Marks that Arabic and Hebrew need stay.
    /// </summary>
    public static string AsItIsRead(this string text) => text.Any(Turns) ? string.Concat(text.Where(c => !Turns(c))) : text;

    private static bool Turns(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
