namespace Actors.Grains;

internal abstract partial class ActorGrain
{
    [LoggerMessage(3001, LogLevel.Information, "{Stream} lets go: the journal went another way or did not answer")]
    private partial void LogLetGo(string stream);
}
