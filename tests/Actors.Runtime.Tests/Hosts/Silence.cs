namespace Actors.Runtime.Tests.Hosts;

/// <summary>Nobody listens to the commits.</summary>
internal sealed class Silence : ICommitObserver
{
    public static readonly Silence Instance = new();

    public void Committed(ActorId actor, Commit commit)
    {
    }
}
