namespace Actors.Runtime;

/// <summary>
/// A running process's actors and everything that goes on behind them. Disposing it ends the loops first and the host last;
/// the storage belongs to the caller.
/// </summary>
public sealed class ActorsRuntime : IAsyncDisposable
{
    private static readonly TimeSpan FollowEvery = TimeSpan.FromMilliseconds(250);

    /// <summary>Followers may be this much behind; the search index promises a second.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(100);

    private readonly Loop _sequencing;
    private readonly Loop _indexing;
    private readonly SearchIndexer _indexer;
    private readonly Snapshots _snapshots;

    /// <param name="host">Makes the host of the actors around the shared context of their cells.</param>
    public ActorsRuntime(StorageSession storage, TimeProvider time, ILoggerFactory log, Func<CellContext, IActors> host)
    {
        Live = new(log.CreateLogger<LiveTopics>());
        var afterCommit = new AfterCommit(Live);
        _snapshots = new(storage.Snapshots, log.CreateLogger<Snapshots>());
        Actors = host(new(storage.Journal, time, afterCommit, _snapshots));
        var database = storage.Database;
        var suspensions = new SuspensionEffects(Actors, new(database), new(database), new(database), time);
        var handlers = new EffectHandlers(Actors, new(new(database), new(database)), new(database), suspensions, time);
        Effects = new(new(database), handlers, time, log.CreateLogger<EffectWorker>());
        Deadlines = new(new(database), Actors, time, log.CreateLogger<DeadlineSweep>());
        _indexer = new(database, storage.Contents, log.CreateLogger<SearchIndexer>());
        _indexing = new("search index", Index, FollowEvery, log.CreateLogger<Loop>());
        _sequencing = new("sequencer", cancel => Sequence(storage.Sequencer, cancel), FollowEvery, log.CreateLogger<Loop>(), Gather);
        afterCommit.Wake(commit =>
        {
            _sequencing.Nudge();
            if (commit.Append.Effects.Any(effect => EffectHandlers.Kinds.Contains(effect.Kind)))
                Effects.Nudge();
        });
    }

    public IActors Actors { get; }

    public LiveTopics Live { get; }

    public EffectWorker Effects { get; }

    public DeadlineSweep Deadlines { get; }

    public async ValueTask DisposeAsync()
    {
        await Deadlines.DisposeAsync().ConfigureAwait(false);
        await Effects.DisposeAsync().ConfigureAwait(false);
        await _sequencing.DisposeAsync().ConfigureAwait(false);
        await _indexing.DisposeAsync().ConfigureAwait(false);
        _indexer.Dispose();
        await Live.DisposeAsync().ConfigureAwait(false);
        switch (Actors)
        {
            case IAsyncDisposable disposable:
                await disposable.DisposeAsync().ConfigureAwait(false);
                break;
            case IDisposable disposable:
                disposable.Dispose();
                break;
        }

        await _snapshots.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>What has a place in the log can be indexed.</summary>
    private async Task<bool> Sequence(Sequencer sequencer, CancellationToken cancel)
    {
        var sequenced = await sequencer.Drain(cancel).ConfigureAwait(false);
        _indexing.Nudge();
        return sequenced >= Sequencer.Most;
    }

    private async Task<bool> Index(CancellationToken cancel)
    {
        await _indexer.CatchUp(cancel).ConfigureAwait(false);
        return false;
    }
}
