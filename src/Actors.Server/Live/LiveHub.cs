using Microsoft.AspNetCore.SignalR;

namespace Actors.Server.Live;

/// <summary>What clients may call: join a topic, leave it, and say what they are doing there.</summary>
public sealed class LiveHub(Connections connections, TopicRights rights, Presence presence, IHostApplicationLifetime lifetime) : Hub
{
    public static void Map(IEndpointRouteBuilder app) => app
        .MapHub<LiveHub>("/live", options => options.CloseOnAuthenticationExpiration = true)
        .Needs(Permissions.FollowLive);

    /// <summary>Membership begins before the version is read, so that no change falls between the two.</summary>
    public async Task<Joined> Join(string? topic)
    {
        var connection = connections.Of(Context.ConnectionId);
        if (await rights.Current(connection.Identity, Context.ConnectionAborted) is not { } caller)
        {
            connection.Abort();
            throw new HubException("access.denied");
        }

        topic = TopicRights.Named(caller, topic);
        var right = await rights.Check(caller, topic, Context.ConnectionAborted);
        if (right.Refusal is { } refusal)
            throw new HubException(refusal);
        if (!connections.Join(connection, topic))
            throw new HubException("topic.too-many");
        var version = await rights.Version(caller, topic, Context.ConnectionAborted);
        if (topic != Topics.Desk(caller.Id))
            presence.Show(connection, topic);
        return new(version);
    }

    public Task Leave(string? topic)
    {
        var connection = connections.Of(Context.ConnectionId);
        topic = TopicRights.Named(connection.Caller, topic);
        connections.Leave(connection, topic);
        presence.Clear(connection, topic);
        return Task.CompletedTask;
    }

    /// <param name="activity"><c>viewing</c>, <c>typing</c>, <c>replying</c> or <c>left</c>; say it again within a minute.</param>
    public Task Presence(string? topic, string? activity)
    {
        var connection = connections.Of(Context.ConnectionId);
        if (topic is null || activity is null || !connection.Has(topic) || !presence.Set(connection, topic, activity))
            throw new HubException("presence.refused");
        return Task.CompletedTask;
    }

    public override Task OnConnectedAsync()
    {
        if (Context.User?.Identity is not CallerIdentity || lifetime.ApplicationStopping.IsCancellationRequested)
            Context.Abort();
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        presence.Clear(connections.Of(Context.ConnectionId));
        return Task.CompletedTask;
    }
}
