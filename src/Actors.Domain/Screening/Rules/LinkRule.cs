using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Rules;

/// <summary>Links the order does not need. Amazon's own, the carriers' and those on the tenant's list may stand, over https.</summary>
internal sealed class LinkRule : Rule
{
    private const string External =
        "Links outside the marketplace are not allowed, but for carriers and the hosts your company has listed. Leave it out.";

    private const string Insecure = "Links must begin with https.";

    internal readonly record struct Link(int Start, int End, string Host, bool Secure);

    public override IEnumerable<Finding> Find(TextReading reading)
    {
        var folded = reading.Folded;
        foreach (var link in reading.Links)
        {
            if (reading.Addresses.Exists(address => address.Start <= link.Start && link.Start < address.End))
                continue;
            var (start, end) = folded.Origin(link.Start, link.End);
            foreach (var rule in Judge(link.Host, link.Secure, reading.Settings))
                yield return Of(rule, start, end);
        }

        foreach (var (url, start, end) in Attributes(folded.Original))
        {
            var isWeb = url.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
            if (!isWeb && !url.StartsWith("//", StringComparison.Ordinal))
                continue;
            foreach (var rule in Judge(Links.HostOf(url), !url.StartsWith("http:", StringComparison.OrdinalIgnoreCase), reading.Settings))
                yield return Of(rule, start, end);
        }
    }

    /// <summary>Everything that reads as a link or an address, allowed or not, in the folded text.</summary>
    public static List<Link> Written(FoldedText folded)
    {
        var found = new List<Link>();
        var behind = 0;
        for (var at = 0; at < folded.Tokens.Count; at++)
        {
            var token = folded.Tokens[at];
            if (token.Start < behind || !char.IsLetterOrDigit(token.Text[0]))
                continue;
            var link = token.Text is "http" or "https" or "hxxp" or "hxxps" ? WithScheme(folded, token) : Bare(folded, at);
            if (link is not { } written)
                continue;
            behind = written.End;
            found.Add(written);
        }

        return found;
    }

    public static IEnumerable<(string Value, int Start, int End)> Attributes(string text) =>
        Markup.Tags(text).SelectMany(tag => Markup.Attribute(text, tag, "href"));

    private static IEnumerable<string> Judge(string host, bool secure, WordingSettings settings)
    {
        if (Links.IsAtHome(host))
            yield break;
        if (!Links.IsAllowed(host, settings))
            yield return RuleCodes.Link;
        if (!secure)
            yield return RuleCodes.InsecureLink;
    }

    private static Finding Of(string rule, int start, int end) =>
        new(rule, Severity.Block, start, end, rule == RuleCodes.Link ? External : Insecure);

    private static Link? WithScheme(FoldedText folded, Token scheme)
    {
        var text = folded.Text;
        var at = scheme.End;
        while (at < text.Length && at - scheme.End < 6 && text[at] is ':' or '/' or ' ')
            at++;
        if (at == scheme.End || !text.AsSpan(scheme.End, at - scheme.End).Contains('/') || at >= text.Length || char.IsWhiteSpace(text[at]))
            return null;
        var end = EndOfPath(text, at);
        var (start, stop) = folded.Origin(scheme.Start, end);
        return new(scheme.Start, end, Links.HostOf($"//{folded.Original[folded.Origin(at, end).Start..stop]}"), scheme.Text[^1] == 's');
    }

    private static Link? Bare(FoldedText folded, int at)
    {
        var first = folded.Tokens[at];
        var text = folded.Text;
        if (first.Start > 0 && text[first.Start - 1] is '@' or '-' or '_')
            return null;
        if (Domains.Read(text, first.Start) is not { } host || (host.End < text.Length && text[host.End] == '@'))
            return null;
        var isWeb = first.Text is "www";
        var hasPath = host.End + 1 < text.Length && text[host.End] == '/' && char.IsLetterOrDigit(text[host.End + 1]);
        if (!isWeb && !(host.HasKnownEnding && BareHosts.AreMeant(folded, at, host, hasPath)))
            return null;
        var end = host.Hidden ? host.End : EndOfPath(text, host.End);
        var (start, stop) = folded.Origin(first.Start, host.End);
        return new(first.Start, end, host.Hidden ? $"{host.Name}." : folded.Original[start..stop], Secure: true);
    }

    private static int EndOfPath(string text, int at)
    {
        var end = at;
        if (end < text.Length && !char.IsLetterOrDigit(text[end]) && text[end] is not ('/' or '?' or '#' or ':'))
            return end;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '«' or '»' or ']' or '}'))
            end++;
        while (end > at && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '\'')
            end--;
        return end;
    }
}
