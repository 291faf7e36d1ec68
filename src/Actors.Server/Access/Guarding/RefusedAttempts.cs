using System.Collections.Concurrent;
using System.Collections.Frozen;
using Actors.Domain.Tenants.Guarding;
using Microsoft.AspNetCore.Routing;

namespace Actors.Server.Access.Guarding;

/// <summary>
/// R3: who tries to change or delete what is on record has no way to, and the attempt itself is recorded. An attempt is a verb that would replace or
/// delete at an address that knows none, or a decision about erasure by somebody without the right. Each is counted; recorded is the first of a
/// caller and kind in ten minutes, with the number of those before it.
/// </summary>
public sealed partial class RefusedAttempts(
    RequestDelegate next, IActors actors, EndpointDataSource endpoints, TimeProvider time, ILogger<RefusedAttempts> logger)
{
    private const int MostKinds = 10_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(Who By, string What), Seen> _seen = new();
    private readonly Lazy<FrozenSet<string>> _words = new(() => Words(endpoints));

    /// <summary>Looks at what became of a request when everything inside has answered.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        await next(http);
        if (!IsAttempt(http) || Caller.Of(http.User) is not { } caller)
            return;
        var what = $"{http.Request.Method} {Pattern(http.Request.Path)}";
        RuntimeTelemetry.RefusedAttempts.Add(1);
        var now = time.GetUtcNow();
        var seen = _seen.GetOrAdd((caller.Who, what), _ => new());
        if (seen.Take(now) is not { } times)
            return;
        if (_seen.Count > MostKinds)
            _seen.Clear();
        LogAttempt(caller.Tenant, caller.Who, what, times);
        await Record(caller, new(what, times), now);
    }

    private async Task Record(Caller caller, NoteRefusedAttempt command, DateTimeOffset now)
    {
        using var scope = CallScope.Bind(caller.Tenant, caller.Who);
        try
        {
            await actors.Send(ActorId.ForTenant(caller.Tenant), command, CommandIds.Fresh(now, caller.Who), CancellationToken.None);
        }
        catch (JournalUnavailableException outage)
        {
            // It was refused all the same, and the log has the line above.
            LogNotRecorded(outage);
        }
    }

    private static bool IsAttempt(HttpContext http)
    {
        var (method, status) = (http.Request.Method, http.Response.StatusCode);
        if (!http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            return false;
        return status is 403
            ? http.GetEndpoint()?.Metadata.GetMetadata<NeedsPermission>()?.Permission is Permissions.Erase && !HttpMethods.IsGet(method)
            : (HttpMethods.IsDelete(method) || HttpMethods.IsPut(method) || HttpMethods.IsPatch(method))
                && (status is 405 || (status is 404 && http.GetEndpoint() is null));
    }

    /// <summary>The address with a star for whatever is no word of ours: identifiers, order numbers, anything typed.</summary>
    private string Pattern(PathString path) =>
        string.Concat((path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).Take(12).Select(part => _words.Value.Contains(part) ? $"/{part}" : "/*"));

    private static FrozenSet<string> Words(EndpointDataSource endpoints) => endpoints.Endpoints.OfType<RouteEndpoint>()
        .SelectMany(endpoint => endpoint.RoutePattern.PathSegments)
        .SelectMany(segment => segment.Parts.OfType<Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart>())
        .SelectMany(part => part.Content.Split('/'))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [LoggerMessage(2307, LogLevel.Warning, "{By} of {Tenant} tried {What}, which nobody may; {Times} times since it was last recorded")]
    private partial void LogAttempt(string tenant, Who by, string what, long times);

    [LoggerMessage(2308, LogLevel.Error, "The attempt could not be recorded")]
    private partial void LogNotRecorded(Exception outage);

    /// <summary>Of one caller and kind.</summary>
    private sealed class Seen
    {
        private readonly Lock _lock = new();
        private DateTimeOffset _quietUntil;
        private long _times;

        /// <returns>The number to record; null while it is too soon.</returns>
        public long? Take(DateTimeOffset now)
        {
            lock (_lock)
            {
                _times++;
                if (now < _quietUntil)
                    return null;
                _quietUntil = now + Pause;
                var times = _times;
                _times = 0;
                return times;
            }
        }
    }
}
