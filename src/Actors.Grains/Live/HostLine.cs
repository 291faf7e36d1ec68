using System.Collections.Concurrent;

namespace Actors.Grains.Live;

/// <summary>
/// What one other host has yet to hear. One message is under way at a time; what comes meanwhile is gathered, only the latest of each
/// stream and topic, and what did not arrive is told again until it does or the host is gone.
/// </summary>
internal sealed class HostLine : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    private readonly PendingHints _hints = new();
    private readonly ConcurrentDictionary<(string Tenant, string Topic), PresenceHere> _presence = new();
    private readonly string _from;
    private readonly ILiveHost _host;
    private readonly Loop _loop;

    public HostLine(string from, ILiveHost host, ILogger logger)
    {
        (_from, _host) = (from, host);
        _loop = new Loop("live host", Tell, LookEvery, logger).Start();
    }

    public void Put(Hint hint)
    {
        _hints.Put(hint);
        _loop.Nudge();
    }

    public void Put(PresenceHere here)
    {
        _presence[(here.Tenant, here.Topic)] = here;
        _loop.Nudge();
    }

    /// <summary>Ends without telling the rest: the host is gone, or this one is going.</summary>
    public ValueTask DisposeAsync() => _loop.DisposeAsync();

    private async Task<bool> Tell(CancellationToken cancel)
    {
        if (_hints.IsEmpty && _presence.IsEmpty)
            return false;

        var news = new LiveNews(_from, _hints.Take(), TakePresence());
        try
        {
            await _host.Hear(news).WaitAsync(cancel).ConfigureAwait(false);
        }
        catch
        {
            foreach (var hint in news.Hints)
                _hints.Put(hint);
            foreach (var here in news.Presence)
                _presence.TryAdd((here.Tenant, here.Topic), here);
            throw;
        }

        return true;
    }

    private List<PresenceHere> TakePresence()
    {
        var taken = new List<PresenceHere>();
        foreach (var key in _presence.Keys)
        {
            if (_presence.TryRemove(key, out var here))
                taken.Add(here);
        }

        return taken;
    }
}
