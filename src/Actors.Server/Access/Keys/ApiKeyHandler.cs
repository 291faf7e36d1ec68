using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Actors.Server.Access.Keys;

/// <summary>Authenticates machines by the header <c>X-Api-Key</c>.</summary>
public sealed class ApiKeyHandler(
    ApiKeyCallers keys, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Header = "X-Api-Key";

    private static readonly AuthenticateResult Unknown = AuthenticateResult.Fail("The key is unknown, expired or revoked.");

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers[Header];
        if (header.Count == 0)
            return AuthenticateResult.NoResult();
        var principal = await keys.Find(header.ToString(), Context.RequestAborted);
        return principal is null ? Unknown : AuthenticateResult.Success(new(principal, Schemes.ApiKey));
    }
}
