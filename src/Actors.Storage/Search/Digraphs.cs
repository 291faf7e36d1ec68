namespace Actors.Storage;

/// <summary>An umlaut is found by its spelling and the reverse: folding makes <c>u</c> of <c>ü</c>, people also write <c>ue</c>.</summary>
internal static class Digraphs
{
    /// <summary>Shorter words are left as they are: "due" is not "du".</summary>
    private const int Shortest = 5;

    public static string Fold(string word)
    {
        while (word.Length >= Shortest && !word.AsSpan().ContainsAnyInRange('0', '9'))
        {
            var folded = word.Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);
            if (folded.Length == word.Length)
                break;
            word = folded;
        }

        return word;
    }
}
