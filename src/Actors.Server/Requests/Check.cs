namespace Actors.Server.Requests;

/// <summary>Checks that several requests share. Each yields nothing when all is well.</summary>
public static class Check
{
    public const int LongestText = 100_000;

    /// <summary>Of a message that comes from outside; whatever a stranger sends, a conversation can still be read.</summary>
    public const int LongestMessage = 250_000;

    public static IEnumerable<FieldError> Text(string field, string? text, int longest = LongestText)
    {
        if (string.IsNullOrWhiteSpace(text))
            yield return new(field, "Must not be empty.");
        else if (text.Length > longest)
            yield return new(field, $"At most {longest} characters.");
    }

    /// <summary>A short code or name that is shown and stored as it is.</summary>
    public static IEnumerable<FieldError> Token(string field, string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > longest || text.Any(char.IsControl))
            yield return new(field, $"1 to {longest} characters, none of them a control character.");
    }

    public static IEnumerable<FieldError> OptionalToken(string field, string? text, int longest) =>
        text is null ? [] : Token(field, text, longest);

    /// <summary>A parameter of an address that is compared with stored names.</summary>
    /// <exception cref="ProblemException">It can be none of them.</exception>
    public static string? Parameter(string name, string? value) =>
        value is null || IsParameter(value)
            ? value
            : throw new ProblemException(KnownProblems.Malformed(name, "At most 500 characters, none of them a control character."));

    /// <summary>A parameter of an address that is one of the words of an enumeration, as the wire writes them.</summary>
    /// <exception cref="ProblemException">It is none of them.</exception>
    public static T? Word<T>(string name, string? value)
        where T : struct, Enum
    {
        if (value is null)
            return null;
        return value.All(char.IsAsciiLetter) && Enum.TryParse<T>(value, ignoreCase: true, out var word)
            ? word
            : throw new ProblemException(KnownProblems.Malformed(name, "Not one of the words that are known here."));
    }

    public static bool IsParameter(string value) => value.Length <= 500 && !value.Any(char.IsControl);

    public static IEnumerable<FieldError> AtMost<T>(string field, IReadOnlyCollection<T>? list, int most)
    {
        if (list?.Count > most)
            yield return new(field, $"At most {most}.");
    }
}
