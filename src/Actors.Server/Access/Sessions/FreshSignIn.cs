using System.Collections.Frozen;
using Actors.Server.Hosting;

namespace Actors.Server.Access.Sessions;

/// <summary>
/// Where the operator asks for it, a person decides what needs a second pair of eyes only with a sign-in of the last minutes: a window left
/// open is nobody's word. Keys and machines prove who they are with every request.
/// </summary>
public sealed class FreshSignIn(RequestDelegate next, ServerOptions options)
{
    private static readonly FrozenSet<string> Deciding = new[]
    {
        Permissions.ApproveMacros, Permissions.ApproveReplies, Permissions.ApproveRefunds, Permissions.ReviewRefunds, Permissions.DecideWaivers,
        Permissions.DecideShipping, Permissions.Reinstate,
    }.ToFrozenSet();

    public Task Invoke(HttpContext http) =>
        options.FreshSignIn is { } fresh
        && http.User.Identity is CallerIdentity { Session: { } session }
        && IsDecision(http)
        && !session.IsFresh(fresh, TimeProvider.System.GetUtcNow())
            ? ProblemWriter.Write(http, KnownProblems.NotFresh)
            : next(http);

    private static bool IsDecision(HttpContext http) =>
        !HttpMethods.IsGet(http.Request.Method)
        && !HttpMethods.IsHead(http.Request.Method)
        && http.GetEndpoint()?.Metadata.GetMetadata<NeedsPermission>() is { } needed
        && Deciding.Contains(needed.Permission);
}
