namespace Actors.Runtime;

/// <summary>Keeps the search index up with the log.</summary>
public sealed class Indexing(SearchIndexer indexer, ILogger<Loop> logger)
    : LoopService("search index", TimeSpan.FromMilliseconds(250), logger, Gather, longest: TimeSpan.FromSeconds(4)), ICommitObserver
{
    /// <summary>The index may be a second behind.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(300);

    public void Committed(ActorId actor, Commit commit) => Nudge();

    protected override async Task<bool> Step(CancellationToken cancel)
    {
        await indexer.CatchUp(cancel).ConfigureAwait(false);
        return false;
    }
}
