using Actors.Channels.Connections;
using Actors.Channels.Sending;
using Actors.Domain.Tenants;
using Actors.Server.Administration;
using Actors.Server.Hosting;

namespace Actors.Server.Access.Recovering;

/// <summary>Writes to the people of a tenant through the mailbox of one of its accounts.</summary>
public sealed class Mailroom(IActors actors, Tenants tenants, GrainConnections connections, ServerOptions options)
{
    /// <summary>Whether letters leave this installation at all: it tells nothing of anybody's address.</summary>
    public async Task<bool> IsOpen(CancellationToken cancel)
    {
        if (options.Console is null)
            return false;
        foreach (var tenant in await tenants.List(cancel))
        {
            using var scope = CallScope.Bind(tenant.Tenant, People.Access);
            if (Sending(await actors.ReadTenant(tenant.Tenant, cancel)).Any())
                return true;
        }
        return false;
    }

    /// <summary>
    /// The first account whose mail server takes it. Whoever signs in with an address that the desk itself reads gets no letter: everybody
    /// who works there would read it.
    /// </summary>
    /// <returns>Whether one did.</returns>
    public async Task<bool> Send(string tenant, Letter letter, CancellationToken cancel)
    {
        using var scope = CallScope.Bind(tenant, People.Access);
        var state = await actors.ReadTenant(tenant, cancel);
        if (IsRead(state, letter.To))
            return false;
        foreach (var account in Sending(state))
        {
            if (await connections.Write(tenant, account, letter, cancel))
                return true;
        }
        return false;
    }

    private static bool IsRead(TenantState state, string address) =>
        state.Accounts.Values.SelectMany(account => account.MailAddresses)
            .Concat(state.Connections.Values.Select(connection => connection.Settings.Outgoing?.Sender ?? ""))
            .Contains(address, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Sending(TenantState state) =>
        state.Connections.Where(connection => connection.Value is { Paused: false, Settings.Outgoing: not null }).Select(connection => connection.Key);
}
