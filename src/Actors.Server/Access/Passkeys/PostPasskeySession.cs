using System.Text.Json;
using Actors.Server.Access.Sessions;
using Actors.Server.Hosting;

namespace Actors.Server.Access.Passkeys;

/// <param name="Credential">What the browser signed, in the JSON form of WebAuthn.</param>
public sealed record PasskeySignIn(JsonElement Credential) : IRequest;

/// <summary>Signing in with a passkey: who one is, the passkey says.</summary>
public static class PostPasskeySession
{
    private static readonly Problem Failed = new(
        401, "sign-in.passkey-failed", "The passkey opens nothing here", "It was removed, the user is disabled, or it took too long. Try again, or use the password.");

    public static void Map(IEndpointRouteBuilder api)
    {
        var session = api.MapGroup("/session/passkey").WithTags("session").AllowAnonymous();
        session.MapPost("/challenge", Begin)
            .RequireRateLimiting(RateLimits.Recovery)
            .Produces<PasskeyChallenge>()
            .Refuses(404)
            .WithName("BeginPasskeySignIn")
            .WithSummary("Ask a browser to sign in with a passkey")
            .WithDescription("For five minutes and one answer.");
        session.MapPost("", Handle)
            .RequireRateLimiting(RateLimits.SignIn)
            .Accepts<PasskeySignIn>("application/json")
            .Produces<Me>()
            .Refuses(401, 404)
            .WithName("SignInWithPasskey")
            .WithSummary("Sign in with a passkey")
            .WithDescription("It counts as password and code. Sets the cookies that signing in with a password sets.");
    }

    private static IResult Begin(HttpContext http, RelyingParty party, Challenges challenges)
    {
        if (!party.IsKnown)
            return KnownProblems.NotFound;
        var options = party.AskForAny();
        challenges.Ask(http, options);
        return TypedResults.Json(new PasskeyChallenge(JsonElement.Parse(options)), Wire.Json.PasskeyChallenge);
    }

    private static async Task<IResult> Handle(
        HttpContext http,
        RelyingParty party,
        Challenges challenges,
        Storage.Users users,
        SessionCookies cookies,
        SignInRecord record,
        IActors actors,
        TimeProvider time)
    {
        var request = StrictJson.Read<PasskeySignIn>((await RawBody.Read(http)).Span);
        if (!party.IsKnown)
            return KnownProblems.NotFound;
        var cancel = http.RequestAborted;
        if (challenges.Take(http) is not { } asked
            || await party.Read(asked, request.Credential, time.GetUtcNow(), cancel) is not { } passkey
            || await users.Find(passkey.Person, cancel) is not { } user)
            return Failed;
        if (await cookies.Begin(http, user) is not { } caller)
        {
            record.KeepLater(http, [new(user, SignInOutcomes.Disabled)]);
            return Failed;
        }

        await record.Keep([new(user, SignInOutcomes.Welcome)], cancel);
        using var scope = CallScope.Bind(caller.Tenant, caller.Who);
        return await Me.Of(caller, actors, time, cancel);
    }
}
