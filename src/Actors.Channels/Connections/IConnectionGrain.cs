using Actors.Channels.Sending;
using Actors.Grains.Calls;
using Orleans.Concurrency;

namespace Actors.Channels.Connections;

/// <summary>
/// The one place in a cluster that reads an account's mailbox and speaks to its mail server; its key is <c>tenant/account</c>. What it
/// keeps is no part of the record: the settings are, with the tenant.
/// </summary>
[Alias("actors.connection")]
public interface IConnectionGrain : ITenantsOwnGrain
{
    /// <summary>Works as the record says by now: starts, stops or starts anew. Also keeps it alive.</summary>
    [Alias("wake")]
    Task Wake();

    /// <summary>A reply is due at that time.</summary>
    [OneWay]
    [AlwaysInterleave]
    [Alias("due")]
    Task Due(DateTimeOffset at);

    /// <returns>The first field whose secret is missing, null when <see cref="Keep"/> would take them.</returns>
    [Alias("lacks")]
    Task<string?> Lacks(MailLogins logins);

    [Alias("keep")]
    Task Keep(MailLogins logins);

    /// <summary>Forgets logins and cursor.</summary>
    [Alias("forget")]
    Task Forget();

    [AlwaysInterleave]
    [Alias("health")]
    Task<ConnectionHealth> Health();

    /// <summary>Signs in on both sides, looks around and leaves. Sends nothing and changes nothing.</summary>
    [AlwaysInterleave]
    [Alias("try")]
    Task<ConnectionTrial> Try();

    /// <returns>False when the mail server did not take it, or the account has none.</returns>
    [AlwaysInterleave]
    [Alias("write")]
    Task<bool> Write(Letter letter);
}
