namespace Actors.Storage;

/// <param name="Term">Index of the term that is found here.</param>
internal readonly record struct Match(int Term, int Start, int End);

/// <summary>Finds the terms of a query in a plain text.</summary>
internal static class Matches
{
    /// <summary>In the order of their beginnings.</summary>
    public static List<Match> Of(string text, List<Word> words, IReadOnlyList<SearchTerm> terms)
    {
        var found = new List<Match>();
        var identifiers = Identifier.In(text, words).Concat(Identifier.Grouped(text, words)).ToList();
        for (var number = 0; number < terms.Count; number++)
            Add(found, number, terms[number], words, identifiers);

        found.Sort((left, right) => (left.Start, left.End).CompareTo((right.Start, right.End)));
        return found;
    }

    private static void Add(List<Match> found, int number, SearchTerm term, List<Word> words, List<Identifier> identifiers)
    {
        foreach (var group in term.Groups)
            Add(found, number, group, words, identifiers);
        for (var first = 0; first + term.Words.Count <= words.Count; first++)
        {
            if (StandsAt(words, first, term))
                found.Add(new(number, words[first].Start, words[first + term.Words.Count - 1].End));
        }

        var joined = term.Joined ?? (term.Words.Count == 1 ? term.Words[0] : null);
        foreach (var word in words.Where(word => term.Words.Count > 1 && word.Text == joined))
            found.Add(new(number, word.Start, word.End));
        foreach (var identifier in identifiers.Where(identifier => identifier.Joined == joined))
            found.Add(new(number, words[identifier.First].Start, words[identifier.First + identifier.Count - 1].End));
    }

    private static bool StandsAt(List<Word> words, int first, SearchTerm term)
    {
        for (var i = 0; i < term.Words.Count; i++)
        {
            var word = words[first + i].Text;
            var isOpen = term.IsOpen && i == term.Words.Count - 1;
            if (word != term.Words[i] && !(isOpen && word.StartsWith(term.Words[i], StringComparison.Ordinal)))
                return false;
        }

        return true;
    }
}
