using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.Channels.Connections;

namespace Actors.Channels.SigningIn;

/// <summary>
/// Access tokens for XOAUTH2, asked for with a refresh token and used until shortly before they end. Where the provider changes the refresh
/// token with every use, the new one is kept before anything else is done, for the old one opens nothing any more.
/// </summary>
internal sealed class OAuthTokens(TimeProvider time) : IDisposable
{
    private const int LongestAnswer = 64 * 1024;
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<OAuthGrant, Token> _known = new();
    private readonly ConcurrentDictionary<OAuthGrant, OAuthGrant> _unkept = new();
    private readonly ConcurrentDictionary<(string Endpoint, string User), SemaphoreSlim> _turns = new();

    /// <summary>Follows nobody elsewhere: what it sends is secret.</summary>
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(20),
        MaxResponseContentBufferSize = LongestAnswer,
    };

    /// <summary>Whoever stops waiting stops nothing: what the provider has given is kept all the same.</summary>
    /// <exception cref="MailFaultException">The provider gives none.</exception>
    public Task<string> Get(MailAccess access, CancellationToken cancel) => InTurn(access).WaitAsync(cancel);

    /// <summary>A mail server refused it: it was taken back before its end.</summary>
    public void Forget(string token)
    {
        foreach (var (grant, known) in _known)
        {
            if (known.Value == token)
                _known.TryRemove(grant, out _);
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Both sides of a connection may have one grant, and a refresh token may be good for one use.</summary>
    private async Task<string> InTurn(MailAccess access)
    {
        var (endpoint, user) = (GrantOf(access).TokenEndpoint, access.Login()!.User);
        var turn = _turns.GetOrAdd((endpoint, user), static _ => new(1));
        await turn.WaitAsync();
        try
        {
            var grant = GrantOf(access);
            if (_unkept.TryGetValue(grant, out var next))
                grant = await Keep(access, grant, next);
            return _known.TryGetValue(grant, out var known) && known.Until > time.GetUtcNow() ? known.Value : await Ask(access, grant);
        }
        finally
        {
            turn.Release();
        }
    }

    private static OAuthGrant GrantOf(MailAccess access) =>
        access.Login()?.Grant ?? throw new MailFaultException(MailFaultException.SecretMissing, "There is no grant of the mail provider: enter it again.");

    private async Task<string> Ask(MailAccess access, OAuthGrant grant)
    {
        using var answer = await Post(grant);
        if (!answer.IsSuccessStatusCode)
            throw TokenRefusals.Of(answer.StatusCode, (await Read<ErrorAnswer>(answer))?.Error);
        var granted = await Read<TokenAnswer>(answer);
        if (granted?.AccessToken is not { Length: > 0 } token)
            throw new MailFaultException(MailFaultException.TokenRefused, "The mail provider's answer holds no token.");
        if (granted.RefreshToken is { Length: > 0 } rotated && rotated != grant.RefreshToken)
            grant = await Keep(access, grant, grant with { RefreshToken = rotated });

        _known[grant] = new(token, time.GetUtcNow() + TimeSpan.FromSeconds(granted.ExpiresIn ?? 0) - Margin);
        return token;
    }

    private async Task<OAuthGrant> Keep(MailAccess access, OAuthGrant old, OAuthGrant next)
    {
        _unkept[old] = next;
        await access.Rotated(old, next);
        _unkept.TryRemove(old, out _);
        _known.TryRemove(old, out _);
        return next;
    }

    private async Task<HttpResponseMessage> Post(OAuthGrant grant)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = grant.ClientId,
            ["refresh_token"] = grant.RefreshToken,
        };
        if (grant.ClientSecret is { } secret)
            form["client_secret"] = secret;
        if (grant.Scope is { } scope)
            form["scope"] = scope;
        using var content = new FormUrlEncodedContent(form);
        try
        {
            return await _http.PostAsync(new Uri(grant.TokenEndpoint), content);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            throw new MailFaultException(MailFaultException.Unreachable, "The mail provider's token service cannot be reached.", error);
        }
    }

    /// <returns>Null when it is something else.</returns>
    private static async Task<T?> Read<T>(HttpResponseMessage answer)
        where T : class
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync<T>();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private sealed record Token(string Value, DateTimeOffset Until);

    private sealed record TokenAnswer(
        [property: JsonPropertyName("access_token")] string? AccessToken,
        [property: JsonPropertyName("expires_in")] int? ExpiresIn,
        [property: JsonPropertyName("refresh_token")] string? RefreshToken);

    private sealed record ErrorAnswer([property: JsonPropertyName("error")] string? Error);
}
