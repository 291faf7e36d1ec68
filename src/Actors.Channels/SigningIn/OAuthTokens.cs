using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Actors.Channels.Connections;

namespace Actors.Channels.SigningIn;

/// <summary>Access tokens for XOAUTH2, asked for with a refresh token and used until shortly before they end.</summary>
internal sealed class OAuthTokens(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<OAuthGrant, Token> _known = new();

    /// <summary>Follows nobody elsewhere: what it sends is secret.</summary>
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });

    /// <exception cref="MailFaultException">The provider gives none.</exception>
    public async Task<string> Get(OAuthGrant grant, MailAccess access, CancellationToken cancel)
    {
        if (_known.TryGetValue(grant, out var known) && known.Until > time.GetUtcNow())
            return known.Value;

        using var answer = await Ask(grant, cancel);
        if (!answer.IsSuccessStatusCode)
            throw new MailFaultException(MailFaultException.TokenRefused, $"The mail provider gives no token ({(int)answer.StatusCode}): sign in there again.");
        var granted = await answer.Content.ReadFromJsonAsync<TokenAnswer>(cancel);
        if (granted?.AccessToken is not { Length: > 0 } token)
            throw new MailFaultException(MailFaultException.TokenRefused, "The mail provider's answer holds no token.");
        if (granted.RefreshToken is { Length: > 0 } rotated && rotated != grant.RefreshToken)
        {
            var next = grant with { RefreshToken = rotated };
            await access.Rotated(grant, next);
            _known.TryRemove(grant, out _);
            grant = next;
        }

        _known[grant] = new(token, time.GetUtcNow() + TimeSpan.FromSeconds(granted.ExpiresIn ?? 0) - Margin);
        return token;
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> Ask(OAuthGrant grant, CancellationToken cancel)
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
            return await _http.PostAsync(new Uri(grant.TokenEndpoint), content, cancel);
        }
        catch (HttpRequestException error)
        {
            throw new MailFaultException(MailFaultException.Unreachable, "The mail provider's token service cannot be reached.", error);
        }
    }

    private sealed record Token(string Value, DateTimeOffset Until);

    private sealed record TokenAnswer(
        [property: JsonPropertyName("access_token")] string? AccessToken,
        [property: JsonPropertyName("expires_in")] int? ExpiresIn,
        [property: JsonPropertyName("refresh_token")] string? RefreshToken);
}
