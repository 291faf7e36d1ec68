using Actors.Domain.Suspensions;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Server.Suspensions.Approving;
using Actors.Server.Suspensions.Outboxes;
using Actors.Server.Suspensions.Refunding;
using Actors.Server.Suspensions.Showing;
using Actors.Server.Suspensions;
using Actors.Server.Tickets;

namespace Actors.Server.Decisions;

/// <summary>What suspensions and proposals of suspensions leave to be decided.</summary>
internal sealed class PendingIncidents(Incidents incidents, IActors actors, ContentVault vault, HeldReplies held) : IPendingDecisions
{
    private const int MostIncidents = 50;

    public async Task<IReadOnlyList<Pending>> Of(Caller caller, DisplayNames names, IReadOnlyList<Who> oneself, CancellationToken cancel)
    {
        if (!caller.May(Permissions.ApproveReplies) && !caller.May(Permissions.ApproveRefunds) && !caller.May(Permissions.DeclareSuspensions))
            return [];
        var pending = new List<Pending>();
        foreach (var row in await incidents.List(caller.Tenant, account: null, MostIncidents, cancel))
        {
            var state = (await actors.ReadSuspension(caller.Tenant, row.Suspension, cancel)).As<SuspensionState>();
            var ids = state.Approvals.SelectMany(GetApprovals.Texts).Concat(state.Refunds.SelectMany(GetRefunds.Texts)).ToHashSet();
            var contents = new Opened(await vault.Open(caller.Tenant, ids, cancel));
            if (caller.May(Permissions.ApproveReplies) && state.Stage == SuspensionStage.Active)
                pending.AddRange(await Approvals(caller.Tenant, row.Suspension, state, contents, names, oneself, cancel));
            if (caller.May(Permissions.ApproveRefunds))
                pending.AddRange(Refunds(caller, row.Suspension, state, contents, names, oneself));
            if (caller.May(Permissions.DeclareSuspensions) && state.Stage == SuspensionStage.Lifted)
                pending.AddRange(await Held(caller.Tenant, row.Suspension, state, names, cancel));
            if (caller.May(Permissions.DeclareSuspensions) && state is { Stage: SuspensionStage.Proposed, Proposal: { } proposal })
                pending.Add(new(
                    new DecisionItem(
                        DecisionKind.Suspension, row.Suspension, state.OpenedAt, null, false, state.Account, row.Suspension, null, false, null)
                    {
                        Proposal = new(proposal.Signal, proposal.Value, proposal.Ticket),
                    },
                    proposal.Ticket));
        }

        return pending;
    }

    private async Task<IReadOnlyList<Pending>> Approvals(
        string tenant, Guid suspension, SuspensionState state, Opened contents, DisplayNames names, IReadOnlyList<Who> oneself, CancellationToken cancel)
    {
        var pending = new List<Pending>();
        foreach (var approval in state.Approvals.Where(approval => approval.State == ApprovalState.Requested))
        {
            var ticket = (await actors.ReadTicket(tenant, approval.Ticket, cancel)).As<TicketState>();
            var view = GetApprovals.Show(approval, contents, names);
            pending.Add(new(
                new DecisionItem(
                    DecisionKind.Approval, approval.Id, approval.RequestedAt, view.RequestedBy, oneself.Contains(approval.RequestedBy), state.Account,
                    suspension, view.Text, !approval.Knows(ticket), null) { Approval = view },
                approval.Ticket));
        }

        return pending;
    }

    /// <summary>Those that lack the caller's signature, and those with both that nobody has made yet.</summary>
    private static IEnumerable<Pending> Refunds(
        Caller caller, Guid suspension, SuspensionState state, Opened contents, DisplayNames names, IReadOnlyList<Who> oneself)
    {
        bool Lacks(ListedRefund refund) =>
            (caller.Roles.Contains(Roles.Compliance) && refund.ComplianceBy is null) || (caller.Roles.Contains(Roles.Finance) && refund.FinanceBy is null);
        bool Signed(Who? by) => by is { } who && oneself.Contains(who);

        return
            from refund in state.RefundsByPriority()
            where refund.State == RefundState.Approved || (refund.State == RefundState.Listed && Lacks(refund))
            let view = GetRefunds.Show(refund, contents, names)
            let own = refund.State == RefundState.Listed && (Signed(refund.ComplianceBy) || Signed(refund.FinanceBy))
            select new Pending(
                new DecisionItem(
                    DecisionKind.Refund, refund.Id, refund.ListedAt, view.Listed.By, own, state.Account, suspension, view.Why, false, null) { Refund = view },
                refund.Ticket);
    }

    private async Task<IEnumerable<Pending>> Held(string tenant, Guid suspension, SuspensionState state, DisplayNames names, CancellationToken cancel)
    {
        var waiting = await held.Undecided(tenant, state, cancel);
        return (await held.Show(tenant, waiting, names, cancel)).Select(item => new Pending(
            new DecisionItem(
                DecisionKind.HeldReply, item.Delivery, item.QueuedAt, item.WrittenBy, false, state.Account, suspension, item.Text, item.Stale, null)
            {
                Held = item,
            },
            item.Ticket));
    }
}
