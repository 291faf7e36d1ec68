using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace Actors.Server.Access.Issuers;

/// <summary>
/// Machines that an issuer vouches for. Tenant and roles come from the configuration alone; a machine is on record under its issuer's host
/// and its subject, and may what a key with its roles may.
/// </summary>
internal static partial class MachineTokens
{
    private const string Prefix = "Bearer ";

    public static bool IsSent(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    public static void Add(AuthenticationBuilder schemes, MachineOptions machines)
    {
        schemes.AddJwtBearer(Schemes.Machine, jwt => Configure(jwt, machines));
        schemes.Services.PostConfigure<JwtBearerOptions>(Schemes.Machine, jwt => TokenRules.ForgetOldKeys(jwt.ConfigurationManager));
    }

    private static void Configure(JwtBearerOptions jwt, MachineOptions machines)
    {
        jwt.Authority = machines.Issuer.OriginalString;
        jwt.RequireHttpsMetadata = !machines.Issuer.IsLoopback;
        jwt.MapInboundClaims = false;
        jwt.TokenValidationParameters = TokenRules.For(machines.Issuer, machines.Audience);
        jwt.RefreshInterval = TokenRules.KeysAskedForEvery;
        jwt.AutomaticRefreshInterval = TokenRules.KeysBelievedFor;
        jwt.BackchannelTimeout = TimeSpan.FromSeconds(10);
        jwt.TimeProvider = TimeProvider.System;
        jwt.Events = new()
        {
            OnTokenValidated = context =>
            {
                if (Caller(context.Principal!, machines) is not { } caller)
                    context.Fail("The token names no machine, or no role that is known here.");
                else
                    context.Principal = new(new CallerIdentity(caller, Schemes.Machine) { EndsAt = context.SecurityToken.ValidTo });
                return Task.CompletedTask;
            },
            // Problems are written in one place.
            OnChallenge = context =>
            {
                context.HandleResponse();
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            },
        };
    }

    private static Caller? Caller(ClaimsPrincipal token, MachineOptions machines)
    {
        if (token.FindFirstValue("sub") is not { } subject || !Subject().IsMatch(subject) || machines.Roles.Of(token) is not { Count: > 0 } roles)
            return null;
        var name = $"{machines.Issuer.Authority}/{subject}";
        var id = CommandMetas.Id("machine", machines.Issuer.OriginalString, subject);
        return new(machines.Tenant, Who.Machine(name), id, name, null, roles, RolePermissions.Of(roles));
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._@:|+~-]{1,200}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}
