using System.Globalization;
using System.Security.Claims;

namespace Actors.Server.Access.Sessions;

/// <summary>What a session's cookie holds: who began it, under which sign-in data, and when. It is encrypted and signed.</summary>
/// <param name="Stamp">Of the sign-in data; whoever changes them ends the session.</param>
/// <param name="OfCompany">It was begun at the company, which says each time anew who still works there.</param>
public sealed record SessionTicket(string Tenant, Guid User, string Stamp, Guid Id, DateTimeOffset BegunAt, bool OfCompany = false)
{
    /// <summary>However busy a session is, it does not last longer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private static readonly TimeSpan LongestOfCompany = TimeSpan.FromHours(12);

    public DateTimeOffset EndsAt => BegunAt + (OfCompany ? LongestOfCompany : Longest);

    public bool IsFresh(TimeSpan fresh, DateTimeOffset now) => now - BegunAt < fresh;

    public IEnumerable<Claim> Claims() =>
    [
        new("tenant", Tenant),
        new("user", User.ToString("D")),
        new("stamp", Stamp),
        new("session", Id.ToString("D")),
        new("begun", BegunAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        new("company", OfCompany ? "1" : "0"),
    ];

    /// <summary>Null when the claims are not those of a session.</summary>
    public static SessionTicket? Of(ClaimsPrincipal? principal) =>
        principal?.FindFirstValue("tenant") is { } tenant
        && Guid.TryParse(principal.FindFirstValue("user"), out var user)
        && principal.FindFirstValue("stamp") is { } stamp
        && Guid.TryParse(principal.FindFirstValue("session"), out var id)
        && long.TryParse(principal.FindFirstValue("begun"), NumberStyles.None, CultureInfo.InvariantCulture, out var begun)
            ? new(tenant, user, stamp, id, DateTimeOffset.FromUnixTimeSeconds(begun), principal.FindFirstValue("company") == "1")
            : null;
}
