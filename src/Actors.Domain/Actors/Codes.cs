using System.Text.RegularExpressions;

namespace Actors.Domain;

/// <summary>
/// Short identifiers that others choose and the record keeps: an error code of a channel, the name of a source. No spaces, so that
/// prose, and a person's name in it, cannot pass for one.
/// </summary>
public static partial class Codes
{
    /// <summary>1 to 100 letters, digits and <c>. _ : / -</c>, beginning with a letter or digit.</summary>
    public static bool IsValid(string? code) => code is not null && Form().IsMatch(code);

    /// <summary>Whether it can be an identifier that a channel gave: of bounded length, and safe to log.</summary>
    public static bool IsIdentifier(string? id, int longest) =>
        !string.IsNullOrWhiteSpace(id) && id.Length <= longest && !id.Any(char.IsControl);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
