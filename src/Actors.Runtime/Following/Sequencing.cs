namespace Actors.Runtime;

/// <summary>Gives what was committed its place in the log of its tenant; what has a place can be indexed.</summary>
public sealed class Sequencing(Sequencer sequencer, Indexing indexing, ILogger<Loop> logger)
    : LoopService("sequencer", Indexing.FollowEvery, logger, Gather), ICommitObserver
{
    /// <summary>Followers may be this much behind; the search index promises a second.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(100);

    public void Committed(ActorId actor, Commit commit) => Nudge();

    protected override async Task<bool> Step(CancellationToken cancel)
    {
        var sequenced = await sequencer.Drain(cancel).ConfigureAwait(false);
        indexing.Nudge();
        return sequenced >= Sequencer.Most;
    }
}
