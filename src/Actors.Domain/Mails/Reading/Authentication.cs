namespace Actors.Domain.Mails.Reading;

/// <summary>
/// What the receiving mail server found out about DKIM (RFC 8601). Only the topmost <c>Authentication-Results</c> of the seller's own
/// servers is believed, and where that says nothing of DKIM, the same server's right below it: each server puts its headers on top, so whatever a sender wrote
/// into the mail stands further down. The server's name goes into the record, so that a reader can judge it.
/// </summary>
internal sealed record Authentication(string Server, IReadOnlyList<DkimResult> Dkim)
{
    private const int LongestName = 120;

    public static readonly Authentication None = new("", []);

    public static Authentication Of(InboundMail mail, MailServers servers)
    {
        var results = mail.Headers
            .SkipWhile(header => !(IsResults(header) && servers.Include(Parse(header.Value).Server)))
            .TakeWhile(IsResults)
            .Select(header => Parse(header.Value))
            .ToList();
        return results.Count == 0
            ? None
            : results[0] with { Dkim = [.. results.TakeWhile(r => r.Server == results[0].Server).FirstOrDefault(r => r.Dkim.Count > 0)?.Dkim ?? []] };
    }

    /// <summary>A pass for a domain that may speak for the sender, else the best there is.</summary>
    public MailVerification Verify(string source, Func<string, bool> mayVouch)
    {
        var best = Dkim.FirstOrDefault(r => r.Passed && mayVouch(r.Domain)) ?? Dkim.FirstOrDefault(r => r.Passed) ?? (Dkim is [var first, ..] ? first : null);
        if (best is null)
            return new(false, $"{source}; dkim=none");
        var domain = best.Domain.Length > 0 ? $" header.d={best.Domain}" : "";
        return new(best.Passed && mayVouch(best.Domain), $"{source}; dkim={best.Result}{domain}; by={Server}");
    }

    /// <summary>Only letters, digits, dots, hyphens and underscores: it goes into the record.</summary>
    public static string Name(string value) =>
        string.Concat(value.Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_').Take(LongestName));

    private static bool IsResults(MailHeader header) => header.Name.Equals("Authentication-Results", StringComparison.OrdinalIgnoreCase);

    private static Authentication Parse(string value)
    {
        var parts = HeaderSyntax.WithoutComments(value).Split(';');
        var server = Name(parts[0].Trim().Split(' ')[0]);
        return new(server, [.. parts.Skip(1).Select(Method).OfType<DkimResult>()]);
    }

    private static DkimResult? Method(string part)
    {
        var words = part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !words[0].StartsWith("dkim=", StringComparison.OrdinalIgnoreCase))
            return null;
        var domain = Property(words, "header.d=") ?? MailDomain.Of(Property(words, "header.i=") ?? "");
        return new(Name(words[0]["dkim=".Length..]).ToLowerInvariant(), Name(domain).ToLowerInvariant());
    }

    private static string? Property(string[] words, string name) =>
        words.FirstOrDefault(w => w.StartsWith(name, StringComparison.OrdinalIgnoreCase))?[name.Length..].Trim('"');
}

internal sealed record DkimResult(string Result, string Domain)
{
    public bool Passed => Result == "pass";
}
