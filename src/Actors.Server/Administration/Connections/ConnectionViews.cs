using Actors.Channels.Connections;
using Actors.Domain.Tenants;
using Actors.Domain.Tenants.Connections;

namespace Actors.Server.Administration.Connections;

/// <summary>The connections of the caller's tenant: what the record says of them, and what their grains tell.</summary>
public sealed class ConnectionViews(IActors actors, GrainConnections grains, TimeProvider time)
{
    public async Task<ConnectionList> List(string tenant, CancellationToken cancel)
    {
        var view = await actors.Read(ActorId.ForTenant(tenant), cancel);
        var items = view.As<TenantState>().Connections.Select(known => Show(tenant, known.Key, known.Value, view.Version, cancel));
        return new(await Task.WhenAll(items));
    }

    /// <returns>Null when the account has none.</returns>
    public async Task<ConnectionView?> Find(string tenant, string account, CancellationToken cancel)
    {
        var view = await actors.Read(ActorId.ForTenant(tenant), cancel);
        return view.As<TenantState>().Connections.GetValueOrDefault(account) is { } connection
            ? await Show(tenant, account, connection, view.Version, cancel)
            : null;
    }

    public async Task<CutOffList> CutOff(string tenant, CancellationToken cancel)
    {
        var state = await actors.ReadTenant(tenant, cancel);
        var now = time.GetUtcNow();
        var items = new List<CutOff>();
        foreach (var account in state.Connections.Keys)
        {
            var health = await grains.Health(tenant, account, cancel);
            var (reads, sends) = (health.Incoming.IsLate(now), health.Outgoing.IsLate(now));
            if (reads || sends)
                items.Add(new(
                    account,
                    state.Accounts[account].Name,
                    reads ? health.Incoming.OkAt ?? health.Incoming.Since : null,
                    sends ? health.Outgoing.Since : null));
        }

        return new(items);
    }

    private async Task<ConnectionView> Show(string tenant, string account, Connection connection, long version, CancellationToken cancel) =>
        ConnectionView.Of(account, connection, await grains.Health(tenant, account, cancel), version);
}
