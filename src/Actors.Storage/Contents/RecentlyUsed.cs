using System.Collections.Concurrent;

namespace Actors.Storage;

/// <summary>
/// A bounded cache in two generations: what is asked for moves to the young one, and when that is full the old one is dropped.
/// Keeps between <c>capacity</c> and twice as many entries; reading takes no lock.
/// </summary>
internal sealed class RecentlyUsed<TKey, TValue>(int capacity)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _turning = new();
    private volatile ConcurrentDictionary<TKey, TValue> _young = new();
    private volatile ConcurrentDictionary<TKey, TValue> _old = new();
    private int _count;

    public TValue? Find(TKey key)
    {
        if (_young.TryGetValue(key, out var value))
            return value;
        return _old.TryGetValue(key, out value) ? Add(key, value) : null;
    }

    /// <returns>The value that is kept: an earlier one wins.</returns>
    public TValue Add(TKey key, TValue value)
    {
        var kept = _young.GetOrAdd(key, value);
        if (ReferenceEquals(kept, value) && Interlocked.Increment(ref _count) >= capacity)
            Turn();
        return kept;
    }

    /// <summary>In place of what was kept until now.</summary>
    public TValue Replace(TKey key, TValue value)
    {
        if (!_young.ContainsKey(key))
            return Add(key, value);
        _young[key] = value;
        return value;
    }

    private void Turn()
    {
        lock (_turning)
        {
            if (Volatile.Read(ref _count) < capacity)
                return;
            _old = _young;
            _young = new();
            Volatile.Write(ref _count, 0);
        }
    }
}
