using Actors.Domain.Tenants;

namespace Actors.Runtime;

/// <summary>What a legal hold keeps: its stream, and the tickets that are one case with it (R11).</summary>
public sealed class Holds(IActors actors)
{
    public async Task<bool> Keep(string tenant, TenantState settings, string stream, CancellationToken cancel)
    {
        if (settings.IsOnHold(stream))
            return true;
        if (settings.LegalHolds.IsEmpty || ActorId.FromStream(tenant, stream) is not { Kind: ActorKinds.Ticket } ticket)
            return false;
        var together = await TicketMerges.CaseOf(actors, tenant, Guid.Parse(ticket.Key), cancel).ConfigureAwait(false);
        return together.Any(one => settings.IsOnHold(one.Stream));
    }
}
