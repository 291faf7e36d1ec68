using System.Net.Http.Headers;

namespace Actors.Server.Access.Issuers;

/// <summary>The company says that somebody signed out there (OpenID Connect Back-Channel Logout 1.0, 2.5 to 2.8).</summary>
public static class PostCompanyLogout
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Field = "logout_token";

    private static readonly Problem Wrong = new(
        400, "logout.invalid", "This signs nobody out", $"Send a logout token of the company's issuer for this desk, once, as {Field} in a form.");

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/session/company/logout", Handle)
        .AllowAnonymous()
        .MayCarry(2 * LogoutTokens.Largest)
        .Accepts<LogoutForm>(Form)
        .Produces(StatusCodes.Status200OK)
        .Refuses(400, 404)
        .WithTags("session")
        .WithName("HearCompanyLogout")
        .WithSummary("Told by the company that somebody signed out there")
        .WithDescription(
            "OpenID Connect Back-Channel Logout 1.0. Ends the session that `sid` names, or without it all that `sub` began at the company, on every server "
            + "and at once. A token is good once. 200 also when nobody was signed in.");

    private static async Task<IResult> Handle(HttpContext http, IServiceProvider services, LogoutTries tries, CancellationToken cancel)
    {
        if (services.GetService<CompanyLogoutCalls>() is not { } calls)
            return GetCompanySignIn.None;
        if (tries.AreUsedUp(http))
            return KnownProblems.TooManyRequests with { RetryAfterSeconds = 60 };
        if (await Token(http, cancel) is { } token && await calls.Hear(token, cancel))
            return TypedResults.Ok();
        tries.Count(http);
        return Wrong;
    }

    /// <returns>Null when there is none, or more than one.</returns>
    private static async Task<string?> Token(HttpContext http, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !Form.Equals(type.MediaType, StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            return (await http.Request.ReadFormAsync(cancel))[Field] is [{ Length: > 0 and <= LogoutTokens.Largest } token] ? token : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}

/// <param name="LogoutToken">A signed token (JWT).</param>
public sealed record LogoutForm([property: System.Text.Json.Serialization.JsonPropertyName("logout_token")] string LogoutToken);
