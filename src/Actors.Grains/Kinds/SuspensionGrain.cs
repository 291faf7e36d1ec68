using Actors.Domain.Suspensions.Acknowledging;
using Actors.Domain.Suspensions.Approving;
using Actors.Domain.Suspensions.Declaring;
using Actors.Domain.Suspensions.Discussing;
using Actors.Domain.Suspensions.Following;
using Actors.Domain.Suspensions.Refunding;
using Actors.Domain.Suspensions.Reinstating;

namespace Actors.Grains.Kinds;

/// <summary>One incident of one account.</summary>
[Alias("actors.suspension")]
public interface ISuspensionGrain : IActorGrain
{
    [Alias("propose")]
    Task<CommandReply> Propose(ProposeSuspension proposal, CommandMeta meta);

    [Alias("dismiss")]
    Task<CommandReply> Dismiss(DismissProposal dismissal, CommandMeta meta);

    [Alias("prepare")]
    Task<CommandReply> Prepare(PrepareSuspension suspension, CommandMeta meta);

    [Alias("confirm-suspended")]
    Task<CommandReply> ConfirmSuspended(ConfirmSuspended confirmation, CommandMeta meta);

    [Alias("acknowledge")]
    Task<CommandReply> Acknowledge(AcknowledgeProtocol acknowledgement, CommandMeta meta);

    [Alias("post-confidential")]
    Task<CommandReply> PostConfidential(PostConfidential message, CommandMeta meta);

    [Alias("request-approval")]
    Task<CommandReply> RequestApproval(RequestApproval approval, CommandMeta meta);

    [Alias("decide-approval")]
    Task<CommandReply> DecideApproval(DecideApproval decision, CommandMeta meta);

    [Alias("prepare-reinstatement")]
    Task<CommandReply> PrepareReinstatement(PrepareReinstatement reinstatement, CommandMeta meta);

    [Alias("confirm-reinstated")]
    Task<CommandReply> ConfirmReinstated(ConfirmReinstated confirmation, CommandMeta meta);

    [Alias("decide-outbox")]
    Task<CommandReply> DecideOutbox(DecideOutbox decision, CommandMeta meta);

    [Alias("list-refund")]
    Task<CommandReply> ListRefund(ListRefund refund, CommandMeta meta);

    [Alias("approve-refund")]
    Task<CommandReply> ApproveRefund(ApproveRefund approval, CommandMeta meta);

    [Alias("reject-refund")]
    Task<CommandReply> RejectRefund(RejectRefund rejection, CommandMeta meta);

    [Alias("settle-refund")]
    Task<CommandReply> SettleRefund(SettleRefund outcome, CommandMeta meta);

    [Alias("decide-shipping")]
    Task<CommandReply> DecideShipping(DecideShipping decision, CommandMeta meta);

    [Alias("log-mention")]
    Task<CommandReply> LogMention(LogMention mention, CommandMeta meta);

    [Alias("plan-follow-up")]
    Task<CommandReply> PlanFollowUp(PlanFollowUp plan, CommandMeta meta);

    [Alias("complete-follow-up")]
    Task<CommandReply> CompleteFollowUp(CompleteFollowUp completion, CommandMeta meta);
}

[GrainType("suspension")]
internal sealed class SuspensionGrain(SiloContext context, ILogger<SuspensionGrain> logger)
    : ActorGrain(ActorKinds.Suspension, context, logger), ISuspensionGrain
{
    public Task<CommandReply> Propose(ProposeSuspension proposal, CommandMeta meta) => Handle(proposal, meta);

    public Task<CommandReply> Dismiss(DismissProposal dismissal, CommandMeta meta) => Handle(dismissal, meta);

    public Task<CommandReply> Prepare(PrepareSuspension suspension, CommandMeta meta) => Handle(suspension, meta);

    public Task<CommandReply> ConfirmSuspended(ConfirmSuspended confirmation, CommandMeta meta) => Handle(confirmation, meta);

    public Task<CommandReply> Acknowledge(AcknowledgeProtocol acknowledgement, CommandMeta meta) => Handle(acknowledgement, meta);

    public Task<CommandReply> PostConfidential(PostConfidential message, CommandMeta meta) => Handle(message, meta);

    public Task<CommandReply> RequestApproval(RequestApproval approval, CommandMeta meta) => Handle(approval, meta);

    public Task<CommandReply> DecideApproval(DecideApproval decision, CommandMeta meta) => Handle(decision, meta);

    public Task<CommandReply> PrepareReinstatement(PrepareReinstatement reinstatement, CommandMeta meta) => Handle(reinstatement, meta);

    public Task<CommandReply> ConfirmReinstated(ConfirmReinstated confirmation, CommandMeta meta) => Handle(confirmation, meta);

    public Task<CommandReply> DecideOutbox(DecideOutbox decision, CommandMeta meta) => Handle(decision, meta);

    public Task<CommandReply> ListRefund(ListRefund refund, CommandMeta meta) => Handle(refund, meta);

    public Task<CommandReply> ApproveRefund(ApproveRefund approval, CommandMeta meta) => Handle(approval, meta);

    public Task<CommandReply> RejectRefund(RejectRefund rejection, CommandMeta meta) => Handle(rejection, meta);

    public Task<CommandReply> SettleRefund(SettleRefund outcome, CommandMeta meta) => Handle(outcome, meta);

    public Task<CommandReply> DecideShipping(DecideShipping decision, CommandMeta meta) => Handle(decision, meta);

    public Task<CommandReply> LogMention(LogMention mention, CommandMeta meta) => Handle(mention, meta);

    public Task<CommandReply> PlanFollowUp(PlanFollowUp plan, CommandMeta meta) => Handle(plan, meta);

    public Task<CommandReply> CompleteFollowUp(CompleteFollowUp completion, CommandMeta meta) => Handle(completion, meta);
}
