using System.Collections.Concurrent;

namespace Actors.Runtime;

/// <summary>Hints on their way; of one stream and topic only the latest. Safe from any thread.</summary>
public sealed class PendingHints
{
    private readonly ConcurrentDictionary<(string Tenant, string Topic, string Stream), Hint> _latest = new();

    public bool IsEmpty => _latest.IsEmpty;

    public void Put(Hint hint) => _latest.AddOrUpdate(
        (hint.Tenant, hint.Topic, hint.Stream),
        hint,
        (_, known) => known.Version > hint.Version ? known : hint);

    public List<Hint> Take()
    {
        var taken = new List<Hint>(_latest.Count);
        foreach (var key in _latest.Keys)
        {
            if (_latest.TryRemove(key, out var hint))
                taken.Add(hint);
        }

        return taken;
    }
}
