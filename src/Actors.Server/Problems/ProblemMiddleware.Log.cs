namespace Actors.Server.Problems;

public sealed partial class ProblemMiddleware
{
    [LoggerMessage(EventId = 5001, Level = LogLevel.Error, Message = "Unexpected failure of {Route}, trace {TraceId}")]
    private static partial void LogUnexpected(ILogger logger, Exception exception, string route, string traceId);
}
