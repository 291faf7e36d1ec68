namespace Actors.Runtime;

public sealed partial class DeadlineSweep
{
    [LoggerMessage(2301, LogLevel.Error, "{Stream} could not be woken for its clock {Kind}")]
    private partial void LogNotWoken(Exception error, string stream, string kind);
}
