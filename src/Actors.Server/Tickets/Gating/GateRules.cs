using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Escalating;
using Actors.Domain.Tickets.Noting;
using Actors.Server.Administration;

namespace Actors.Server.Tickets.Gating;

/// <summary>What the tenant's settings say to the commands of a ticket: rules of gates, policies, teams.</summary>
public sealed class GateRules(IActors actors)
{
    public Task<TenantState> Tenant(string tenant, CancellationToken cancel) => actors.ReadTenant(tenant, cancel);

    /// <summary>The tenant's rule for a step on this ticket; null when it has none.</summary>
    public async Task<GateRule?> Of(string tenant, Guid ticket, Gate gate, CancellationToken cancel)
    {
        var settings = await Tenant(tenant, cancel);
        if (settings.NoteStandard.IsEmpty)
            return null;
        var channel = (await actors.ReadTicket(tenant, ticket, cancel)).As<TicketState>().Channel;
        return settings.RuleOf(gate, channel);
    }

    /// <exception cref="ProblemException">It is not in the catalogue, or retired.</exception>
    public async Task RequirePolicy(string tenant, string? policy, CancellationToken cancel)
    {
        if (policy is not null && (await Tenant(tenant, cancel)).Policies.GetValueOrDefault(policy) is not { Retired: false })
            throw new ProblemException(new InvalidPolicy().ToProblem());
    }

    /// <exception cref="ProblemException">There is no such team, or it is retired.</exception>
    public async Task RequireTeam(string tenant, string team, CancellationToken cancel)
    {
        if ((await Tenant(tenant, cancel)).Teams.GetValueOrDefault(team) is not { Retired: false })
            throw new ProblemException(new UnknownTeam().ToProblem());
    }
}
