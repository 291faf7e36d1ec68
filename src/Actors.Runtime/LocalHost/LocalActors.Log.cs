namespace Actors.Runtime;

public sealed partial class LocalActors
{
    [LoggerMessage(2001, LogLevel.Debug, "Let go of {Count} idle cells, {Left} stay in memory")]
    private partial void LogLetGo(int count, int left);
}
