using System.Globalization;
using System.Security.Claims;

namespace Actors.Server.Access.Sessions;

/// <summary>What a session's cookie holds: who began it, under which sign-in data, and when. It is encrypted and signed.</summary>
/// <param name="Stamp">Of the sign-in data; whoever changes them ends the session.</param>
/// <param name="Company">Where it was begun at the company.</param>
public sealed record SessionTicket(string Tenant, Guid User, string Stamp, Guid Id, DateTimeOffset BegunAt, CompanySession? Company = null)
{
    private const string OfNoCompany = "0";

    /// <summary>However busy a session is, it does not last longer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public DateTimeOffset EndsAt => BegunAt + (Company is null ? Longest : CompanySession.Longest);

    public bool IsFresh(TimeSpan fresh, DateTimeOffset now) => now - BegunAt < fresh;

    public IEnumerable<Claim> Claims() =>
    [
        new("tenant", Tenant),
        new("user", User.ToString("D")),
        new("stamp", Stamp),
        new("session", Id.ToString("D")),
        new("begun", BegunAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        new("company", Company?.ToString() ?? OfNoCompany),
    ];

    /// <summary>Null when the claims are not those of a session, or of one at a company that the company could not end.</summary>
    public static SessionTicket? Of(ClaimsPrincipal? principal)
    {
        if (principal?.FindFirstValue("tenant") is not { } tenant
            || !Guid.TryParse(principal.FindFirstValue("user"), out var user)
            || principal.FindFirstValue("stamp") is not { } stamp
            || !Guid.TryParse(principal.FindFirstValue("session"), out var id)
            || !long.TryParse(principal.FindFirstValue("begun"), NumberStyles.None, CultureInfo.InvariantCulture, out var begun))
            return null;
        var ticket = new SessionTicket(tenant, user, stamp, id, DateTimeOffset.FromUnixTimeSeconds(begun));
        if (principal.FindFirstValue("company") is null or OfNoCompany)
            return ticket;
        return CompanySession.Parse(principal.FindFirstValue("company")!) is { } company ? ticket with { Company = company } : null;
    }
}
