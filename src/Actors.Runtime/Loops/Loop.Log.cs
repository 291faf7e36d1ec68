namespace Actors.Runtime;

public sealed partial class Loop
{
    [LoggerMessage(2101, LogLevel.Warning, "{Loop} failed {Failures} times in a row and will try again")]
    private partial void LogFailed(Exception error, string loop, int failures);

    [LoggerMessage(2102, LogLevel.Warning, "{Loop} waits for the database, {Failures} tries in a row: {Reason}")]
    private partial void LogWaits(string loop, int failures, string reason);

    [LoggerMessage(2103, LogLevel.Information, "{Loop} works again after {Failures} failures")]
    private partial void LogBack(string loop, int failures);
}
