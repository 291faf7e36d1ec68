namespace Actors.Channels.Connections;

public enum LinkState
{
    /// <summary>The connection has no such side.</summary>
    None,
    Paused,

    /// <summary>Nothing is asked of the server at the moment.</summary>
    Ready,
    Connecting,
    Connected,
    Failing,
}

/// <summary>How one side of a connection does.</summary>
/// <param name="Since">Of <paramref name="State"/>.</param>
/// <param name="OkAt">When its server last answered as it should.</param>
/// <param name="LastMailAt">When a mail last came in or went out.</param>
/// <param name="Backlog">Mails that are known and not yet done.</param>
/// <param name="Code">Of the last fault, stable; null once all is well.</param>
/// <param name="Words">The same for people, without a name of a person.</param>
[GenerateSerializer]
[Alias("actors.link-health")]
public sealed record LinkHealth(
    [property: Id(0)] LinkState State,
    [property: Id(1)] DateTimeOffset Since,
    [property: Id(2)] DateTimeOffset? OkAt = null,
    [property: Id(3)] DateTimeOffset? LastMailAt = null,
    [property: Id(4)] int Backlog = 0,
    [property: Id(5)] string? Code = null,
    [property: Id(6)] string? Words = null)
{
    /// <summary>Somebody has to know: nothing was seen or sent for so long.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    /// <summary>For how long it has not worked; zero while it does, or while nobody expects it to.</summary>
    public TimeSpan DownFor(DateTimeOffset now) => State switch
    {
        LinkState.Failing or LinkState.Connecting => now - Since,
        LinkState.Connected when now - OkAt >= Late => now - OkAt!.Value,
        _ => TimeSpan.Zero,
    };

    public bool IsLate(DateTimeOffset now) => DownFor(now) >= Late;
}

/// <param name="User">By which each side signs in; null where it has none.</param>
[GenerateSerializer]
[Alias("actors.connection-health")]
public sealed record ConnectionHealth(
    [property: Id(0)] LinkHealth Incoming,
    [property: Id(1)] LinkHealth Outgoing,
    [property: Id(2)] string? IncomingUser,
    [property: Id(3)] string? OutgoingUser,
    [property: Id(4)] bool IncomingByToken = false,
    [property: Id(5)] bool OutgoingByToken = false);
