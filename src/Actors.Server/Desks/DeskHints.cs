namespace Actors.Server.Desks;

/// <summary>Tells a person's other windows that something at their desk is not what it was.</summary>
public sealed class DeskHints(LiveTopics live, TimeProvider time)
{
    /// <summary>Preferences, views or rules.</summary>
    public void Changed(Caller caller) => Tell(caller, "desk.changed");

    /// <summary>Notifications were read.</summary>
    public void NotificationsRead(Caller caller) => Tell(caller, "desk.notifications-read");

    private void Tell(Caller caller, string type)
    {
        var topic = Topics.Desk(caller.Id);
        live.Announce(new(caller.Tenant, topic, $"{topic}/{type}", Micros.From(time.GetUtcNow()), type, null, null));
    }
}
