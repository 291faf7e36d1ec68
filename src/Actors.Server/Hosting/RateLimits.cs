using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Actors.Server.Hosting;

/// <summary>Sign-ins are limited per address, everything else per caller; who is refused anyway uses up nobody's share.</summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";

    /// <summary>What strangers may ask for besides: the ways in, and links for a new password.</summary>
    public const string Recovery = "recovery";

    /// <summary>Tries at one's own password or authenticator.</summary>
    public const string OwnSecrets = "own-secrets";

    public static void Add(IServiceCollection services, ServerOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            RateLimitPartition.GetTokenBucketLimiter(Key(http), _ => new()
            {
                TokenLimit = 2 * options.RequestsPerSecond,
                TokensPerPeriod = Math.Max(1, options.RequestsPerSecond / 10),
                ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
                AutoReplenishment = true,
                QueueLimit = 0,
            }));
        limiter.AddPolicy(SignIn, http => RateLimitPartition.GetFixedWindowLimiter(Address(http), _ => Tries(options)));
        limiter.AddPolicy(Recovery, http => RateLimitPartition.GetFixedWindowLimiter(Address(http), _ => Tries(options)));
        limiter.AddPolicy(OwnSecrets, http => RateLimitPartition.GetFixedWindowLimiter(Key(http), _ => Tries(options)));
        limiter.OnRejected = static (context, _) => new(Refuse(context));
    });

    internal static FixedWindowRateLimiterOptions Tries(ServerOptions options) => new()
    {
        PermitLimit = options.SignInsPerMinute,
        Window = TimeSpan.FromMinutes(1),
        QueueLimit = 0,
    };

    private static Task Refuse(OnRejectedContext context)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        return ProblemWriter.Write(
            context.HttpContext,
            KnownProblems.TooManyRequests with { RetryAfterSeconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) });
    }

    private static string Key(HttpContext http) => http.User.Identity is CallerIdentity caller ? caller.Name : Address(http);

    internal static string Address(HttpContext http) =>
        http.Connection.RemoteIpAddress?.ToString() ?? http.Connection.Id.ToString(CultureInfo.InvariantCulture);
}
