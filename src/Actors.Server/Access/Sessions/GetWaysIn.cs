using Actors.Server.Access.Recovering;
using Actors.Server.Hosting;

namespace Actors.Server.Access.Sessions;

/// <summary>How one can sign in here, for whoever shows the sign-in.</summary>
/// <param name="ResetByMail">Somebody who forgot the password can have a link sent; who cannot, asks an administrator.</param>
public sealed record WaysIn(bool ResetByMail);

public static class GetWaysIn
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/session/ways", Show)
        .AllowAnonymous()
        .RequireRateLimiting(RateLimits.Recovery)
        .Produces<WaysIn>()
        .WithTags("session")
        .WithName("ListWaysIn")
        .WithSummary("How one can sign in");

    private static async Task<IResult> Show(Mailroom mailroom, CancellationToken cancel) =>
        TypedResults.Json(new WaysIn(await mailroom.IsOpen(cancel)), Wire.Json.WaysIn);
}
