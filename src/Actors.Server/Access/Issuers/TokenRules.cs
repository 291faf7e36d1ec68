using System.IdentityModel.Tokens.Jwt;
using Microsoft.IdentityModel.Tokens;

namespace Actors.Server.Access.Issuers;

/// <summary>What every token has to be, whoever it is for.</summary>
internal static class TokenRules
{
    /// <summary>Clocks differ.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <summary>After keys were changed at the issuer, they are asked for again, but not for every made-up token.</summary>
    public static readonly TimeSpan KeysAskedForEvery = TimeSpan.FromSeconds(30);

    /// <summary>A key that the issuer took back signs nothing here after that time.</summary>
    public static readonly TimeSpan KeysBelievedFor = TimeSpan.FromHours(1);

    /// <summary>Signed with a key that only the issuer has; a shared secret, or nothing, signs nothing here.</summary>
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    /// <summary>What comes from the issuer itself over TLS need not be signed (OpenID Connect Core 3.1.3.7); here it does.</summary>
    public static bool IsSigned(JwtSecurityToken token) => Algorithms.Contains(token.Header.Alg);

    /// <summary>Keys of before the last look are no second choice: the issuer may have taken them back.</summary>
    public static void ForgetOldKeys(object? manager)
    {
        if (manager is BaseConfigurationManager known)
            known.UseLastKnownGoodConfiguration = false;
    }

    public static TokenValidationParameters For(Uri issuer, string audience) => new()
    {
        ValidIssuer = issuer.OriginalString,
        ValidAudience = audience,
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = Skew,
    };
}
