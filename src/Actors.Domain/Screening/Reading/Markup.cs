using System.Net;

namespace Actors.Domain.Screening.Reading;

/// <summary>HTML inside an outbound text: tags vanish from what is read, and are looked at on their own.</summary>
internal static class Markup
{
    private const int LongestTag = 4_000;
    private const int LongestEntity = 12;

    /// <summary>Tags within a word or sentence; all others divide.</summary>
    private static readonly string[] Inline =
        ["a", "abbr", "b", "bdi", "bdo", "code", "em", "font", "i", "img", "ins", "mark", "s", "small", "span", "strong", "sub", "sup", "u", "wbr"];

    /// <param name="Divides">What stands before and behind it belongs to different sentences.</param>
    internal readonly record struct Tag(string Name, int Start, int End, bool Divides);

    internal readonly record struct Entity(string Text, int End);

    /// <summary>The tag that begins at a bracket; null where the bracket is only a sign.</summary>
    public static Tag? TagAt(string text, int at)
    {
        if (at + 3 < text.Length && text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
        {
            var close = text.IndexOf("-->", at, StringComparison.Ordinal);
            return close < 0 ? null : new("!--", at, close + 3, Divides: false);
        }

        var name = at + 1 < text.Length && text[at + 1] == '/' ? at + 2 : at + 1;
        var end = name;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end == name || !char.IsAsciiLetter(text[name]) || (end < text.Length && text[end] is not ('>' or '/' or ' ' or '\n' or '\r' or '\t')))
            return null;
        var bracket = text.AsSpan(end, Math.Min(LongestTag, text.Length - end)).IndexOfAny('>', '<');
        if (bracket < 0 || text[end + bracket] == '<')
            return null;
        var lower = text[name..end].ToLowerInvariant();
        return new(lower, at, end + bracket + 1, !Inline.Contains(lower));
    }

    public static IEnumerable<Tag> Tags(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = at < text.Length ? text.IndexOf('<', at) : -1)
        {
            if (TagAt(text, at) is { } tag)
            {
                yield return tag;
                at = tag.End;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>The values of an attribute of the given tag, where they stand in the text.</summary>
    public static IEnumerable<(string Value, int Start, int End)> Attribute(string text, Tag tag, string name)
    {
        var at = tag.Start + 1 + tag.Name.Length;
        while (text.IndexOf(name, at, tag.End - at, StringComparison.OrdinalIgnoreCase) is >= 0 and var found)
        {
            at = found + name.Length;
            var start = at;
            while (start < tag.End && text[start] is ' ' or '=')
                start++;
            if (start == at || !char.IsWhiteSpace(text[found - 1]) && text[found - 1] is not ('"' or '\'' or '/'))
                continue;
            var quote = text[start] is '"' or '\'' ? text[start++] : ' ';
            var end = start;
            while (end < tag.End - 1 && (quote == ' ' ? !char.IsWhiteSpace(text[end]) : text[end] != quote))
                end++;
            yield return (WebUtility.HtmlDecode(text[start..end]), start, end);
            at = end;
        }
    }

    public static Entity? EntityAt(string text, int at)
    {
        var semicolon = text.AsSpan(at, Math.Min(LongestEntity, text.Length - at)).IndexOf(';');
        if (semicolon < 3)
            return null;
        var decoded = WebUtility.HtmlDecode(text.Substring(at, semicolon + 1));
        return decoded[0] == '&' && decoded.Length > 1 ? null : new(decoded, at + semicolon + 1);
    }
}
