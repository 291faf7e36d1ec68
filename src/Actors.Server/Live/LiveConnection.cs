using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace Actors.Server.Live;

/// <summary>
/// One open connection and its topics. What it does not take fast enough is bounded: past <see cref="MostPending"/> messages it is
/// cut off, and its client comes back and catches up.
/// </summary>
public sealed class LiveConnection(HubConnectionContext context, CallerIdentity identity)
{
    public const int MostTopics = 200;
    private const int MostPending = 256;

    private readonly Pace _moves = new(atOnce: 10, each: TimeSpan.FromSeconds(1));
    private readonly ConcurrentDictionary<string, bool> _topics = new(StringComparer.Ordinal);
    private int _pending;

    public string Id => context.ConnectionId;

    public CallerIdentity Identity => identity;

    public Caller Caller => identity.Caller;

    public ICollection<string> Topics => _topics.Keys;

    public bool Has(string topic) => _topics.ContainsKey(topic);

    /// <returns>False when there would be more than <see cref="MostTopics"/>.</returns>
    public bool Add(string topic)
    {
        if (_topics.Count >= MostTopics)
            return _topics.ContainsKey(topic);
        _topics.TryAdd(topic, true);
        return true;
    }

    public void Remove(string topic) => _topics.TryRemove(topic, out _);

    /// <summary>Whether a change of presence may be told at once: people move less often than that.</summary>
    public bool MayMove() => _moves.Allows();

    public void Abort() => context.Abort();

    /// <summary>Never waits for the client.</summary>
    public void Post(SerializedHubMessage message)
    {
        var write = context.WriteAsync(message);
        if (write.IsCompletedSuccessfully)
            return;
        if (Interlocked.Increment(ref _pending) > MostPending)
            context.Abort();
        _ = Settle(write);
    }

    private async Task Settle(ValueTask write)
    {
        try
        {
            await write;
        }
#pragma warning disable CA1031 // The connection is gone or going; its own teardown tells.
        catch (Exception)
#pragma warning restore CA1031
        {
            context.Abort();
        }
        finally
        {
            Interlocked.Decrement(ref _pending);
        }
    }
}
