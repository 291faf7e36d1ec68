using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Actors.Testing;

/// <summary>
/// A mail provider that gives tokens (RFC 6749) and tells its mail server what they are worth (RFC 7662). It is as strict as any: each
/// refresh token is good for one use.
/// </summary>
public sealed class TokenProvider : IAsyncDisposable
{
    public const string Client = "desk";
    public const string ClientSecret = "secret-of-the-desk";

    private readonly ConcurrentDictionary<string, string> _refreshTokens = [];
    private readonly ConcurrentDictionary<string, string> _accessTokens = [];
    private readonly WebApplication _app;
    private int _given;

    private TokenProvider(WebApplication app) => _app = app;

    public Uri Token => new(new(_app.Urls.First()), "/token");

    public Uri Introspection => new(new(_app.Urls.First()), "/introspection");

    /// <summary>How many access tokens it has given.</summary>
    public int Given => _given;

    public static async Task<TokenProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add($"http://127.0.0.1:{LoopbackPort.Free()}");
        var provider = new TokenProvider(app);
        app.MapPost("/token", provider.Give);
        app.MapPost("/introspection", provider.Look);
        await app.StartAsync();
        return provider;
    }

    /// <summary>Somebody has signed in at the provider and let the desk in.</summary>
    public string Grant(string user)
    {
        var token = $"refresh-{RandomNumberGenerator.GetHexString(32)}";
        _refreshTokens[token] = user;
        return token;
    }

    public bool Knows(string refreshToken) => _refreshTokens.ContainsKey(refreshToken);

    /// <summary>No access token opens anything any more.</summary>
    public void EndAccess() => _accessTokens.Clear();

    /// <summary>Nobody is given any more until he has signed in again.</summary>
    public void EndGrants() => _refreshTokens.Clear();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task<IResult> Give(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_id"] != Client || form["client_secret"] != ClientSecret)
            return Results.Json(new { error = "invalid_client" }, statusCode: 401);
        if (form["grant_type"] != "refresh_token" || !_refreshTokens.TryRemove($"{form["refresh_token"]}", out var user))
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        var access = $"access-{RandomNumberGenerator.GetHexString(32)}";
        _accessTokens[access] = user;
        Interlocked.Increment(ref _given);
        return Results.Json(new { access_token = access, token_type = "Bearer", expires_in = 3600, refresh_token = Grant(user) });
    }

    private async Task<IResult> Look(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        return Results.Json(_accessTokens.TryGetValue($"{form["token"]}", out var user) ? (object)new { active = true, username = user } : new { active = false });
    }
}
