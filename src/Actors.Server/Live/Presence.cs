using System.Collections.Concurrent;

namespace Actors.Server.Live;

/// <summary>
/// Who is looking at, typing in or replying to what, on this server and on the others of its cluster. In memory only: it expires by
/// itself and is nobody's business tomorrow.
/// </summary>
public sealed class Presence : IDisposable
{
    /// <summary>Those who reply and type before those who look on: nobody reads a longer list.</summary>
    private const int MostShown = 50;

    private const string Gone = "left";

    private static readonly string[] Activities = ["viewing", "typing", "replying"];
    private static readonly TimeSpan Lives = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan TypingLives = TimeSpan.FromSeconds(8);

    private readonly ConcurrentDictionary<(string Tenant, string Topic), ConcurrentDictionary<string, Window>> _here = new();
    private readonly ConcurrentDictionary<(string Tenant, string Topic), bool> _untold = new();
    private readonly ConcurrentDictionary<(LiveConnection Connection, string Topic), string> _held = new();
    private readonly ToldPresence _told = new();
    private readonly PresenceElsewhere _elsewhere = new();
    private readonly Connections _connections;
    private readonly SharedPresence _others;

    public Presence(Connections connections, LiveTopics topics)
    {
        (_connections, _others) = (connections, topics.Presence);
        _others.Heard += Heard;
        _others.HostCame += AnnounceAll;
        _others.HostLeft += Left;
    }

    /// <summary>Somebody came, went or does something else; <see cref="TellNow"/> soon.</summary>
    public event Action? Moved;

    /// <summary>Tells everybody what moved since the last time, however often it did.</summary>
    public void TellNow()
    {
        foreach (var key in _untold.Keys)
        {
            if (!_untold.TryRemove(key, out var isOurs))
                continue;
            _told.Tell(key, Shown(key), message => _connections.Send(key.Tenant, key.Topic, "presence", message));
            if (isOurs)
                Announce(key);
        }
    }

    /// <summary>
    /// Where many actors are gathered only coming and going is of interest. Who moves faster than is good for the others is held to the last thing said,
    /// until the next <see cref="Expire"/>.
    /// </summary>
    /// <returns>False when there is no such activity.</returns>
    public bool Set(LiveConnection connection, string topic, string activity)
    {
        if (activity != Gone && !Activities.Contains(activity))
            return false;
        if (!Topics.IsStreamTopic(topic) && activity != Gone)
            activity = Activities[0];
        if (IsSaid(connection, topic, activity))
            _held.TryRemove((connection, topic), out _);
        else if (!connection.MayMove())
            _held[(connection, topic)] = activity;
        else
            Move(connection, topic, activity);
        return true;
    }

    /// <summary>Tells a newcomer who is there.</summary>
    public void Show(LiveConnection connection, string topic)
    {
        if (Topics.IsStreamTopic(topic))
            _told.Show((connection.Caller.Tenant, topic), message => Connections.Send(connection, "presence", message));
    }

    public void Clear(LiveConnection connection, string topic)
    {
        _held.TryRemove((connection, topic), out _);
        var key = (connection.Caller.Tenant, topic);
        if (_here.TryGetValue(key, out var there) && there.TryRemove(connection.Id, out _))
            Changed(key);
    }

    public void Clear(LiveConnection connection)
    {
        foreach (var topic in connection.Topics)
            Clear(connection, topic);
    }

    /// <summary>Forgets who has not been heard of for a while, here or on another server, and tells the others who still is here.</summary>
    public void Expire()
    {
        foreach (var moved in _held.Keys)
        {
            if (_held.TryRemove(moved, out var activity))
                Move(moved.Connection, moved.Topic, activity);
        }

        foreach (var (key, there) in _here)
        {
            var gone = there.Where(entry => TimeProvider.System.GetElapsedTime(entry.Value.At) > LifeOf(entry.Value.Activity)).ToArray();
            foreach (var entry in gone)
                there.TryRemove(entry);
            if (gone.Length > 0)
                Changed(key);
            if (there.IsEmpty)
                _here.TryRemove(new(key, there));
        }
        foreach (var key in _elsewhere.Expire())
            Tell(key);
        if (_elsewhere.IsTimeToRenew())
            AnnounceAll();
    }

    public void Dispose()
    {
        _others.Heard -= Heard;
        _others.HostCame -= AnnounceAll;
        _others.HostLeft -= Left;
    }

    /// <summary>Saying it again keeps it alive and tells nobody.</summary>
    private bool IsSaid(LiveConnection connection, string topic, string activity)
    {
        if (!_here.TryGetValue((connection.Caller.Tenant, topic), out var there) || !there.TryGetValue(connection.Id, out var said))
            return activity == Gone;
        return said.Activity == activity && there.TryUpdate(connection.Id, said with { At = TimeProvider.System.GetTimestamp() }, said);
    }

    private void Move(LiveConnection connection, string topic, string activity)
    {
        if (activity == Gone || !connection.Has(topic))
        {
            Clear(connection, topic);
            return;
        }

        var key = (connection.Caller.Tenant, topic);
        _here.GetOrAdd(key, static _ => new(StringComparer.Ordinal))[connection.Id] = new(connection.Caller, activity, TimeProvider.System.GetTimestamp());
        Changed(key);
    }

    private static TimeSpan LifeOf(string activity) => activity == "typing" ? TypingLives : Lives;

    private void Changed((string Tenant, string Topic) key) => Tell(key, isOurs: true);

    private void Tell((string Tenant, string Topic) key, bool isOurs = false)
    {
        _untold.AddOrUpdate(key, isOurs, (_, before) => before || isOurs);
        Moved?.Invoke();
    }

    private void Announce((string Tenant, string Topic) key) => _others.Announce(new(key.Tenant, key.Topic, [.. Here(key)]));

    private void AnnounceAll()
    {
        foreach (var key in _here.Keys)
            Announce(key);
    }

    private void Heard(string host, PresenceHere there)
    {
        if (_elsewhere.Set(host, there))
            Tell((there.Tenant, there.Topic));
    }

    private void Left(string host)
    {
        foreach (var key in _elsewhere.Forget(host))
            Tell(key);
    }

    private IEnumerable<Present> Here((string Tenant, string Topic) key) => _here.TryGetValue(key, out var there)
        ? there.Values.Select(window => new Present(window.Caller.Id, window.Caller.DisplayName, window.Activity))
        : [];

    /// <summary>A person with several windows is there once, with the most telling activity.</summary>
    private PresentPerson[] Shown((string Tenant, string Topic) key) =>
        [.. Here(key).Concat(_elsewhere.At(key)).GroupBy(present => present.Person).Select(windows =>
            new PresentPerson(windows.Key, windows.First().Name, Activities[windows.Max(window => Array.IndexOf(Activities, window.Activity))]))
            .OrderByDescending(person => Array.IndexOf(Activities, person.Activity))
            .ThenBy(person => person.DisplayName, StringComparer.Ordinal)
            .Take(MostShown)];

    private sealed record Window(Caller Caller, string Activity, long At);
}
