namespace Actors.Storage;

/// <summary>Words that a single separator joins to an order ID, a tracking number, a date: <c>302-1234567-7654321</c>.</summary>
/// <param name="Joined">The words without separators, as people paste them.</param>
/// <param name="First">Index of the first of the words.</param>
internal readonly record struct Identifier(string Joined, int First, int Count)
{
    private const string Separators = "-._/";

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
