using System.Text.RegularExpressions;

namespace Actors.Domain.Mails.Reading;

/// <summary>
/// What stands between a sender and a mailbox adds to a mail: a tag in the subject, a warning above the text, a list's footer below it.
/// A copy that came another way lacks it and is the same mail all the same.
/// </summary>
internal static class Gateways
{
    private const int LongestAddition = 1_000;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly string[] FooterBegins = ["\n-- \n", "\n--\n", "\n____", "\n----"];

    private static readonly Regex Tags = new(@"^(?:\s*(?:\[[^\[\]]+\]|\*{2,5}[^*]+\*{2,5}))+\s*", Options);

    private static readonly Regex Warning = new(
        @"^\W*(?:caution|warning|external|attention|achtung|vorsicht|extern|attenzione|cuidado|let op)\b(?:.|\n)*(?:outside|extern|estern|extérieur|buiten)", Options);

    private static readonly Regex Footer = new(
        @"subscribed to|mailing list|unsubscribe|abonniert|mailingliste|liste de diffusion|lista de correo|google groups", Options);

    public static string Subject(string subject) => Tags.Replace(subject, "");

    public static string Text(string text) => WithoutFooter(text[WarningIn(text)..]);

    /// <returns>How long the warning above the text is.</returns>
    private static int WarningIn(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        return end is > 0 and < LongestAddition && Warning.IsMatch(text[..end]) ? end + 2 : 0;
    }

    private static string WithoutFooter(string text)
    {
        var begin = FooterBegins.Max(mark => text.LastIndexOf(mark, StringComparison.Ordinal));
        return begin >= 0 && text.Length - begin <= LongestAddition && Footer.IsMatch(text[begin..]) ? text[..begin].TrimEnd() : text;
    }
}
