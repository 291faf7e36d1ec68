using Actors.Storage;
using Microsoft.Extensions.Logging;

namespace Actors.Runtime;

/// <summary>
/// A running process's actors and everything that goes on behind them. Disposing it ends the loops first and the host last;
/// the storage belongs to the caller.
/// </summary>
public sealed class ActorsRuntime : IAsyncDisposable
{
    private static readonly TimeSpan FollowEvery = TimeSpan.FromMilliseconds(250);

    private readonly Loop _sequencing;

    /// <param name="host">Makes the host of the actors around the shared context of their cells.</param>
    public ActorsRuntime(StorageSession storage, TimeProvider time, ILoggerFactory log, Func<CellContext, IActors> host)
    {
        Live = new(log.CreateLogger<LiveTopics>());
        var afterCommit = new AfterCommit(Live);
        Actors = host(new(storage.Journal, time, afterCommit));
        var database = storage.Database;
        var handlers = new EffectHandlers(Actors, new(new(database), new(database)), new(database), time);
        Effects = new(new(database), handlers, time, log.CreateLogger<EffectWorker>());
        Deadlines = new(new(database), Actors, time, log.CreateLogger<DeadlineSweep>());
        _sequencing = new(
            "sequencer",
            async cancel => await storage.Sequencer.Drain(cancel).ConfigureAwait(false) > 0,
            FollowEvery,
            log.CreateLogger<Loop>());
        afterCommit.Wake(() =>
        {
            _sequencing.Nudge();
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
    }
}
