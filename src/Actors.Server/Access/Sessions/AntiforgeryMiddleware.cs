using Microsoft.AspNetCore.Antiforgery;

namespace Actors.Server.Access.Sessions;

/// <summary>
/// A request that changes something and is authenticated by a cookie must carry the token of the session, because browsers send
/// cookies by themselves. Keys are never sent by themselves.
/// </summary>
public sealed class AntiforgeryMiddleware(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task Invoke(HttpContext http)
    {
        var byCookie = http.User.Identity is CallerIdentity { AuthenticationType: Schemes.Session };
        if (byCookie && IsLive(http.Request) && !IsOfThisSite(http.Request))
        {
            await ProblemWriter.Write(http, KnownProblems.ForeignOrigin);
            return;
        }
        if (byCookie
            && Changes(http.Request)
            && !await antiforgery.IsRequestValidAsync(http))
        {
            await ProblemWriter.Write(http, KnownProblems.Antiforgery);
            return;
        }
        await next(http);
    }

    private static bool Changes(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        && !IsLive(request);

    private static bool IsLive(HttpRequest request) => request.Path.StartsWithSegments("/live", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// A socket's handshake carries no token, and pages of a sibling domain send the cookie along. Browsers say where a page comes from;
    /// who says nothing is no browser.
    /// </summary>
    private static bool IsOfThisSite(HttpRequest request) =>
        request.Headers.Origin is not [{ } origin]
        || (Uri.TryCreate(origin, UriKind.Absolute, out var site)
            && site.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase)
            && (request.Host.Port ?? site.Port) == site.Port);
}
