namespace Actors.Server.Access.Sessions;

/// <summary>Tells every server that sessions of a tenant ended: the next request and every open connection is looked at anew.</summary>
public sealed class SessionNews(People people, LiveTopics live)
{
    /// <summary>Nobody can join it.</summary>
    public const string Topic = "sessions";

    public void Ended(string tenant)
    {
        people.Forget(tenant);
        live.Announce(new(tenant, Topic, $"{Topic}/ended", Micros.From(TimeProvider.System.GetUtcNow()), "sessions.ended", null, null));
    }
}
