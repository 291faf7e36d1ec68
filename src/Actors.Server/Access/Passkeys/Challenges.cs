using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Actors.Server.Access.Passkeys;

/// <summary>
/// What a browser was asked to sign, in a cookie that nobody can read or make, for five minutes and one answer. A server remembers which
/// were answered; another one of the cluster would not know, and would see a signature that is a few minutes old.
/// </summary>
public sealed class Challenges(IDataProtectionProvider protection)
{
    private const string Cookie = "actors.challenge";
    private const int LongestCookie = 4000;

    private static readonly TimeSpan Lives = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector(Cookie).ToTimeLimitedDataProtector();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _answered = new(StringComparer.Ordinal);

    /// <param name="options">JSON.</param>
    public void Ask(HttpContext http, string options) => http.Response.Cookies.Append(
        Cookie,
        _protector.Protect(options, Lives),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, MaxAge = Lives, Path = "/api/v1" });

    /// <returns>The options that were asked with; null when there are none, or they were answered before.</returns>
    public string? Take(HttpContext http)
    {
        http.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/api/v1" });
        if (http.Request.Cookies[Cookie] is not { Length: < LongestCookie } cookie)
            return null;
        try
        {
            var options = _protector.Unprotect(cookie, out var until);
            var now = TimeProvider.System.GetUtcNow();
            foreach (var (old, end) in _answered)
            {
                if (end < now)
                    _answered.TryRemove(old, out _);
            }
            return _answered.TryAdd(cookie, until) ? options : null;
        }
        catch (CryptographicException)
        {
            // Too old, of another installation, or made up.
            return null;
        }
    }
}
