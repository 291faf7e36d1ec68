using Actors.Domain.Orders.Refunding;
using Actors.Domain.Tenants;

namespace Actors.Domain.Suspensions.Refunding;

/// <summary>How events change the list of refunds.</summary>
internal static class RefundFold
{
    public static SuspensionState Apply(SuspensionState state, Recorded recorded) => recorded.Event switch
    {
        RefundListed e => state with
        {
            Refunds = state.Refunds.Add(new(
                e.Refund, e.Ticket, e.OrderId, e.Amount, e.Disputed, e.Claimed, recorded.By, recorded.At) { Why = e.Why }),
        },
        RefundApproved e => Change(state, e.Refund, refund => Complete(e.Side == Roles.Compliance
            ? refund with { ComplianceBy = recorded.By, ComplianceAt = recorded.At }
            : refund with { FinanceBy = recorded.By, FinanceAt = recorded.At })),
        RefundRejected e => Change(state, e.Refund, refund => refund with { State = RefundState.Rejected, Reason = e.Reason }),
        RefundSettled e => Change(state, e.Refund, refund => refund with
        {
            State = e.Done ? RefundState.Done : RefundState.Failed,
            How = e.How,
            Reference = e.Reference,
            SettledBy = recorded.By,
            SettledAt = recorded.At,
        }),
        _ => state,
    };

    /// <summary>What the order is told of the entry; null when it is told nothing.</summary>
    public static (ListedRefund Refund, RefundStage Stage)? Stage(SuspensionState state, Event e) => e switch
    {
        RefundListed listed => (state.FindRefund(listed.Refund)!, RefundStage.Listed),
        RefundApproved approved when state.FindRefund(approved.Refund) is { State: RefundState.Approved } refund => (refund, RefundStage.Approved),
        RefundRejected rejected => (state.FindRefund(rejected.Refund)!, RefundStage.Rejected),
        RefundSettled settled => (state.FindRefund(settled.Refund)!, settled.Done ? RefundStage.Issued : RefundStage.Failed),
        _ => null,
    };

    private static ListedRefund Complete(ListedRefund refund) =>
        refund is { ComplianceBy: not null, FinanceBy: not null } ? refund with { State = RefundState.Approved } : refund;

    private static SuspensionState Change(SuspensionState state, Guid id, Func<ListedRefund, ListedRefund> change)
    {
        var known = state.FindRefund(id)!;
        return state with { Refunds = state.Refunds.Replace(known, change(known)) };
    }
}
