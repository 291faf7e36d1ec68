using System.Collections.Concurrent;
using Place = (string Tenant, string Topic);

namespace Actors.Server.Live;

/// <summary>Who is where through the other servers. What a server does not say again within <see cref="Lives"/> is forgotten.</summary>
internal sealed class PresenceElsewhere
{
    private static readonly TimeSpan Lives = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<Place, ConcurrentDictionary<string, Said>> _said = new();
    private long _renewed = TimeProvider.System.GetTimestamp();

    public IEnumerable<Present> At(Place place) =>
        _said.TryGetValue(place, out var hosts) ? hosts.Values.SelectMany(said => said.People) : [];

    /// <returns>False when it is what was known.</returns>
    public bool Set(string host, PresenceHere there)
    {
        var place = (there.Tenant, there.Topic);
        if (there.People.Count == 0)
            return _said.TryGetValue(place, out var known) && known.TryRemove(host, out _);
        var hosts = _said.GetOrAdd(place, static _ => new(StringComparer.Ordinal));
        var same = hosts.TryGetValue(host, out var before) && before.People.SequenceEqual(there.People);
        hosts[host] = new(there.People, TimeProvider.System.GetTimestamp());
        return !same;
    }

    /// <returns>The places where somebody is missed now.</returns>
    public IReadOnlyList<Place> Forget(string host) => Remove((name, _) => name == host);

    public IReadOnlyList<Place> Expire() => Remove((_, said) => TimeProvider.System.GetElapsedTime(said.At) > Lives);

    /// <summary>True once per <see cref="RenewEvery"/>.</summary>
    public bool IsTimeToRenew()
    {
        if (TimeProvider.System.GetElapsedTime(_renewed) < RenewEvery)
            return false;
        _renewed = TimeProvider.System.GetTimestamp();
        return true;
    }

    private List<Place> Remove(Func<string, Said, bool> isGone)
    {
        var missed = new List<Place>();
        foreach (var (place, hosts) in _said)
        {
            var gone = hosts.Where(entry => isGone(entry.Key, entry.Value)).ToArray();
            foreach (var entry in gone)
                hosts.TryRemove(entry);
            if (gone.Length > 0)
                missed.Add(place);
            if (hosts.IsEmpty)
                _said.TryRemove(new(place, hosts));
        }
        return missed;
    }

    private sealed record Said(IReadOnlyList<Present> People, long At);
}
