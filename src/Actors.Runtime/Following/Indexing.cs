namespace Actors.Runtime;

/// <summary>Keeps the search index up with the log.</summary>
public sealed class Indexing(SearchIndexer indexer, ILogger<Loop> logger) : LoopService("search index", FollowEvery, logger)
{
    internal static readonly TimeSpan FollowEvery = TimeSpan.FromMilliseconds(250);

    protected override async Task<bool> Step(CancellationToken cancel)
    {
        await indexer.CatchUp(cancel).ConfigureAwait(false);
        return false;
    }
}
