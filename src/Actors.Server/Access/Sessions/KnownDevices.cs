using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;

namespace Actors.Server.Access.Sessions;

/// <summary>
/// A browser that a person once signed in with is remembered, so that wrong tries of strangers, which lock the person's sign-in for
/// everybody else, do not lock out the person. A stolen memory is worth ten tries in a quarter of an hour.
/// </summary>
public sealed class KnownDevices(IDataProtectionProvider protection) : IDisposable
{
    private const string Cookie = "actors.device";
    private const int LongestCookie = 1000;

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector(Cookie).ToTimeLimitedDataProtector();
    private readonly PartitionedRateLimiter<string> _tries = PartitionedRateLimiter.Create<string, string>(device =>
        RateLimitPartition.GetFixedWindowLimiter(device, _ => new()
        {
            PermitLimit = AccessServices.MostFailures,
            Window = AccessServices.LockedOut,
            QueueLimit = 0,
        }));

    /// <summary>Whether the request comes from a browser of the person's, and may try again.</summary>
    public bool Knows(HttpContext http, Guid user)
    {
        if (http.Request.Cookies[Cookie] is not { Length: < LongestCookie } cookie)
            return false;
        try
        {
            var device = _protector.Unprotect(cookie);
            return device.StartsWith($"{user:D}/", StringComparison.Ordinal) && _tries.AttemptAcquire(device).IsAcquired;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Too old, of another installation, or made up: the browser is not known.
            return false;
        }
    }

    public void Remember(HttpContext http, Guid user) => http.Response.Cookies.Append(
        Cookie,
        _protector.Protect($"{user:D}/{SecurityStamps.New()}", Remembered),
        new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = http.Request.IsHttps,
            MaxAge = Remembered,
            Path = "/api/v1/session",
        });

    public void Dispose() => _tries.Dispose();
}
