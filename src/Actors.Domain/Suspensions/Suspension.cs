using Actors.Domain.Suspensions.Acknowledging;
using Actors.Domain.Suspensions.Approving;
using Actors.Domain.Suspensions.Declaring;
using Actors.Domain.Suspensions.Discussing;
using Actors.Domain.Suspensions.Following;
using Actors.Domain.Suspensions.Refunding;
using Actors.Domain.Suspensions.Reinstating;
using Actors.Domain.Suspensions.Telling;

namespace Actors.Domain.Suspensions;

/// <summary>
/// One incident of one account. Whether the account is suspended is the tenant's to say; this actor holds what people do about it.
/// </summary>
public sealed class Suspension : ActorDefinition<SuspensionState, SuspensionCommand>
{
    public override string Kind => ActorKinds.Suspension;

    public override SuspensionState Empty => SuspensionState.Empty;

    public override Decision Decide(SuspensionState state, SuspensionCommand command, in Context context) => command switch
    {
        ProposeSuspension c => Propose.Decide(state, c),
        PrepareSuspension c => Prepare.Decide(state, c),
        _ when context.Version == 0 => new UnknownSuspension(),
        DismissProposal c => Propose.Decide(state, c),
        ConfirmSuspended c => Prepare.Decide(state, c),
        AcknowledgeProtocol => Acknowledge.Decide(state, context),
        PostConfidential c => Discuss.Decide(state, c),
        RequestApproval c => ApproveReplies.Decide(state, c, context),
        DecideApproval c => ApproveReplies.Decide(state, c, context),
        LapseApproval c => ApproveReplies.Decide(state, c),
        PrepareReinstatement c => Reinstate.Decide(state, c),
        ConfirmReinstated c => Reinstate.Decide(state, c),
        DecideOutbox c => Reinstate.Decide(state, c),
        ListRefund c => Refund.Decide(state, c, context),
        ApproveRefund c => Refund.Decide(state, c, context),
        RejectRefund c => Refund.Decide(state, c),
        SettleRefund c => Refund.Decide(state, c),
        DecideShipping c => Follow.Decide(state, c),
        LogMention c => Follow.Decide(state, c),
        PlanFollowUp c => Follow.Decide(state, c),
        CompleteFollowUp c => Follow.Decide(state, c),
        _ => throw new NotSupportedException($"A suspension does not understand {command.GetType().Name}."),
    };

    public override SuspensionState Apply(SuspensionState state, Recorded recorded) => SuspensionFold.Apply(state, recorded);

    public override IEnumerable<Effect> Effects(SuspensionState state, Recorded recorded, ActorId actor)
    {
        switch (recorded.Event)
        {
            case ApprovalGranted e:
                var granted = state.Find(e.Approval)!;
                yield return new QueueApproved(
                    granted.Ticket, e.Reply, granted.Body, Guid.Parse(actor.Key), e.Approval, state.Epoch, granted.Macro, granted.Covers)
                {
                    Screening = granted.Screening,
                    OnAccount = state.Account,
                    Seen = granted.Seen,
                };
                break;
            case OutboxDecided { Verdict: OutboxVerdict.Release } e:
                foreach (var reply in e.Replies)
                    yield return new ReleaseReply(reply.Delivery, state.Epoch) { OnAccount = state.Account };
                break;
            case OutboxDecided e:
                foreach (var reply in e.Replies)
                    yield return new DiscardReply(reply.Delivery, reply.Ticket, reply.Reply);
                break;
        }

        if (RefundFold.Stage(state, recorded.Event) is { } moved)
            yield return new TellRefund(state.Account, moved.Refund.OrderId, moved.Refund.Id, moved.Stage);
        if (SuspensionNotices.Of(state, recorded, actor) is { } told)
            yield return told;
    }

    public override IEnumerable<ReadRow> Rows(SuspensionState before, SuspensionState after, ActorId actor, long version)
    {
        yield return new SuspensionRow(
            Guid.Parse(actor.Key),
            version,
            after.Account,
            StageName(after.Stage),
            after.OpenedAt,
            after.DeclaredAt,
            after.LiftedAt);
    }

    public static string StageName(SuspensionStage stage) => stage.ToString().ToLowerInvariant();
}

public sealed record UnknownSuspension() : Refusal("suspension.unknown", "There is no such suspension.", RefusalKind.Unknown);

/// <summary>The incident is over, or not begun.</summary>
public sealed record SuspensionNotActive() : Refusal(
    "suspension.not-active",
    "The suspension is not in force. While the account is open, reply in the ticket as usual.");
