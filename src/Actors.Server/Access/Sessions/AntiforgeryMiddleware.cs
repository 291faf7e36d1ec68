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
        if (http.User.Identity is CallerIdentity { AuthenticationType: Schemes.Session }
            && Changes(http.Request)
            && !await antiforgery.IsRequestValidAsync(http))
        {
            await ProblemWriter.Write(http, KnownProblems.Antiforgery);
            return;
        }
        await next(http);
    }

    /// <summary>The live hub's handshake changes nothing, and another site gets no cookie along (SameSite=Strict).</summary>
    private static bool Changes(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        && !request.Path.StartsWithSegments("/live", StringComparison.Ordinal);
}
