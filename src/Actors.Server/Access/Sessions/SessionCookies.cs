using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Actors.Server.Access.Sessions;

/// <summary>
/// Signed-in people. The cookie holds identifiers and a stamp; everything else is looked up at every request, so that it is never
/// older than the record.
/// </summary>
public sealed class SessionCookies(People people, IAntiforgery antiforgery)
{
    public const string Cookie = "actors.session";
    public const string TokenCookie = "XSRF-TOKEN";
    public const string TokenHeader = "X-XSRF-TOKEN";

    private const string User = "user";
    private const string Tenant = "tenant";
    private const string Stamp = "stamp";

    public async Task<Caller?> Begin(HttpContext http, UserAccount user)
    {
        var principal = await people.Principal(user.Tenant, user.Id, user.SecurityStamp, http.RequestAborted);
        if (principal is null)
            return null;

        var ticket = new ClaimsIdentity([new(User, user.Id.ToString("D")), new(Tenant, user.Tenant), new(Stamp, user.SecurityStamp)], Schemes.Session);
        await http.SignInAsync(Schemes.Session, new(ticket), new AuthenticationProperties { IsPersistent = true });
        http.User = principal;
        GiveToken(http);
        return Caller.Of(principal);
    }

    public Task End(HttpContext http)
    {
        http.Response.Cookies.Delete(TokenCookie);
        return http.SignOutAsync(Schemes.Session);
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
        var ticket = context.Principal;
        var principal = Guid.TryParse(ticket?.FindFirstValue(User), out var user)
            && ticket?.FindFirstValue(Tenant) is { } tenant
            && ticket.FindFirstValue(Stamp) is { } stamp
                ? await people.Principal(tenant, user, stamp, context.HttpContext.RequestAborted)
                : null;
        if (principal is null)
            context.RejectPrincipal();
        else
            context.ReplacePrincipal(principal);
    }
}
