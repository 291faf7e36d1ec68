using System.Collections.Concurrent;
using Actors.Server.Access;

namespace Actors.Server.Live;

/// <summary>
/// Who is looking at, typing in or replying to what. In memory only: it expires by itself and is nobody's business tomorrow.
/// </summary>
public sealed class Presence(Connections connections)
{
    private static readonly string[] Activities = ["viewing", "typing", "replying"];
    private static readonly TimeSpan Lives = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan TypingLives = TimeSpan.FromSeconds(8);

    private readonly ConcurrentDictionary<(string Tenant, string Topic), ConcurrentDictionary<string, Present>> _present = new();

    /// <returns>False when there is no such activity.</returns>
    public bool Set(LiveConnection connection, string topic, string activity)
    {
        if (activity == "left")
        {
            Clear(connection, topic);
            return true;
        }
        if (!Activities.Contains(activity))
            return false;

        var there = _present.GetOrAdd((connection.Caller.Tenant, topic), static _ => new(StringComparer.Ordinal));
        var known = there.TryGetValue(connection.Id, out var before) && before.Activity == activity;
        there[connection.Id] = new(connection.Caller, activity, TimeProvider.System.GetTimestamp());
        if (!known)
            Tell(connection.Caller.Tenant, topic, there);
        return true;
    }

    /// <summary>Tells a newcomer who is there.</summary>
    public void Show(LiveConnection connection, string topic)
    {
        if (_present.TryGetValue((connection.Caller.Tenant, topic), out var there) && !there.IsEmpty)
            Connections.Send(connection, "presence", Message(topic, there));
    }

    public void Clear(LiveConnection connection, string topic)
    {
        if (_present.TryGetValue((connection.Caller.Tenant, topic), out var there) && there.TryRemove(connection.Id, out _))
            Tell(connection.Caller.Tenant, topic, there);
    }

    public void Clear(LiveConnection connection)
    {
        foreach (var topic in connection.Topics)
            Clear(connection, topic);
    }

    /// <summary>Forgets who has not been heard of for a while.</summary>
    public void Expire()
    {
        foreach (var ((tenant, topic), there) in _present)
        {
            var gone = there.Where(entry => TimeProvider.System.GetElapsedTime(entry.Value.At) > LifeOf(entry.Value.Activity)).ToArray();
            foreach (var entry in gone)
                there.TryRemove(entry);
            if (gone.Length > 0)
                Tell(tenant, topic, there);
            if (there.IsEmpty)
                _present.TryRemove(new((tenant, topic), there));
        }
    }

    private static TimeSpan LifeOf(string activity) => activity == "typing" ? TypingLives : Lives;

    private void Tell(string tenant, string topic, ConcurrentDictionary<string, Present> there) =>
        connections.Send(tenant, topic, "presence", Message(topic, there));

    /// <summary>A person with several windows is there once, with the most telling activity.</summary>
    private static PresenceMessage Message(string topic, ConcurrentDictionary<string, Present> there) => new(
        topic,
        [.. there.Values.GroupBy(present => present.Caller.Id).Select(windows =>
            new PresentPerson(windows.Key, windows.First().Caller.DisplayName, Activities[windows.Max(window => Array.IndexOf(Activities, window.Activity))]))
            .OrderBy(person => person.DisplayName, StringComparer.Ordinal)]);

    private sealed record Present(Caller Caller, string Activity, long At);
}
