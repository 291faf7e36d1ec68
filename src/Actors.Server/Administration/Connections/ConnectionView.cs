using Actors.Channels.Connections;
using Actors.Domain.Tenants.Connections;

namespace Actors.Server.Administration.Connections;

/// <summary>A connection and how it does; without its secrets.</summary>
/// <param name="Version">Of the tenant.</param>
public sealed record ConnectionView(string Account, bool Paused, IncomingView? Incoming, OutgoingView? Outgoing, long Version)
{
    public static ConnectionView Of(string account, Connection connection, ConnectionHealth health, long version) => new(
        account,
        connection.Paused,
        connection.Settings.Incoming is { } incoming ? new(incoming, health.IncomingUser, health.IncomingByToken, LinkView.Of(health.Incoming)) : null,
        connection.Settings.Outgoing is { } outgoing ? new(outgoing, health.OutgoingUser, health.OutgoingByToken, LinkView.Of(health.Outgoing)) : null,
        version);
}

/// <param name="User">Null while no login is stored.</param>
/// <param name="ByToken">It signs in with a provider's token, not with a password.</param>
public sealed record IncomingView(MailboxSettings Settings, string? User, bool ByToken, LinkView Health);

/// <inheritdoc cref="IncomingView"/>
public sealed record OutgoingView(SubmissionSettings Settings, string? User, bool ByToken, LinkView Health);

/// <param name="Since">Of the state.</param>
/// <param name="OkAt">When the server last answered as it should.</param>
/// <param name="LastMailAt">When a mail last came in or went out.</param>
/// <param name="Backlog">Mails that are known and not yet done.</param>
/// <param name="Error">The last fault in words; null while there is none.</param>
public sealed record LinkView(
    LinkState State, DateTimeOffset Since, DateTimeOffset? OkAt, DateTimeOffset? LastMailAt, int Backlog, string? Code, string? Error)
{
    public static LinkView Of(LinkHealth health) =>
        new(health.State, health.Since, health.OkAt, health.LastMailAt, health.Backlog, health.Code, health.Words);
}

public sealed record ConnectionList(IReadOnlyList<ConnectionView> Items);

/// <summary>An account that is cut off from its buyers.</summary>
/// <param name="Incoming">No mail was seen since then; null while it comes in.</param>
/// <param name="Outgoing">No reply goes out since then; null while they do.</param>
public sealed record CutOff(string Account, string Name, DateTimeOffset? Incoming, DateTimeOffset? Outgoing);

public sealed record CutOffList(IReadOnlyList<CutOff> Items);
