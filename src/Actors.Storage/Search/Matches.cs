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
        var identifiers = Identifier.In(text, words).ToList();
        for (var number = 0; number < terms.Count; number++)
        {
            var term = terms[number];
            for (var first = 0; first + term.Words.Count <= words.Count; first++)
            {
                if (StandsAt(words, first, term.Words))
                    found.Add(new(number, words[first].Start, words[first + term.Words.Count - 1].End));
            }

            var joined = term.Joined ?? (term.Words.Count == 1 ? term.Words[0] : null);
            foreach (var identifier in identifiers.Where(identifier => identifier.Joined == joined))
                found.Add(new(number, words[identifier.First].Start, words[identifier.First + identifier.Count - 1].End));
        }

        found.Sort((left, right) => (left.Start, left.End).CompareTo((right.Start, right.End)));
        return found;
    }

    private static bool StandsAt(List<Word> words, int first, IReadOnlyList<string> phrase)
    {
        for (var i = 0; i < phrase.Count; i++)
        {
            if (words[first + i].Text != phrase[i])
                return false;
        }

        return true;
    }
}
