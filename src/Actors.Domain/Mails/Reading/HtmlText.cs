using System.Net;

namespace Actors.Domain.Mails.Reading;

/// <summary>
/// The text a person would read in an HTML mail. Nothing is fetched, run or trusted; scripts and styles are dropped, links keep
/// their text only. One pass over the input, whatever is wrong with it.
/// </summary>
public static class HtmlText
{
    public static string From(string html) => On(new TextPage(), html);

    /// <summary>Only what stands in it as it was typed: Amazon's templates hold a buyer's words so.</summary>
    public static string Preformatted(string html) => On(new TextPage(preformattedOnly: true), html);

    private static string On(TextPage page, string html)
    {
        var at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
                open = html.Length;
            if (open > at)
                page.Write(WebUtility.HtmlDecode(html[at..open]));
            at = open < html.Length ? Markup(html, open, page) : open;
        }

        return page.ToString();
    }

    /// <returns>Where the text goes on.</returns>
    private static int Markup(string html, int open, TextPage page)
    {
        if (html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal))
            return After(html, "-->", open + 4);
        var closing = open + 1 < html.Length && html[open + 1] == '/';
        var nameAt = closing ? open + 2 : open + 1;
        var nameEnd = nameAt;
        while (nameEnd < html.Length && char.IsAsciiLetterOrDigit(html[nameEnd]))
            nameEnd++;
        if (nameEnd == nameAt)
            return Unnamed(html, open, closing, page);

        var name = html[nameAt..nameEnd].ToLowerInvariant();
        var end = EndOfTag(html, nameEnd);
        page.Tag(name, closing, html.AsSpan(nameEnd, end - nameEnd));
        return !closing && name is "script" or "style" or "title" or "template" ? Find(html, $"</{name}", end) : end;
    }

    /// <summary>Declarations and processing instructions vanish; any other lone &lt; is text.</summary>
    private static int Unnamed(string html, int open, bool closing, TextPage page)
    {
        if (closing || (open + 1 < html.Length && html[open + 1] is '!' or '?'))
            return After(html, ">", open);
        page.Write("<");
        return open + 1;
    }

    /// <summary>Behind the closing bracket; brackets inside quoted attribute values do not count.</summary>
    private static int EndOfTag(string html, int at)
    {
        var quote = '\0';
        for (; at < html.Length; at++)
        {
            var c = html[at];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && html[at - 1] == '=')
                quote = c;
            else if (c == '>')
                return at + 1;
        }

        return at;
    }

    private static int After(string html, string mark, int at) => Math.Min(html.Length, Find(html, mark, at) + mark.Length);

    private static int Find(string html, string mark, int at)
    {
        var found = html.IndexOf(mark, at, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found;
    }
}
