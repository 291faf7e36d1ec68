namespace Actors.Storage;

/// <summary>Words that a single separator joins to an order ID, a tracking number, a date: <c>302-1234567-7654321</c>.</summary>
/// <param name="Joined">The words without separators, as people paste them.</param>
/// <param name="First">Index of the first of the words.</param>
internal readonly record struct Identifier(string Joined, int First, int Count)
{
    private const string Separators = "-._/";

    /// <summary>What is grouped by blanks has this many characters and digits at least; dates and amounts have fewer.</summary>
    private const int ShortestGrouped = 8, FewestDigits = 6;

    private const int MostGroups = 8, LongestGroup = 20, LongestLetters = 3, MostGrouped = 2_000;

    /// <summary>
    /// Numbers that are written in groups, as on a parcel (<c>1Z 999 AA1 01 2345 6785</c>). Where one ends and the next begins is not
    /// said, so it is all of them that neighbours can make.
    /// </summary>
    public static IEnumerable<Identifier> Grouped(string text, List<Word> words)
    {
        for (int first = 0, found = 0; first < words.Count && found < MostGrouped; first++)
        {
            if (!IsGroup(words[first]))
                continue;
            for (var last = first + 1; last < words.Count && last - first < MostGroups && AreNeighbours(text, words[last - 1], words[last]); last++)
            {
                if (IsGroup(words[last]) && JoinGroups(words, first, last + 1) is { } joined)
                {
                    found++;
                    yield return new(joined, first, last + 1 - first);
                }

                if (!HasDigit(words[last]))
                    break;
            }
        }
    }

    /// <summary>Whether the words can be groups of one number: each has a digit, but for a few letters before or behind.</summary>
    public static string? OfGroups(List<Word> words) =>
        words.Count is > 1 and <= MostGroups && words.TrueForAll(IsGroup) && words.Skip(1).SkipLast(1).All(HasDigit) ? JoinGroups(words, 0, words.Count) : null;

    private static bool HasDigit(Word word) => word.Text.AsSpan().ContainsAnyInRange('0', '9');

    private static bool IsGroup(Word word) => HasDigit(word) ? word.Text.Length <= LongestGroup : word.Text.Length <= LongestLetters;

    private static bool AreNeighbours(string text, Word left, Word right) =>
        right.Start == left.End + 1 && (text[left.End] is ' ' or '\u00A0' || Separators.Contains(text[left.End], StringComparison.Ordinal));

    private static string? JoinGroups(List<Word> words, int first, int next)
    {
        var joined = string.Concat(words.Skip(first).Take(next - first).Select(word => word.Text));
        return joined.Length is >= ShortestGrouped and <= WordNormaliser.MaxLength && joined.Count(char.IsAsciiDigit) >= FewestDigits ? joined : null;
    }

    /// <summary>The longest possible ones; each holds at least two words and a digit, and is no longer than a word may be.</summary>
    public static IEnumerable<Identifier> In(string text, List<Word> words)
    {
        for (int first = 0, next; first < words.Count; first = next)
        {
            next = first + 1;
            while (next < words.Count && AreJoined(text, words[next - 1], words[next]))
                next++;
            if (next - first > 1 && Join(words, first, next) is { } joined)
                yield return new(joined, first, next - first);
        }
    }

    private static bool AreJoined(string text, Word left, Word right) =>
        right.Start == left.End + 1 && Separators.Contains(text[left.End], StringComparison.Ordinal);

    private static string? Join(List<Word> words, int first, int next)
    {
        var (length, digits) = (0, false);
        for (var i = first; i < next; i++)
        {
            length += words[i].Text.Length;
            if (length > WordNormaliser.MaxLength)
                return null;
            digits = digits || words[i].Text.AsSpan().ContainsAnyInRange('0', '9');
        }

        return digits ? string.Concat(words.Skip(first).Take(next - first).Select(word => word.Text)) : null;
    }
}
