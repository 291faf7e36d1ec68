using Actors.Server.Access.Issuers;
using Actors.Server.Access.Keys;
using Actors.Server.Access.Passkeys;
using Actors.Server.Access.Recovering;
using Actors.Server.Access.Sessions;
using Actors.Server.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Server.Access;

/// <summary>Who may come in, and how they prove who they are.</summary>
public static class AccessServices
{
    public const int ShortestPassword = 12;
    public const int MostFailures = 10;

    private static readonly TimeSpan SessionLives = TimeSpan.FromHours(12);
    internal static readonly TimeSpan LockedOut = TimeSpan.FromMinutes(15);

    public static void AddAccess(this IServiceCollection services, DirectoryInfo keyFolder, ServerOptions options)
    {
        services.AddSingleton<SignInGates>().AddSingleton<SignInRecord>().AddSingleton<KnownDevices>().AddScoped<AuthenticatorCodes>().AddScoped<SignIn>();
        services.AddSingleton<RelyingParty>().AddSingleton<Challenges>();
        services.AddScoped<ResetLinks>().AddSingleton<Mailroom>().AddSingleton<ResetLetters>();
        services.AddHostedService(provider => provider.GetRequiredService<ResetLetters>());
        services.AddSingleton<People>().AddSingleton<ApiKeyCallers>().AddSingleton<SessionNews>().AddSingleton<SessionCookies>().AddSingleton<LogoutTries>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(DefaultDeny.Policy);
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddDataProtection().SetApplicationName("actors").PersistKeysToFileSystem(keyFolder);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.HeaderName = SessionCookies.TokenHeader;
            antiforgery.Cookie.Name = "actors.antiforgery";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        var schemes = AddSchemes(services, options);
        if (options.Machines is { } machines)
            MachineTokens.Add(schemes, machines);
        if (options.Company is { } company)
        {
            services.AddSingleton(company).AddScoped<CompanyPeople>().AddSingleton<LogoutTokens>().AddScoped<CompanyLogoutCalls>();
            CompanySignIn.Add(schemes, company, options.Console);
        }
        AddIdentity(services);
    }

    private static AuthenticationBuilder AddSchemes(IServiceCollection services, ServerOptions options) => services
        .AddAuthentication(Schemes.Any)
        .AddPolicyScheme(Schemes.Any, null, any => any.ForwardDefaultSelector = http =>
            http.Request.Headers.ContainsKey(ApiKeyHandler.Header) ? Schemes.ApiKey
            : options.Machines is not null && MachineTokens.IsSent(http.Request) ? Schemes.Machine
            : Schemes.Session)
        .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(Schemes.ApiKey, null)
        .AddCookie(Schemes.Session, cookie =>
        {
            cookie.Cookie.Name = SessionCookies.Cookie;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.ExpireTimeSpan = SessionLives;
            cookie.SlidingExpiration = true;
            // A test clock moves deadlines, not sessions.
            cookie.TimeProvider = TimeProvider.System;
            cookie.Events.OnValidatePrincipal = context =>
                context.HttpContext.RequestServices.GetRequiredService<SessionCookies>().Validate(context);
            cookie.Events.OnRedirectToLogin = context => Only(context.Response, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = context => Only(context.Response, StatusCodes.Status403Forbidden);
        });

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddSingleton<ILookupNormalizer, EmailNormaliser>();
        services.AddIdentityCore<Person>(identity =>
            {
                identity.Password.RequiredLength = ShortestPassword;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequiredUniqueChars = 5;
                identity.Lockout.MaxFailedAccessAttempts = MostFailures;
                identity.Lockout.DefaultLockoutTimeSpan = LockedOut;
                identity.User.AllowedUserNameCharacters = "";
            })
            .AddUserStore<PersonStore>()
            .AddPasswordValidator<GuessablePasswords>();
        // Identity's own asks whether an address belongs to anybody; here it belongs to one person of each tenant, and the database says so.
        services.RemoveAll<IUserValidator<Person>>();
    }

    private static Task Only(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
