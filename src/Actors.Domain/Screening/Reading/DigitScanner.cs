using System.Text;

namespace Actors.Domain.Screening.Reading;

/// <summary>Finds runs of digits in a folded text, one pass.</summary>
internal static class DigitScanner
{
    private const int MostSigns = 3;

    public static List<Digits> Scan(string text, List<(int Start, int End)> known)
    {
        var found = new List<Digits>();
        var next = 0;
        for (var at = 0; at < text.Length; at++)
        {
            while (next < known.Count && known[next].End <= at)
                next++;
            if (next < known.Count && known[next].Start <= at)
            {
                at = known[next].End - 1;
                continue;
            }

            if (char.IsLetterOrDigit(text[at]) && !char.IsAsciiDigit(text[at]))
                at = EndOfWord(text, at) - 1;
            else if (Begins(text, at))
                at = Read(text, at, next < known.Count ? known[next].Start : text.Length, found) - 1;
        }

        return found;
    }

    private static bool Begins(string text, int at) =>
        char.IsAsciiDigit(text[at])
        || (text[at] is '+' or '(' && at + 1 < text.Length && (char.IsAsciiDigit(text[at + 1]) || text[at + 1] is '+' or '('));

    /// <returns>Where to go on, always behind <paramref name="at"/>.</returns>
    private static int Read(string text, int at, int limit, List<Digits> found)
    {
        var value = new StringBuilder();
        var groups = new List<int>();
        var end = at;
        var start = at;
        var i = at;
        var plus = false;
        while (i < limit)
        {
            var from = i;
            while (from < limit && !char.IsAsciiDigit(text[from]) && from - i < MostSigns + (i == at ? 1 : 0) && IsSign(text[from], i == at))
                plus |= text[from++] == '+' && groups.Count == 0;
            var behind = from;
            while (behind < limit && char.IsAsciiDigit(text[behind]))
                behind++;
            if (behind == from || (from == i && i > at))
                break;
            if (behind < text.Length && char.IsLetter(text[behind]))
                return Add(EndOfWord(text, behind));
            value.Append(text, from, behind - from);
            groups.Add(behind - from);
            i = end = behind;
        }

        return Add(Math.Max(end, at + 1));

        int Add(int goOn)
        {
            if (value.Length > 0)
                found.Add(new(start, end, value.ToString(), plus, groups));
            return goOn;
        }
    }

    private static bool IsSign(char c, bool first) =>
        c is '(' || (first && c is '+') || (!first && c is ' ' or '-' or '.' or '/' or ')' or '_' or '*' or '|' or '+');

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
            at++;
        return at;
    }
}
