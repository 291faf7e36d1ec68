using System.Threading.RateLimiting;
using Actors.Server.Hosting;

namespace Actors.Server.Access.Issuers;

/// <summary>Wrong calls of one network address are limited. Right ones do not count: a whole company may go home at once.</summary>
public sealed class LogoutTries(ServerOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _wrong = PartitionedRateLimiter.Create<HttpContext, string>(http =>
        RateLimitPartition.GetFixedWindowLimiter(RateLimits.Address(http), _ => RateLimits.Tries(options)));

    public bool AreUsedUp(HttpContext http)
    {
        using var lease = _wrong.AttemptAcquire(http, permitCount: 0);
        return !lease.IsAcquired;
    }

    public void Count(HttpContext http) => _wrong.AttemptAcquire(http).Dispose();

    public void Dispose() => _wrong.Dispose();
}
