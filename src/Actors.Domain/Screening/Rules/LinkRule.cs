using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Rules;

/// <summary>Links the order does not need. Amazon's own, the carriers' and those on the tenant's list may stand, over https.</summary>
internal sealed class LinkRule : Rule
{
    private const string External =
        "Links outside the marketplace are not allowed, but for carriers and the hosts your company has listed. Leave it out.";

    private const int ShortestName = 4;
    private const string Insecure = "Links must begin with https.";

    /// <summary>Endings that are also words: behind a full stop without a blank they say nothing.</summary>
    private static readonly string[] AlsoWords =
    [
        "at", "me", "no", "in", "be", "to", "us", "co", "si", "ie", "se", "art", "mail", "email", "team", "sale", "online", "store", "support",
        "name", "direct", "express", "web", "link",
    ];

    internal readonly record struct Link(int Start, int End, string Host, bool Secure);

    public override IEnumerable<Finding> Find(TextReading reading)
    {
        var folded = reading.Folded;
        foreach (var link in reading.Links)
        {
            if (reading.Addresses.Exists(address => address.Start <= link.Start && link.Start < address.End))
                continue;
            var (start, end) = folded.Origin(link.Start, link.End);
            if (Judge(link.Host, link.Secure, reading.Settings) is { } rule)
                yield return Of(rule, start, end);
        }

        foreach (var (url, start, end) in Attributes(folded.Original))
        {
            var isWeb = url.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
            if ((isWeb || url.StartsWith("//", StringComparison.Ordinal))
                && Judge(Links.HostOf(url), !url.StartsWith("http:", StringComparison.OrdinalIgnoreCase), reading.Settings) is { } rule)
                yield return Of(rule, start, end);
        }
    }

    /// <summary>Everything that reads as a link or an address, allowed or not, in the folded text.</summary>
    public static List<Link> Written(FoldedText folded)
    {
        var found = new List<Link>();
        var behind = 0;
        foreach (var token in folded.Tokens)
        {
            if (token.Start < behind || !char.IsLetterOrDigit(token.Text[0]))
                continue;
            var link = token.Text is "http" or "https" or "hxxp" or "hxxps" ? WithScheme(folded, token) : Bare(folded, token);
            if (link is not { } written)
                continue;
            behind = written.End;
            found.Add(written);
        }

        return found;
    }

    public static IEnumerable<(string Value, int Start, int End)> Attributes(string text) =>
        Markup.Tags(text).SelectMany(tag => Markup.Attribute(text, tag, "href"));

    private static string? Judge(string host, bool secure, WordingSettings settings) =>
        !Links.IsAllowed(host, settings) ? RuleCodes.Link : secure ? null : RuleCodes.InsecureLink;

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

    private static Link? Bare(FoldedText folded, Token first)
    {
        var text = folded.Text;
        if (first.Start > 0 && text[first.Start - 1] is '@' or '-' or '_')
            return null;
        if (Domains.Read(text, first.Start) is not { } host || (host.End < text.Length && text[host.End] == '@'))
            return null;
        var isWeb = first.Text is "www";
        var hasPath = host.End + 1 < text.Length && text[host.End] == '/' && char.IsLetterOrDigit(text[host.End + 1]);
        if (!isWeb && !(host.HasKnownEnding && LooksMeant(folded, first, host, hasPath)))
            return null;
        var end = host.Hidden ? host.End : EndOfPath(text, host.End);
        var (start, stop) = folded.Origin(first.Start, host.End);
        return new(first.Start, end, host.Hidden ? $"{host.Name}." : folded.Original[start..stop], Secure: true);
    }

    /// <summary>Two sentences without a blank between them look like a host: <c>arrived.It</c>, <c>questo punto.Per</c>.</summary>
    private static bool LooksMeant(FoldedText folded, Token first, in Domains.Host host, bool hasPath)
    {
        if (hasPath && !host.Hidden)
            return true;
        var ending = folded.Original.AsSpan(folded.Origin(host.Ending, host.End).Start, 1)[0];
        var before = folded.Original[folded.Origin(first.End - 1, first.End).Start];
        if (first.Text.Length < 2 || first.IsNumber || (char.IsUpper(ending) && !char.IsUpper(before)))
            return false;
        if (host.InWords)
            return host.Last is "com" or "net" or "org" or "shop" or "info" or "eu" || host.Name.Contains("www", StringComparison.Ordinal)
                || (first.Text.Length >= ShortestName && IsDotOfItsCountry(folded.Text, host));
        if (host.Hidden && IsBracketed(folded.Text, first.End))
            return true;
        return !AlsoWords.Contains(host.Last.ToString()) && (!host.Hidden || host.Last is "com" or "net" or "org" or "shop" or "info");
    }

    /// <summary>"punto it" and "punkt de" mean a host; in other languages the same two words can be two words.</summary>
    private static bool IsDotOfItsCountry(string text, in Domains.Host host)
    {
        var before = text.AsSpan(0, host.Ending).TrimEnd();
        return host.Last switch
        {
            "it" => before.EndsWith("punto"),
            "de" or "at" or "ch" => before.EndsWith("punkt"),
            "fr" => before.EndsWith("point"),
            _ => false,
        };
    }

    private static bool IsBracketed(string text, int at) => text.AsSpan(at, Math.Min(3, text.Length - at)).IndexOfAny('[', '(', '{') >= 0;

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
