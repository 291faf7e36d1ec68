using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Actors.Server.Access.Sessions;

/// <summary>
/// Signed-in people. The cookie holds identifiers and a stamp; everything else is looked up at every request, so that it is never
/// older than the record.
/// </summary>
public sealed class SessionCookies(People people, EndedSessions ended, SessionNews news, IAntiforgery antiforgery)
{
    public const string Cookie = "actors.session";
    public const string TokenCookie = "XSRF-TOKEN";
    public const string TokenHeader = "X-XSRF-TOKEN";

    public async Task<Caller?> Begin(HttpContext http, UserAccount user, CompanySession? company = null)
    {
        var now = TimeProvider.System.GetUtcNow();
        var ticket = new SessionTicket(user.Tenant, user.Id, user.SecurityStamp, Guid.CreateVersion7(now), now, company);
        if (await people.Principal(ticket, http.RequestAborted) is not { } principal)
            return null;

        var identity = new ClaimsIdentity(ticket.Claims(), Schemes.Session);
        await http.SignInAsync(Schemes.Session, new(identity), new AuthenticationProperties { IsPersistent = true });
        http.User = principal;
        GiveToken(http);
        return Caller.Of(principal);
    }

    /// <summary>Here and on the server: whoever has a copy of the cookie is out too.</summary>
    public async Task End(HttpContext http)
    {
        if (http.User.Identity is CallerIdentity { Session: { } session })
        {
            await ended.Add(session.Tenant, session.Id, session.EndsAt, TimeProvider.System.GetUtcNow(), http.RequestAborted);
            news.Ended(session.Tenant);
        }
        http.Response.Cookies.Delete(TokenCookie);
        await http.SignOutAsync(Schemes.Session);
    }

    /// <summary>The console reads the token from the cookie and sends it back in a header: another site can do neither.</summary>
    public void GiveToken(HttpContext http)
    {
        var tokens = antiforgery.GetAndStoreTokens(http);
        http.Response.Cookies.Append(
            TokenCookie,
            tokens.RequestToken!,
            new CookieOptions { HttpOnly = false, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/" });
    }

    /// <summary>Turns the cookie's identifiers into the caller as of now, or ends the session.</summary>
    public async Task Validate(CookieValidatePrincipalContext context)
    {
        var principal = SessionTicket.Of(context.Principal) is { } ticket
            ? await people.Principal(ticket, context.HttpContext.RequestAborted)
            : null;
        if (principal is null)
            context.RejectPrincipal();
        else
            context.ReplacePrincipal(principal);
    }
}
