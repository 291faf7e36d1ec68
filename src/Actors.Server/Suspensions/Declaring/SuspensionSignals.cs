using Actors.Domain.Suspensions.Declaring;
using Actors.Domain.Tenants.Suspending;

namespace Actors.Server.Suspensions.Declaring;

/// <summary>Turns what a marketplace signals into a proposal, once while one is open or in force.</summary>
public sealed class SuspensionSignals(IActors actors, Incidents incidents, Sealing sealing)
{
    private const int Recent = 50;

    /// <returns>The incident a person may declare or dismiss, or why there is none.</returns>
    public async Task<(Guid? Proposal, CommandReply? Reply)> Propose(
        string tenant, ProposeSuspension proposal, CommandMeta meta, CancellationToken cancel)
    {
        var known = await incidents.List(tenant, proposal.Account, Recent, cancel);
        if (known.FirstOrDefault(incident => incident.Stage is "proposed" or "active" or "prepared") is { } open)
            return (open.Suspension, null);
        return (null, await actors.Send(ActorId.ForSuspension(tenant, sealing.NewId()), proposal, meta, cancel));
    }
}
