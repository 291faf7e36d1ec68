namespace Actors.Runtime;

/// <summary>Wakes whatever has work because of a commit. Losing a call costs an interval of waiting, never work.</summary>
internal sealed class AfterCommit(LiveTopics live) : ICommitObserver
{
    private Action<Commit> _work = _ => { };

    /// <summary>The loops are made after the host that reports to them.</summary>
    public void Wake(Action<Commit> work) => _work = work;

    public void Committed(ActorId actor, Commit commit)
    {
        RuntimeMetrics.Commands.Add(1);
        RuntimeMetrics.Events.Add(commit.Events.Count);
        live.Publish(actor, commit);
        _work(commit);
    }
}
