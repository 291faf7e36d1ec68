using Actors.Domain.Suspensions.Refunding;

namespace Actors.Domain.Suspensions;

/// <summary>How events change an incident. Total: what is in the record is never refused.</summary>
internal static class SuspensionFold
{
    public static SuspensionState Apply(SuspensionState state, Recorded recorded) => recorded.Event switch
    {
        SuspensionProposed e => state with { Stage = SuspensionStage.Proposed, Account = e.Account, OpenedAt = recorded.At, Proposal = e },
        ProposalDismissed => state with { Stage = SuspensionStage.Dismissed },
        SuspensionPrepared e => state with
        {
            Stage = SuspensionStage.Prepared,
            Account = e.Account,
            Reason = e.Reason,
            Protocol = e.Protocol,
            DeclaredBy = recorded.By,
            OpenedAt = state.Stage == SuspensionStage.Unknown ? recorded.At : state.OpenedAt,
        },
        SuspensionBegun e => state with { Stage = SuspensionStage.Active, Epoch = e.Epoch, DeclaredAt = e.Since },
        ProtocolAcknowledged => state with { Acknowledged = state.Acknowledged.SetItem(recorded.By.Value, recorded.At) },
        ApprovalRequested e => state with
        {
            Approvals = state.Approvals.Add(new(e.Approval, e.Ticket, e.Stake, e.Macro, e.Body, e.Covers, recorded.By, recorded.At)
            {
                Screening = e.Screening,
                Grounds = [.. e.Grounds ?? []],
                Statement = e.Statement,
                Seen = e.Seen,
            }),
        },
        ApprovalGranted e => Decide(state, recorded, e.Approval, known => known with { State = ApprovalState.Granted, Reply = e.Reply }),
        ApprovalDenied e => Decide(state, recorded, e.Approval, known => known with { State = ApprovalState.Denied, Reason = e.Reason }),
        ApprovalLapsed e when state.Find(e.Approval) is { } known => state with
        {
            Approvals = state.Approvals.Replace(known, known with { State = ApprovalState.Lapsed }),
        },
        SuspensionLifted e => state with { Stage = SuspensionStage.Lifted, Epoch = e.Epoch, LiftedAt = recorded.At },
        OutboxDecided e => state with { Decided = state.Decided.Union(e.Replies.Select(reply => reply.Delivery)) },
        ShippingDecided e => state with { Shipping = new(e.Ship, e.Why, recorded.By, recorded.At) },
        MentionLogged e => state with { Mentions = state.Mentions.Add(new(e.Mention, e.Site, e.Text, recorded.By, recorded.At)) },
        FollowUpPlanned e => state with { FollowUps = state.FollowUps.SetItem(e.Ticket, false) },
        FollowUpDone e => state with { FollowUps = state.FollowUps.SetItem(e.Ticket, true) },
        _ => RefundFold.Apply(state, recorded),
    };

    private static SuspensionState Decide(SuspensionState state, Recorded recorded, Guid approval, Func<Approval, Approval> change)
    {
        var known = state.Find(approval)!;
        return state with
        {
            Approvals = state.Approvals.Replace(known, change(known) with { DecidedBy = recorded.By, DecidedAt = recorded.At }),
        };
    }
}
