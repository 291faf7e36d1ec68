namespace Actors.Grains;

public sealed partial class OrleansActors
{
    [LoggerMessage(3101, LogLevel.Debug, "{Stream} could not be reached at attempt {Attempt}")]
    private partial void LogAgain(Exception error, string stream, int attempt);
}
