namespace Actors.Domain.Mails.Reading;

/// <summary>
/// The servers that receive the seller's mail, by the name that each gives itself in <c>Authentication-Results</c> (RFC 8601,
/// authserv-id). What any other says about a signature is not believed: whoever writes a mail can write that too.
/// </summary>
public sealed class MailServers
{
    /// <summary>Whoever wrote on top. Good enough where each mail passes a server that writes its result on top.</summary>
    public static readonly MailServers Topmost = new([]);

    private readonly HashSet<string> _names;

    private MailServers(IEnumerable<string> names) => _names = new(names, StringComparer.OrdinalIgnoreCase);

    /// <summary>Names separated by commas; null and nothing mean <see cref="Topmost"/>.</summary>
    /// <returns>Null when one of them is no name of a server.</returns>
    public static MailServers? Parse(string? names)
    {
        var all = (names ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return all.All(name => Authentication.Name(name) == name) ? new(all) : null;
    }

    internal bool Include(string server) => _names.Count == 0 || _names.Contains(server);
}
