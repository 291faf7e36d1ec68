namespace Actors.Domain.Screening.Reading;

/// <summary>Cuts a folded text into words, numbers and the few signs that phrases know.</summary>
internal static class Tokenizer
{
    private const int ShortestSpelling = 4;
    private const string Star = "⭐";

    public static List<Token> Words(string text)
    {
        var tokens = new List<Token>((text.Length / 5) + 4);
        var at = 0;
        var from = 0;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
                at++;
            if (at == start)
            {
                at++;
                if (IsStar(text, start))
                {
                    tokens.Add(new(Star, 0, Star.Length, start, at, Breaks: false, Pauses: false));
                    from = at;
                    continue;
                }

                if (text[start] is not ('%' or '€' or '$' or '£' or '⭐'))
                    continue;
            }

            var isFirst = tokens.Count == 0;
            tokens.Add(new(text, start, at, start, at, !isFirst && IsBreak(text, from, start), !isFirst && IsPause(text, from, start)));
            from = at;
        }

        return tokens;
    }

    /// <summary>
    /// The same text as somebody reads it who looks through tricks: <c>s u s p e n d e d</c> and <c>sus-pen-ded</c> are one word,
    /// <c>susp3nded</c> has letters only. Null when it reads no other way.
    /// </summary>
    public static List<Token>? Deciphered(string text, List<Token> words)
    {
        List<Token>? deciphered = null;
        for (var i = 0; i < words.Count; i++)
        {
            var last = LastOfSpelling(words, i) ?? LastOfCompound(text, words, i) ?? i;
            if (last == i && !MixesDigits(words[i].Text))
            {
                deciphered?.Add(words[i]);
                continue;
            }

            deciphered ??= words[..i];
            var plain = Letters(string.Concat(words[i..(last + 1)].Select(token => token.Text.ToString())));
            deciphered.Add(words[i] with { Source = plain, From = 0, To = plain.Length, End = words[last].End, IsDeciphered = true });
            i = last;
        }

        return deciphered;
    }

    /// <summary>Single letters with one sign or blank between them.</summary>
    private static int? LastOfSpelling(List<Token> words, int first)
    {
        var last = first;
        while (last < words.Count && words[last].Text.Length == 1 && char.IsLetterOrDigit(words[last].Text[0])
            && (last == first || words[last].Start - words[last - 1].End == 1))
            last++;
        return last - first >= ShortestSpelling ? last - 1 : null;
    }

    /// <summary>Parts with a sign, and no blank, between them.</summary>
    private static int? LastOfCompound(string text, List<Token> words, int first)
    {
        if (!char.IsLetter(words[first].Text[0]))
            return null;
        var last = first;
        while (last + 1 < words.Count && char.IsLetter(words[last + 1].Text[0]) && words[last + 1].Start - words[last].End == 1
            && text[words[last].End] is ('-' or '_' or '.' or '*' or '|' or '/' or '+' or '~'))
            last++;
        return last > first ? last : null;
    }

    private static bool MixesDigits(ReadOnlySpan<char> word) => word.ContainsAnyInRange('0', '9') && word.ContainsAnyExceptInRange('0', '9');

    private static string Letters(string word)
    {
        if (!MixesDigits(word))
            return word;
        return string.Create(word.Length, word, static (letters, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                letters[i] = from[i] switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '7' => 't', var c => c };
        });
    }

    /// <summary>"5*" is written for five stars.</summary>
    private static bool IsStar(string text, int at) =>
        text[at] == '*' && at > 0 && text[at - 1] is >= '1' and <= '5' && (at == 1 || char.IsWhiteSpace(text[at - 2]))
        && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));

    private static bool IsPause(string text, int from, int to)
    {
        var between = text.AsSpan(from, to - from);
        return between.Contains(',') || between.IndexOf(" - ", StringComparison.Ordinal) >= 0;
    }

    /// <summary>The end of a sentence, or a blank line. A full stop inside a word ends nothing.</summary>
    private static bool IsBreak(string text, int from, int to)
    {
        var lines = 0;
        for (var i = from; i < to; i++)
        {
            switch (text[i])
            {
                case '!' or '?' or ';' or ':' or '…' or '¿' or '¡':
                    return true;
                case '.' when i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]):
                    return true;
                case '\n' when ++lines > 1:
                    return true;
            }
        }

        return false;
    }
}
