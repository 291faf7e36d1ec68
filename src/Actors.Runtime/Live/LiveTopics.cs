using System.Collections.Concurrent;
using System.Collections.Immutable;
using Actors.Domain;
using Actors.Domain.Tickets;
using Microsoft.Extensions.Logging;

namespace Actors.Runtime;

/// <summary>
/// Passes hints of committed changes to whoever subscribed in this process. Hints of one stream and topic that come within
/// <see cref="Window"/> are delivered as one, the latest; no hint waits longer than that.
/// </summary>
public sealed class LiveTopics : IAsyncDisposable
{
    public static readonly TimeSpan Window = TimeSpan.FromMilliseconds(10);

    private readonly ConcurrentDictionary<(string Tenant, string Topic, string Stream), Hint> _pending = new();
    private readonly Loop _pump;
    private ImmutableList<Action<IReadOnlyList<Hint>>> _sinks = [];

    public LiveTopics(ILogger<LiveTopics> logger) =>
        _pump = new("live hints", Deliver, TimeSpan.FromSeconds(1), logger);

    /// <param name="sink">Called by one thread at a time; must return at once and never wait for a client.</param>
    public IDisposable Subscribe(Action<IReadOnlyList<Hint>> sink)
    {
        ImmutableInterlocked.Update(ref _sinks, sinks => sinks.Add(sink));
        return new Subscription(this, sink);
    }

    internal void Publish(ActorId actor, Commit commit)
    {
        if (_sinks.IsEmpty)
            return;

        var (status, due) = commit.State is TicketState ticket ? (TicketRows.StatusName(ticket.Status), ticket.Clock?.DueAt) : (null, null);
        var type = EventTypes.Of(commit.Events[^1].Event).Name;
        foreach (var topic in Topics.Of(actor))
            Publish(new(actor.Tenant, topic, actor.Stream, commit.Receipt.Version, type, status, due));
        _pump.Nudge();
    }

    public ValueTask DisposeAsync() => _pump.DisposeAsync();

    private void Publish(Hint hint) => _pending.AddOrUpdate(
        (hint.Tenant, hint.Topic, hint.Stream),
        hint,
        (_, known) => known.Version > hint.Version ? known : hint);

    private async Task<bool> Deliver(CancellationToken cancel)
    {
        if (_pending.IsEmpty)
            return false;

        var hints = new List<Hint>(_pending.Count);
        foreach (var key in _pending.Keys)
        {
            if (_pending.TryRemove(key, out var hint))
                hints.Add(hint);
        }

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
