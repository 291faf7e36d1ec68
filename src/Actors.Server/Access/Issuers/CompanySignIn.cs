using System.Globalization;
using System.Security.Claims;
using Actors.Server.Access.Sessions;
using Actors.Server.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Actors.Server.Access.Issuers;

/// <summary>
/// The authorisation code flow with PKCE (RFC 6749, RFC 7636). What comes of it is a session like any other; no token of the company is
/// kept.
/// </summary>
internal static class CompanySignIn
{
    public const string Answer = "/api/v1/session/company/answer";

    private static readonly TimeSpan BackchannelPatience = TimeSpan.FromSeconds(10);

    public static void Add(AuthenticationBuilder schemes, CompanyOptions company, Uri? console)
    {
        schemes.AddOpenIdConnect(Schemes.Company, oidc => Configure(oidc, company, console));
        schemes.Services.PostConfigure<OpenIdConnectOptions>(Schemes.Company, oidc => TokenRules.ForgetOldKeys(oidc.ConfigurationManager));
    }

    private static void Configure(OpenIdConnectOptions oidc, CompanyOptions company, Uri? console)
    {
        oidc.Authority = company.Issuer.OriginalString;
        oidc.ClientId = company.ClientId;
        oidc.ClientSecret = company.ClientSecret;
        oidc.RequireHttpsMetadata = !company.Issuer.IsLoopback;
        oidc.ResponseType = OpenIdConnectResponseType.Code;
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        oidc.UsePkce = true;
        oidc.Scope.Clear();
        foreach (var scope in (string[])["openid", "profile", "email"])
            oidc.Scope.Add(scope);
        oidc.MapInboundClaims = false;
        // A sign-out ends what was vouched for before it.
        oidc.ClaimActions.Remove("iat");
        oidc.TokenValidationParameters = TokenRules.For(company.Issuer, company.ClientId);
        oidc.RefreshInterval = TokenRules.KeysAskedForEvery;
        oidc.AutomaticRefreshInterval = TokenRules.KeysBelievedFor;
        oidc.CallbackPath = Answer;
        oidc.SignedOutCallbackPath = $"{Answer}/signed-out";
        oidc.RemoteSignOutPath = PathString.Empty;
        oidc.SignInScheme = Schemes.Session;
        oidc.BackchannelTimeout = BackchannelPatience;
        oidc.TimeProvider = TimeProvider.System;
        // The answer comes with a link from the company's page: a strict cookie would stay behind.
        oidc.CorrelationCookie.SameSite = oidc.NonceCookie.SameSite = SameSiteMode.Lax;
        oidc.CorrelationCookie.SecurePolicy = oidc.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        oidc.Events = new()
        {
            OnRedirectToIdentityProvider = context => Lead(context, console),
            OnRedirectToIdentityProviderForSignOut = context => LeadOut(context, console),
            OnTokenValidated = context =>
            {
                if (!TokenRules.IsSigned(context.SecurityToken))
                    context.Fail("The token is not signed.");
                return Task.CompletedTask;
            },
            OnTicketReceived = Enter,
            OnRemoteFailure = context =>
            {
                context.HandleResponse();
                Show(context.HttpContext, "company-refused");
                return Task.CompletedTask;
            },
        };
    }

    /// <summary>Where it is known for certain, the way back is not what a request says of its host.</summary>
    private static Task Lead(RedirectContext context, Uri? console)
    {
        if (console is not null)
            context.ProtocolMessage.RedirectUri = new Uri(console, Answer).AbsoluteUri;
        return Task.CompletedTask;
    }

    private static Task LeadOut(RedirectContext context, Uri? console)
    {
        if (console is not null)
            context.ProtocolMessage.PostLogoutRedirectUri = new Uri(console, $"{Answer}/signed-out").AbsoluteUri;
        context.ProtocolMessage.ClientId = context.Options.ClientId;
        return Task.CompletedTask;
    }

    private static async Task Enter(TicketReceivedContext context)
    {
        context.HandleResponse();
        var (http, services, cancel) = (context.HttpContext, context.HttpContext.RequestServices, context.HttpContext.RequestAborted);
        var company = services.GetRequiredService<CompanyOptions>();
        var people = services.GetRequiredService<CompanyPeople>();
        var record = services.GetRequiredService<SignInRecord>();
        if (context.Principal?.FindFirstValue("sub") is not { Length: > 0 } subject || Session(context.Principal, company, people.IdOf(subject)) is not { } session)
        {
            Show(http, "company-refused");
            return;
        }

        var outcome = await people.Find(context.Principal, cancel);
        if (outcome.User is { } user)
            outcome = outcome with { Refusal = await Begin(http, user, session) };
        await record.Keep(company.Tenant, people.IdOf(subject), outcome.Refusal ?? SignInOutcomes.Welcome, cancel);
        if (outcome.Refusal is { } why)
            Show(http, why);
        else
            http.Response.Redirect(Local(context.ReturnUri));
    }

    /// <returns>Why it could not begin: the person was signed out again meanwhile, or disabled.</returns>
    private static async Task<string?> Begin(HttpContext http, UserAccount user, CompanySession session)
    {
        var services = http.RequestServices;
        await services.GetRequiredService<CompanyLogouts>().Begin(
            user.Tenant, session.Session, user.Id, TimeProvider.System.GetUtcNow() + CompanySession.Longest, http.RequestAborted);
        if (await services.GetRequiredService<SessionCookies>().Begin(http, user, session) is not null)
            return null;
        return await services.GetRequiredService<People>().Find(user.Tenant, user.Id, http.RequestAborted) is null ? SignInOutcomes.Disabled : SignInOutcomes.SignedOut;
    }

    /// <returns>Null when the token does not say when it was issued.</returns>
    private static CompanySession? Session(ClaimsPrincipal principal, CompanyOptions company, Guid subject) =>
        long.TryParse(principal.FindFirstValue("iat"), NumberStyles.None, CultureInfo.InvariantCulture, out var issued)
            ? new(
                subject,
                principal.FindFirstValue("sid") is { Length: > 0 } session ? CompanySession.NameOf(company.Issuer, session) : CompanySession.Nameless(subject),
                DateTimeOffset.FromUnixTimeSeconds(issued))
            : null;

    /// <summary>The sign-in page, which says why nobody came in.</summary>
    private static void Show(HttpContext http, string why) => http.Response.Redirect($"/?refused={why}");

    /// <summary>A way within the console, never to another site.</summary>
    public static string Local(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal) && !path.Any(char.IsControl)
            ? path
            : "/";
}
