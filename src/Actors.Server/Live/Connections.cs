using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Actors.Server.Live;

/// <summary>
/// The open connections of this process and who hears of which topic. A message is serialised once, however many take it.
/// </summary>
public sealed class Connections(ILogger<DefaultHubLifetimeManager<LiveHub>> logger) : DefaultHubLifetimeManager<LiveHub>(logger)
{
    private readonly Lock _joining = new();
    private readonly ConcurrentDictionary<string, LiveConnection> _open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Tenant, string Topic), ConcurrentDictionary<string, LiveConnection>> _members = new();

    public ICollection<LiveConnection> Open => _open.Values;

    public LiveConnection Of(string connection) =>
        _open.TryGetValue(connection, out var known) ? known : throw new HubException("connection.closed");

    /// <returns>False when the connection has too many topics.</returns>
    public bool Join(LiveConnection connection, string topic)
    {
        lock (_joining)
        {
            if (!connection.Add(topic))
                return false;
            _members.GetOrAdd((connection.Caller.Tenant, topic), static _ => new(StringComparer.Ordinal))[connection.Id] = connection;
            return true;
        }
    }

    /// <summary>A topic nobody listens to any more is forgotten.</summary>
    public void Leave(LiveConnection connection, string topic)
    {
        lock (_joining)
        {
            connection.Remove(topic);
            var key = (connection.Caller.Tenant, topic);
            if (_members.TryGetValue(key, out var members) && members.TryRemove(connection.Id, out _) && members.IsEmpty)
                _members.TryRemove(key, out _);
        }
    }

    public void Send<T>(string tenant, string topic, string method, T message)
    {
        if (!_members.TryGetValue((tenant, topic), out var members) || members.IsEmpty)
            return;
        var once = Message(method, message);
        foreach (var (_, connection) in members)
            connection.Post(once);
    }

    public static void Send<T>(LiveConnection connection, string method, T message) => connection.Post(Message(method, message));

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        if (connection.User.Identity is CallerIdentity identity)
            _open[connection.ConnectionId] = new(connection, identity);
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        if (_open.TryRemove(connection.ConnectionId, out var known))
        {
            foreach (var topic in known.Topics)
                Leave(known, topic);
        }
        return base.OnDisconnectedAsync(connection);
    }

    private static SerializedHubMessage Message<T>(string method, T message) => new(new InvocationMessage(method, [message]));
}
