using System.Collections.Frozen;
using Actors.Domain.Tenants;
using Actors.Storage;

namespace Actors.Channels.Connections;

/// <summary>
/// Looks again and again, in every silo, whether each connection of the record has its grain: one whose silo died lives on in another.
/// Tells the grains of replies that were just queued.
/// </summary>
public sealed partial class ConnectionKeeper(
    Tenants tenants, IActors actors, GrainConnections connections, MailTimings timings, ILogger<ConnectionKeeper> logger)
    : LoopService("connections", timings.KeepEvery, logger), ICommitObserver
{
    private volatile FrozenSet<(string Tenant, string Account)> _sending = FrozenSet<(string, string)>.Empty;

    public void Committed(ActorId actor, Commit commit)
    {
        foreach (var effect in commit.Append.Effects)
        {
            if (effect.Kind != SendReply.Name || !_sending.Contains((actor.Tenant, effect.Account!)))
                continue;
            using var scope = CallScope.Bind(actor.Tenant, ConnectionAtWork.Who);
            connections.Due(actor.Tenant, effect.Account!, effect.DueAt);
        }
    }

    protected override async Task<bool> Step(CancellationToken cancel)
    {
        var sending = new List<(string, string)>();
        foreach (var tenant in await tenants.List(cancel))
        {
            using var scope = CallScope.Bind(tenant.Tenant, ConnectionAtWork.Who);
            var state = (await actors.Read(ActorId.ForTenant(tenant.Tenant), cancel)).As<TenantState>();
            foreach (var (account, connection) in state.Connections)
            {
                if (connection.Settings.Outgoing is not null)
                    sending.Add((tenant.Tenant, account));
                await Wake(tenant.Tenant, account, cancel);
            }
        }

        _sending = sending.ToFrozenSet();
        return false;
    }

    /// <summary>One that cannot be woken now holds up no other.</summary>
    private async Task Wake(string tenant, string account, CancellationToken cancel)
    {
        try
        {
            await connections.Wake(tenant, account, cancel);
        }
        catch (Exception error) when (error is JournalUnavailableException or Orleans.Runtime.OrleansException)
        {
            LogAsleep(error, account);
        }
    }

    [LoggerMessage(6011, LogLevel.Warning, "The connection of {Account} did not answer; it is asked again")]
    private partial void LogAsleep(Exception error, string account);
}
