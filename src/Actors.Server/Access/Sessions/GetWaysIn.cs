using Actors.Server.Access.Passkeys;
using Actors.Server.Access.Recovering;
using Actors.Server.Hosting;

namespace Actors.Server.Access.Sessions;

/// <summary>How one can sign in here, for whoever shows the sign-in.</summary>
/// <param name="ResetByMail">Somebody who forgot the password can have a link sent; who cannot, asks an administrator.</param>
/// <param name="Passkeys">The desk has a name that authenticators can know it by.</param>
/// <param name="Company">Whose people sign in at <c>/session/company</c>; null where none does.</param>
public sealed record WaysIn(bool ResetByMail, bool Passkeys, string? Company);

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

    private static async Task<IResult> Show(Mailroom mailroom, RelyingParty party, ServerOptions options, CancellationToken cancel) =>
        TypedResults.Json(new WaysIn(await mailroom.IsOpen(cancel), party.IsKnown, options.Company?.Name), Wire.Json.WaysIn);
}
