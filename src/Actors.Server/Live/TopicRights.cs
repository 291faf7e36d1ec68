using Actors.Server.Access.Keys;
using Actors.Server.Administration;

namespace Actors.Server.Live;

/// <param name="Refusal">A stable code; null when the topic may be joined.</param>
public readonly record struct TopicRight(string? Refusal);

/// <summary>Who may listen where, at the join and for as long as it lasts.</summary>
public sealed class TopicRights(IActors actors, People people, ApiKeyCallers keys)
{
    public async ValueTask<TopicRight> Check(Caller caller, string topic, CancellationToken cancel)
    {
        if (Permission(topic) is null)
            return new("topic.unknown");
        if (!May(caller, topic))
            return new("access.denied");
        return Topics.IsStreamTopic(topic) && !await Exists(caller.Tenant, topic, cancel) ? new("not-found") : default;
    }

    public async ValueTask<long> Version(Caller caller, string topic, CancellationToken cancel) =>
        Topics.IsStreamTopic(topic) ? await actors.Version(ActorId.FromStream(caller.Tenant, topic), cancel) : 0;

    /// <summary>The caller with the rights of this moment; null when the session or key has ended.</summary>
    public async ValueTask<Caller?> Current(CallerIdentity identity, CancellationToken cancel)
    {
        if (identity.Session is { } session)
            return await people.Find(session, cancel);
        if (identity.AuthenticationType == Schemes.Machine)
            return identity.EndsAt > TimeProvider.System.GetUtcNow() ? identity.Caller : null;
        return await keys.Stands(identity, cancel) ? identity.Caller : null;
    }

    public static bool May(Caller caller, string topic) => Permission(topic) is { } permission && caller.May(permission) && IsOwn(caller, topic);

    /// <summary>Clients name their own desk without saying whose it is.</summary>
    public static string Named(Caller caller, string? topic) => topic == Topics.OwnDesk && caller.Who.IsPerson ? Topics.Desk(caller.Id) : topic ?? "";

    /// <summary>What a client calls the topic.</summary>
    public static string Called(string topic) => IsDesk(topic) ? Topics.OwnDesk : topic;

    private static bool IsOwn(Caller caller, string topic) => !IsDesk(topic) || topic == Topics.Desk(caller.Id);

    private static bool IsDesk(string topic) => topic.StartsWith($"{Topics.OwnDesk}/", StringComparison.Ordinal);

    private static string? Permission(string topic) => topic switch
    {
        Topics.Queue => Permissions.ReadTickets,
        Topics.Mails => Permissions.ReadMails,
        Topics.Tenant => Permissions.ReadAccounts,
        _ when IsDesk(topic) => Permissions.Self,
        _ when topic.StartsWith("ticket/", StringComparison.Ordinal) => Permissions.ReadTickets,
        _ when topic.StartsWith("suspension/", StringComparison.Ordinal) => Permissions.ReadSuspensions,
        _ when topic.StartsWith("order/", StringComparison.Ordinal) => Permissions.ReadOrders,
        _ => null,
    };

    /// <summary>An order is listened to before it exists: its snapshot may be on its way.</summary>
    private async ValueTask<bool> Exists(string tenant, string topic, CancellationToken cancel)
    {
        var actor = ActorId.FromStream(tenant, topic);
        if (actor.Kind is ActorKinds.Ticket or ActorKinds.Suspension)
            return Guid.TryParseExact(actor.Key, "D", out _) && await actors.Version(actor, cancel) > 0;
        var parts = actor.Key.Split('/');
        return parts.Length == 2
            && OrderIds.IsValid(parts[1])
            && (await actors.ReadTenant(tenant, cancel)).Accounts.ContainsKey(parts[0]);
    }
}
