using System.Collections.Immutable;
using Actors.Domain.Tickets;

namespace Actors.Runtime;

/// <summary>
/// Passes hints of committed changes to whoever subscribed in this process. Hints of one stream and topic that come within
/// <see cref="Window"/> are delivered as one, the latest; no hint waits longer than that.
/// </summary>
public sealed class LiveTopics(ILogger<LiveTopics> logger) : LoopService("live hints", TimeSpan.FromSeconds(1), logger), ICommitObserver
{
    public static readonly TimeSpan Window = TimeSpan.FromMilliseconds(10);

    private readonly PendingHints _pending = new();
    private ImmutableList<Action<IReadOnlyList<Hint>>> _sinks = [];
    private Action<Hint>? _passOn;

    /// <summary>Who is at which topic, here and in the other processes.</summary>
    public SharedPresence Presence { get; } = new();

    /// <param name="sink">Called by one thread at a time; must return at once and never wait for a client.</param>
    public IDisposable Subscribe(Action<IReadOnlyList<Hint>> sink)
    {
        ImmutableInterlocked.Update(ref _sinks, sinks => sinks.Add(sink));
        return new Subscription(this, sink);
    }

    /// <summary>Also hands each hint of a change made in this process to <paramref name="other"/>, which carries it to other processes.</summary>
    public void PassOn(Action<Hint>? other) => _passOn = other;

    /// <summary>A hint of something that is no commit of an actor, for all processes.</summary>
    public void Announce(Hint hint)
    {
        Put(hint);
        _passOn?.Invoke(hint);
        Nudge();
    }

    /// <summary>Hints of changes that other processes made.</summary>
    public void Receive(IReadOnlyList<Hint> hints)
    {
        foreach (var hint in hints)
            Put(hint);
        Nudge();
    }

    public void Committed(ActorId actor, Commit commit)
    {
        var passOn = _passOn;
        if (_sinks.IsEmpty && passOn is null)
            return;

        var (status, due) = commit.State is TicketState ticket ? (TicketRows.StatusName(ticket.Status), ticket.Clock?.DueAt) : (null, null);
        var type = EventTypes.Of(commit.Events[^1].Event).Name;
        foreach (var topic in Topics.Of(actor))
        {
            var hint = new Hint(actor.Tenant, topic, actor.Stream, commit.Receipt.Version, type, status, due);
            Put(hint);
            passOn?.Invoke(hint);
        }

        Nudge();
    }

    private void Put(Hint hint)
    {
        if (!_sinks.IsEmpty)
            _pending.Put(hint);
    }

    protected override async Task<bool> Step(CancellationToken cancel)
    {
        if (_pending.IsEmpty)
            return false;

        var hints = _pending.Take();
        foreach (var sink in _sinks)
            sink(hints);
        await Task.Delay(Window, TimeProvider.System, cancel).ConfigureAwait(false);
        return true;
    }

    private sealed class Subscription(LiveTopics topics, Action<IReadOnlyList<Hint>> sink) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.Update(ref topics._sinks, sinks => sinks.Remove(sink));
    }
}
