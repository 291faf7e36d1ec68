using Actors.Server.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace Actors.Server.Access.Issuers;

/// <summary>The way to the company's own sign-in, and out of it.</summary>
public static class GetCompanySignIn
{
    internal static readonly Problem None = new(
        404, "company.none", "No company signs in here", "Sign in with a password, or have a company configured.");

    private static readonly Problem Away = new(
        503, "company.away", "The company's sign-in does not answer", "Try again in a moment. Whoever has a password signs in with it.");

    public static void Map(IEndpointRouteBuilder api)
    {
        var company = api.MapGroup("/session/company").WithTags("session").AllowAnonymous().RequireRateLimiting(RateLimits.Recovery);
        company.MapGet("", Begin)
            .Produces(StatusCodes.Status302Found)
            .Refuses(404)
            .WithName("SignInAtCompany")
            .WithSummary("Sign in where the company keeps its people")
            .WithDescription("Leads a browser there, and back to `returnTo`, a path of the console, with a session.");
        company.MapGet("/end", End)
            .Produces(StatusCodes.Status302Found)
            .Refuses(404)
            .WithName("SignOutAtCompany")
            .WithSummary("Sign out there, too")
            .WithDescription("For a browser whose session has ended here; back to the sign-in where the company has no such address.");
    }

    private static async Task<IResult> Begin(HttpContext http, IServiceProvider services, string? returnTo = null)
    {
        if (services.GetService<CompanyOptions>() is null)
            return None;
        if (await Discovered(http, services) is null)
            return Away;
        return TypedResults.Challenge(new AuthenticationProperties { RedirectUri = CompanySignIn.Local(returnTo) }, [Schemes.Company]);
    }

    private static async Task<IResult> End(HttpContext http, IServiceProvider services)
    {
        if (services.GetService<CompanyOptions>() is null)
            return None;
        return await Discovered(http, services) is { EndSessionEndpoint.Length: > 0 }
            ? TypedResults.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [Schemes.Company])
            : TypedResults.Redirect("/");
    }

    /// <returns>Null when the issuer does not say where to go.</returns>
    private static async Task<Microsoft.IdentityModel.Protocols.OpenIdConnect.OpenIdConnectConfiguration?> Discovered(HttpContext http, IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(Schemes.Company);
        try
        {
            return await options.ConfigurationManager!.GetConfigurationAsync(http.RequestAborted);
        }
        catch (Exception error) when (error is InvalidOperationException or HttpRequestException or TaskCanceledException && !http.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
    }
}
