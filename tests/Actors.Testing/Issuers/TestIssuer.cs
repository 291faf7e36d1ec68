using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Actors.Testing;

/// <summary>
/// An issuer of tokens in this process, with real keys: discovery, key set, the code flow with PKCE and sign-out. Whoever comes to its
/// sign-in page is <see cref="Person"/> already. Its tokens are as a test bends them.
/// </summary>
public sealed class TestIssuer : IAsyncDisposable
{
    public const string Client = "desk";
    public const string ClientSecret = "secret-of-the-desk-at-its-issuer";
    public const string Audience = "desk-api";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, AskedFor> _codes = [];

    private TestIssuer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>Signs what is minted; those it had before are published as long as they are here.</summary>
    public List<SigningKey> Keys { get; } = [SigningKey.Rsa("first")];

    /// <summary>The claims of whoever signs in.</summary>
    public Dictionary<string, object> Person { get; set; } = [];

    /// <summary>Changes the claims of an ID token before it is signed.</summary>
    public Action<Dictionary<string, object>> Bend { get; set; } = _ => { };

    /// <summary>Signs in place of <see cref="Keys"/>.</summary>
    public SigningKey? Forger { get; set; }

    public static async Task<TestIssuer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add($"http://127.0.0.1:{LoopbackPort.Free()}");
        var issuer = new TestIssuer(app);
        app.MapGet("/.well-known/openid-configuration", issuer.Discover);
        app.MapGet("/keys", () => Results.Json(new { keys = issuer.Keys.Select(key => key.Published()) }));
        app.MapGet("/authorise", issuer.Authorise);
        app.MapPost("/token", issuer.Give);
        app.MapGet("/end", (string post_logout_redirect_uri, string? state) => Results.Redirect($"{post_logout_redirect_uri}?state={state}"));
        await app.StartAsync();
        return issuer;
    }

    /// <summary>A token for a machine, good for an hour unless told otherwise.</summary>
    public string Token(string subject, string role, Action<Dictionary<string, object>>? bend = null, SigningKey? key = null, TimeSpan? lives = null)
    {
        var claims = Claims(subject, Audience, lives ?? TimeSpan.FromHours(1));
        claims["roles"] = new[] { role };
        bend?.Invoke(claims);
        return (key ?? Keys[^1]).Sign(claims);
    }

    /// <summary>Says that somebody signed out here, of one session or of all.</summary>
    public string LogoutToken(
        string? subject, string? session = null, Action<Dictionary<string, object>>? bend = null, SigningKey? key = null, string type = "logout+jwt")
    {
        var claims = Claims(subject ?? "", Client, TimeSpan.FromMinutes(2));
        claims["jti"] = RandomNumberGenerator.GetHexString(16);
        claims["events"] = new Dictionary<string, object> { ["http://schemas.openid.net/event/backchannel-logout"] = new { } };
        if (subject is null)
            claims.Remove("sub");
        if (session is not null)
            claims["sid"] = session;
        bend?.Invoke(claims);
        return (key ?? Keys[^1]).Sign(claims, type);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private IResult Discover() => Results.Json(new
    {
        issuer = Address.OriginalString,
        authorization_endpoint = $"{Address.OriginalString}/authorise",
        token_endpoint = $"{Address.OriginalString}/token",
        jwks_uri = $"{Address.OriginalString}/keys",
        end_session_endpoint = $"{Address.OriginalString}/end",
        backchannel_logout_supported = true,
        backchannel_logout_session_supported = true,
        response_types_supported = new[] { "code" },
        subject_types_supported = new[] { "public" },
        id_token_signing_alg_values_supported = new[] { "RS256", "ES256" },
    });

    private IResult Authorise(HttpRequest request)
    {
        var asked = request.Query;
        if (asked["client_id"] != Client || asked["response_type"] != "code" || asked["code_challenge_method"] != "S256")
            return Results.BadRequest();
        var code = RandomNumberGenerator.GetHexString(32);
        _codes[code] = new($"{asked["redirect_uri"]}", $"{asked["nonce"]}", $"{asked["code_challenge"]}");
        return Results.Redirect($"{asked["redirect_uri"]}?code={code}&state={Uri.EscapeDataString($"{asked["state"]}")}");
    }

    private async Task<IResult> Give(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_id"] != Client || form["client_secret"] != ClientSecret)
            return Results.Json(new { error = "invalid_client" }, statusCode: 401);
        if (!_codes.TryRemove($"{form["code"]}", out var asked) || asked.RedirectUri != form["redirect_uri"] || asked.Challenge != Challenge($"{form["code_verifier"]}"))
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        var claims = Claims($"{Person["sub"]}", Client, TimeSpan.FromMinutes(5));
        claims["nonce"] = asked.Nonce;
        foreach (var (name, value) in Person)
            claims[name] = value;
        Bend(claims);
        return Results.Json(new { access_token = "opaque", token_type = "Bearer", expires_in = 300, id_token = (Forger ?? Keys[^1]).Sign(claims) });
    }

    private Dictionary<string, object> Claims(string subject, string audience, TimeSpan lives)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new()
        {
            ["iss"] = Address.OriginalString,
            ["sub"] = subject,
            ["aud"] = audience,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.AddMinutes(-5).ToUnixTimeSeconds(),
            ["exp"] = (now + lives).ToUnixTimeSeconds(),
        };
    }

    private static string Challenge(string verifier) =>
        System.Buffers.Text.Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private sealed record AskedFor(string RedirectUri, string Nonce, string Challenge);
}
