using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Actors.Server.Access.Issuers;

/// <param name="Subject">Null where it is about one session alone.</param>
/// <param name="Session">Null where it is about all sessions of the person.</param>
public sealed record LogoutToken(string Id, string? Subject, string? Session, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt);

/// <summary>Reads what a company's issuer says about sign-outs (OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6).</summary>
public sealed class LogoutTokens(CompanyOptions company, IOptionsMonitor<OpenIdConnectOptions> options)
{
    public const int Largest = 16 * 1024;

    private const string Event = "http://schemas.openid.net/event/backchannel-logout";

    /// <summary>What a token may call itself; one that calls itself something else is for something else.</summary>
    private static readonly string[] Types = ["", "JWT", "logout+jwt", "application/logout+jwt"];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = Largest };

    /// <returns>Null when it is not for us, not of the issuer, or no such token at all.</returns>
    public async Task<LogoutToken?> Read(string token)
    {
        var rules = TokenRules.For(company.Issuer, company.ClientId);
        rules.ConfigurationManager = options.Get(Schemes.Company).ConfigurationManager as BaseConfigurationManager;
        var read = await _handler.ValidateTokenAsync(token, rules);
        return read is { IsValid: true, SecurityToken: JsonWebToken valid }
            && Types.Contains(valid.Typ ?? "", StringComparer.OrdinalIgnoreCase)
            && JsonElement.Parse(Base64UrlEncoder.Decode(valid.EncodedPayload)) is { ValueKind: JsonValueKind.Object } claims
            ? Of(claims, valid)
            : null;
    }

    /// <summary>An ID token is none: it has no such event, and may have a nonce.</summary>
    private static LogoutToken? Of(JsonElement claims, JsonWebToken token) =>
        IsLogout(claims)
        && !claims.TryGetProperty("nonce", out _)
        && Text(claims, "jti", out var id) && id is not null
        && Text(claims, "sub", out var subject)
        && Text(claims, "sid", out var session)
        && (subject ?? session) is not null
        && claims.TryGetProperty("iat", out var issued) && issued.ValueKind is JsonValueKind.Number && token.IssuedAt > DateTime.MinValue
        && token.IssuedAt <= TimeProvider.System.GetUtcNow().UtcDateTime + TokenRules.Skew
            ? new(id, subject, session, new(token.IssuedAt), new(token.ValidTo))
            : null;

    private static bool IsLogout(JsonElement claims) =>
        claims.TryGetProperty("events", out var events)
        && events.ValueKind is JsonValueKind.Object
        && events.TryGetProperty(Event, out var logout)
        && logout.ValueKind is JsonValueKind.Object;

    /// <returns>False when something else than a text stands there.</returns>
    private static bool Text(JsonElement claims, string name, out string? text)
    {
        text = null;
        if (!claims.TryGetProperty(name, out var value))
            return true;
        if (value.ValueKind is not JsonValueKind.String)
            return false;
        try
        {
            text = value.GetString();
            return text is { Length: > 0 };
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is no text.
            return false;
        }
    }
}
