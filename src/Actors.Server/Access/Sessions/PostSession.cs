using Actors.Server.Administration;
using Actors.Server.Hosting;

namespace Actors.Server.Access.Sessions;

/// <param name="Code">Of the authenticator, or one of the recovery codes; needed where it is switched on.</param>
/// <param name="Tenant">Needed where people of several tenants have the address and the password.</param>
public sealed record SignInRequest(string Email, string Password, string? Code = null, string? Tenant = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Token("$.email", Email, 320).Concat(Check.Text("$.password", Password, 1000));
}

/// <summary>Who is signed in.</summary>
/// <param name="Email">Null for API keys.</param>
/// <param name="Teams">Those the person is a member of.</param>
/// <param name="OfCompany">The session was begun at the company; <c>/session/company/end</c> ends it there, too.</param>
public sealed record Me(
    Guid Id,
    string DisplayName,
    string? Email,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Teams,
    IReadOnlyList<string> Permissions,
    string Tenant,
    bool OfCompany,
    DateTimeOffset ServerTime)
{
    public static async Task<IResult> Of(
        Caller caller, IActors actors, TimeProvider time, CancellationToken cancel, bool ofCompany = false) => TypedResults.Json(
        new Me(
            caller.Id,
            caller.DisplayName,
            caller.Email,
            caller.Roles,
            [.. (await actors.ReadTenant(caller.Tenant, cancel)).TeamsOf(caller.Id)],
            [.. caller.Permissions.Order(StringComparer.Ordinal)],
            caller.Tenant,
            ofCompany,
            time.GetUtcNow()),
        Wire.Json.Me);
}

public static class PostSession
{
    private static readonly Problem Failed = new(
        401,
        "sign-in.failed",
        "The sign-in failed",
        "Address, password or code is wrong, the user is disabled, or there were ten wrong tries: then wait for a quarter of an hour, use a "
        + "browser you signed in with before, or ask an administrator.");

    private static readonly Problem CodeNeeded = new(
        401, "sign-in.code-needed", "A code is needed", "Send the code of the authenticator, or a recovery code, in code.");

    private static Problem TenantNeeded(IReadOnlyList<string> tenants) => new(
        401, "sign-in.tenant-needed", "The company is needed", $"The password is right for several of them: send {string.Join(" or ", tenants)} in tenant.");

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/session", Handle)
        .AllowAnonymous()
        .RequireRateLimiting(RateLimits.SignIn)
        .Accepts<SignInRequest>("application/json")
        .Produces<Me>()
        .Refuses(401)
        .WithTags("session")
        .WithName("SignIn")
        .WithSummary("Sign in with a password")
        .WithDescription(
            "Sets the session cookie and the cookie XSRF-TOKEN. Send the latter's value as X-XSRF-TOKEN with everything that changes "
            + "something. Ten wrong tries lock the user for fifteen minutes, but for browsers the user signed in with before.");

    private static async Task<IResult> Handle(
        HttpContext http, SignIn signIn, SessionCookies cookies, SignInRecord record, IActors actors, TimeProvider time, CancellationToken cancel)
    {
        var request = StrictJson.Read<SignInRequest>((await RawBody.Read(http)).Span);
        switch (await signIn.Try(http, request))
        {
            case SignInOutcome.Welcome welcome:
                if (await cookies.Begin(http, welcome.User) is not { } caller)
                {
                    record.KeepLater(http, [new(welcome.User, SignInOutcomes.Disabled)]);
                    return Failed;
                }

                await record.Keep(welcome.Recorded, cancel);
                using (CallScope.Bind(caller.Tenant, caller.Who))
                    return await Me.Of(caller, actors, time, cancel);
            case SignInOutcome.CodeNeeded asked:
                record.KeepLater(http, asked.Recorded);
                return CodeNeeded;
            case SignInOutcome.TenantNeeded several:
                return TenantNeeded(several.Tenants);
            case var failed:
                record.KeepLater(http, failed.Recorded);
                return Failed;
        }
    }
}
