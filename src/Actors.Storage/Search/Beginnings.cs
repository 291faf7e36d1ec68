namespace Actors.Storage;

/// <summary>
/// The beginnings of words that the index holds, so that a word is found while it is typed. Not every length is there: a search takes the
/// longest that is not longer than what was typed, and looks into the texts it found.
/// </summary>
internal static class Beginnings
{
    /// <summary>Fewer letters begin too many words.</summary>
    public const int Shortest = 3;

    private static readonly int[] Lengths = [Shortest, 4, 6, 9, 14];

    /// <summary>Lengths of the beginnings of a word that are shorter than itself.</summary>
    public static IEnumerable<int> Of(string word) => Lengths.TakeWhile(length => length < word.Length).Where(length => !char.IsHighSurrogate(word[length - 1]));

    public static string LongestOf(string typed)
    {
        var length = Lengths.Last(length => length <= typed.Length);
        return typed[..(char.IsHighSurrogate(typed[length - 1]) ? Lengths.Last(shorter => shorter < length) : length)];
    }
}
