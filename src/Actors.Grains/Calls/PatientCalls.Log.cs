namespace Actors.Grains.Calls;

public sealed partial class PatientCalls
{
    [LoggerMessage(3101, LogLevel.Debug, "{Grain} could not be reached at attempt {Attempt}")]
    private partial void LogAgain(Exception error, string grain, int attempt);
}
