namespace Actors.Runtime;

public sealed partial class Loop
{
    [LoggerMessage(2101, LogLevel.Warning, "{Loop} failed {Failures} times in a row and will try again")]
    private partial void LogFailed(Exception error, string loop, int failures);
}
