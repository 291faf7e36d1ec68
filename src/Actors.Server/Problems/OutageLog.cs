namespace Actors.Server.Problems;

/// <summary>
/// Tells of requests that a missing database refuses: the first at once, then one line a minute with how many there were. An outage is one thing,
/// however many ask during it.
/// </summary>
public sealed partial class OutageLog(TimeProvider time, ILogger<OutageLog> logger)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private DateTimeOffset? _toldAt;
    private int _since;

    public void Refused(string route, string reason, string traceId)
    {
        lock (_gate)
        {
            _since++;
            if (_toldAt is { } at && time.GetUtcNow() - at < Quiet)
                return;
            LogRefused(_since, route, reason, traceId);
            (_toldAt, _since) = (time.GetUtcNow(), 0);
        }
    }

    [LoggerMessage(
        EventId = 5002, Level = LogLevel.Warning, Message = "The journal was unavailable to {Requests} requests, the last {Route}: {Reason}, trace {TraceId}")]
    private partial void LogRefused(int requests, string route, string reason, string traceId);
}
