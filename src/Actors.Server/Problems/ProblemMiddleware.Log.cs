namespace Actors.Server.Problems;

public sealed partial class ProblemMiddleware
{
    [LoggerMessage(EventId = 5001, Level = LogLevel.Error, Message = "Unexpected failure of {Route}, trace {TraceId}")]
    private static partial void LogUnexpected(ILogger logger, Exception exception, string route, string traceId);

    [LoggerMessage(EventId = 5002, Level = LogLevel.Warning, Message = "The journal was unavailable to {Route}: {Reason}, trace {TraceId}")]
    private static partial void LogJournalUnavailable(ILogger logger, string route, string reason, string traceId);
}
