using Actors.Server.Access.Sessions;
using Microsoft.AspNetCore.Identity;

namespace Actors.Server.Administration.Users;

/// <param name="Key">For typing; base32.</param>
/// <param name="Uri">For a QR code.</param>
public sealed record AuthenticatorKey(string Key, string Uri);

public sealed record CodeRequest(string Code) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Token("$.code", Code, 20);
}

/// <param name="Codes">Shown once; each is good for one sign-in without the authenticator.</param>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes);

/// <summary>Time-based codes (RFC 6238) as the second factor of a sign-in.</summary>
public static class Authenticator
{
    private const int NumberOfCodes = 10;

    public static void Map(IEndpointRouteBuilder users)
    {
        users.MapPost("/me/authenticator", Begin)
            .Needs(Permissions.Self)
            .Produces<AuthenticatorKey>()
            .Refuses(404, 409)
            .WithName("BeginAuthenticator")
            .WithSummary("Get a key for an authenticator")
            .WithDescription("Nothing changes until a code of it is confirmed. Refused while one is in use.");
        users.MapPost("/me/authenticator/confirm", Confirm)
            .Needs(Permissions.Self)
            .RequireRateLimiting(Hosting.RateLimits.OwnSecrets)
            .Produces<RecoveryCodes>()
            .Refuses(404)
            .WithName("ConfirmAuthenticator")
            .WithSummary("Switch the authenticator on");
        users.MapDelete("/me/authenticator", End)
            .Needs(Permissions.Self)
            .RequireRateLimiting(Hosting.RateLimits.OwnSecrets)
            .Accepts<CodeRequest>("application/json")
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(404)
            .WithName("EndAuthenticator")
            .WithSummary("Switch the authenticator off")
            .WithDescription("With a code of it, or with a recovery code where it was lost. Ten wrong ones end all sessions of the person.");
    }

    private static async Task<IResult> Begin(Caller caller, UserManager<Person> manager, SessionCookies cookies, HttpContext http)
    {
        if (await manager.Own(caller) is not { } person)
            return KnownProblems.NotFound;
        if (person.Account.TwoFactor)
            return new Problem(409, "authenticator.in-use", "An authenticator is in use", "Switch it off first.");
        await manager.ResetAuthenticatorKeyAsync(person);
        await cookies.Begin(http, person.Account);
        var key = person.Account.AuthenticatorKey!;
        var uri = $"otpauth://totp/Actors:{Uri.EscapeDataString(person.Account.Email)}?secret={key}&issuer=Actors&digits=6";
        return TypedResults.Json(new AuthenticatorKey(key, uri), Wire.Json.AuthenticatorKey);
    }

    private static async Task<IResult> Confirm(
        CommandRequest<CodeRequest> request, UserManager<Person> manager, AuthenticatorCodes codes, SessionCookies cookies, HttpContext http)
    {
        if (await manager.Own(request.Caller) is not { Account.AuthenticatorKey: not null } person)
            return KnownProblems.NotFound;
        if (!await codes.UseOfAuthenticator(person, request.Body.Code))
            return await manager.Wrong(person, WrongCode);
        await manager.SetTwoFactorEnabledAsync(person, true);
        var recovery = await manager.GenerateNewTwoFactorRecoveryCodesAsync(person, NumberOfCodes);
        await cookies.Begin(http, person.Account);
        return TypedResults.Json(new RecoveryCodes([.. recovery!]), Wire.Json.RecoveryCodes);
    }

    private static async Task<IResult> End(
        HttpContext http, Caller caller, UserManager<Person> manager, AuthenticatorCodes codes, SessionCookies cookies)
    {
        var request = StrictJson.Read<CodeRequest>((await RawBody.Read(http)).Span);
        if (await manager.Own(caller) is not { Account.TwoFactor: true } person)
            return KnownProblems.NotFound;
        if (!await codes.Use(person, request.Code))
            return await manager.Wrong(person, WrongCode);
        await manager.SetTwoFactorEnabledAsync(person, false);
        await cookies.Begin(http, person.Account);
        return TypedResults.NoContent();
    }

    private static Problem WrongCode => KnownProblems.Invalid(new FieldError("$.code", "The code is wrong or too old."));
}
