namespace Actors.Runtime;

public sealed partial class Snapshots
{
    [LoggerMessage(2401, LogLevel.Warning, "The state of {Stream} has no form outside memory; its events are read instead")]
    private partial void LogUnreadable(Exception error, string stream);
}
