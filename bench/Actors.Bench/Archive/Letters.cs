using System.Text;

namespace Actors.Bench.Archive;

/// <summary>
/// Texts whose words are as unevenly frequent as those of a language (Zipf), the same at every run: what a search costs depends on
/// how many messages hold its words.
/// </summary>
internal sealed class Letters
{
    public const int Vocabulary = 30_000;
    private const int Shortest = 20;
    private const int Longest = 60;

    private static readonly string[] Words = [.. Enumerable.Range(0, Vocabulary).Select(Word)];
    private static readonly double[] Frequencies = Cumulate();

    private readonly Random _random;

    public Letters(int seed) => _random = new(seed);

    /// <param name="rank">0 is the most frequent one.</param>
    public static string WordOfRank(int rank) => Words[rank];

    public string Next()
    {
        var text = new StringBuilder();
        for (var left = _random.Next(Shortest, Longest); left > 0; left--)
        {
            var drawn = Array.BinarySearch(Frequencies, _random.NextDouble());
            text.Append(Words[Math.Min(drawn < 0 ? ~drawn : drawn, Vocabulary - 1)]).Append(' ');
        }
        return text.ToString();
    }

    private static double[] Cumulate()
    {
        var weights = Enumerable.Range(1, Vocabulary).Select(rank => 1.0 / rank).ToArray();
        var (all, sum) = (weights.Sum(), 0.0);
        return [.. weights.Select(weight => (sum += weight) / all)];
    }

    /// <summary>Pronounceable and different for each rank.</summary>
    private static string Word(int rank)
    {
        const string consonants = "bdfgklmnprstvz";
        const string vowels = "aeiou";
        var word = new StringBuilder();
        for (var rest = rank + 70; rest > 0; rest /= consonants.Length * vowels.Length)
        {
            var syllable = rest % (consonants.Length * vowels.Length);
            word.Append(consonants[syllable / vowels.Length]).Append(vowels[syllable % vowels.Length]);
        }
        return word.ToString();
    }
}
