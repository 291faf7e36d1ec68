using Actors.Domain.Tickets.Acting;
using Actors.Domain.Tickets.Answering;
using Actors.Domain.Tickets.Assigning;
using Actors.Domain.Tickets.ChangingStatus;
using Actors.Domain.Tickets.Escalating;
using Actors.Domain.Tickets.LinkingOrders;
using Actors.Domain.Tickets.Migrating;
using Actors.Domain.Tickets.Noting;
using Actors.Domain.Tickets.Receiving;
using Actors.Domain.Tickets.Replying;
using Actors.Domain.Tickets.Snoozing;
using Actors.Domain.Tickets.Suspending;
using Actors.Domain.Tickets.Tagging;
using Actors.Domain.Tickets.Waiving;

namespace Actors.Grains.Kinds;

/// <summary>One conversation with a buyer.</summary>
[Alias("actors.ticket")]
public interface ITicketGrain : IActorGrain
{
    [Alias("receive")]
    Task<CommandReply> Receive(ReceiveMessage message, CommandMeta meta);

    [Alias("reply")]
    Task<CommandReply> Reply(QueueReply reply, CommandMeta meta);

    [Alias("sent")]
    Task<CommandReply> Sent(ReportSent report, CommandMeta meta);

    [Alias("bounced")]
    Task<CommandReply> Bounced(ReportBounced report, CommandMeta meta);

    [Alias("failed")]
    Task<CommandReply> Failed(ReportFailed report, CommandMeta meta);

    [Alias("reply-approved")]
    Task<CommandReply> ReplyApproved(QueueApprovedReply reply, CommandMeta meta);

    [Alias("mark-suspended")]
    Task<CommandReply> MarkSuspended(MarkSuspended mark, CommandMeta meta);

    [Alias("unmark-suspended")]
    Task<CommandReply> UnmarkSuspended(UnmarkSuspended mark, CommandMeta meta);

    [Alias("answer-prevented")]
    Task<CommandReply> AnswerPrevented(RecordPreventedAnswer attempt, CommandMeta meta);

    [Alias("note")]
    Task<CommandReply> Note(AddNote note, CommandMeta meta);

    [Alias("escalate")]
    Task<CommandReply> Escalate(EscalateTicket escalation, CommandMeta meta);

    [Alias("act")]
    Task<CommandReply> Act(RecordAction action, CommandMeta meta);

    [Alias("justify-migration")]
    Task<CommandReply> Justify(JustifyMigration migration, CommandMeta meta);

    [Alias("announce-migration")]
    Task<CommandReply> Announce(AnnounceMigration migration, CommandMeta meta);

    [Alias("external-message")]
    Task<CommandReply> External(RecordExternalMessage message, CommandMeta meta);

    [Alias("resolve-migration")]
    Task<CommandReply> Resolve(ResolveMigration migration, CommandMeta meta);

    [Alias("abandon-migration")]
    Task<CommandReply> Abandon(AbandonMigration migration, CommandMeta meta);

    [Alias("no-response-needed")]
    Task<CommandReply> NoResponseNeeded(MarkNoResponseNeeded mark, CommandMeta meta);

    [Alias("response-needed")]
    Task<CommandReply> ResponseNeeded(WithdrawNoResponseNeeded withdrawal, CommandMeta meta);

    [Alias("assign")]
    Task<CommandReply> Assign(AssignTicket assignment, CommandMeta meta);

    [Alias("tag")]
    Task<CommandReply> Tag(ChangeTags tags, CommandMeta meta);

    [Alias("status")]
    Task<CommandReply> Move(ChangeStatus status, CommandMeta meta);

    [Alias("snooze")]
    Task<CommandReply> Snooze(SnoozeTicket snooze, CommandMeta meta);

    [Alias("wake")]
    Task<CommandReply> Wake(EndSnooze end, CommandMeta meta);

    [Alias("link-order")]
    Task<CommandReply> Link(LinkOrder order, CommandMeta meta);

    [Alias("request-waiver")]
    Task<CommandReply> RequestWaiver(RequestWaiver waiver, CommandMeta meta);

    [Alias("approve-waiver")]
    Task<CommandReply> ApproveWaiver(ApproveWaiver waiver, CommandMeta meta);

    [Alias("deny-waiver")]
    Task<CommandReply> DenyWaiver(DenyWaiver waiver, CommandMeta meta);
}

[GrainType("ticket")]
internal sealed class TicketGrain(SiloContext context, ILogger<TicketGrain> logger)
    : ActorGrain(ActorKinds.Ticket, context, logger), ITicketGrain
{
    public Task<CommandReply> Receive(ReceiveMessage message, CommandMeta meta) => Handle(message, meta);

    public Task<CommandReply> Reply(QueueReply reply, CommandMeta meta) => Handle(reply, meta);

    public Task<CommandReply> Sent(ReportSent report, CommandMeta meta) => Handle(report, meta);

    public Task<CommandReply> Bounced(ReportBounced report, CommandMeta meta) => Handle(report, meta);

    public Task<CommandReply> Failed(ReportFailed report, CommandMeta meta) => Handle(report, meta);

    public Task<CommandReply> ReplyApproved(QueueApprovedReply reply, CommandMeta meta) => Handle(reply, meta);

    public Task<CommandReply> MarkSuspended(MarkSuspended mark, CommandMeta meta) => Handle(mark, meta);

    public Task<CommandReply> UnmarkSuspended(UnmarkSuspended mark, CommandMeta meta) => Handle(mark, meta);

    public Task<CommandReply> AnswerPrevented(RecordPreventedAnswer attempt, CommandMeta meta) => Handle(attempt, meta);

    public Task<CommandReply> Note(AddNote note, CommandMeta meta) => Handle(note, meta);

    public Task<CommandReply> Escalate(EscalateTicket escalation, CommandMeta meta) => Handle(escalation, meta);

    public Task<CommandReply> Act(RecordAction action, CommandMeta meta) => Handle(action, meta);

    public Task<CommandReply> Justify(JustifyMigration migration, CommandMeta meta) => Handle(migration, meta);

    public Task<CommandReply> Announce(AnnounceMigration migration, CommandMeta meta) => Handle(migration, meta);

    public Task<CommandReply> External(RecordExternalMessage message, CommandMeta meta) => Handle(message, meta);

    public Task<CommandReply> Resolve(ResolveMigration migration, CommandMeta meta) => Handle(migration, meta);

    public Task<CommandReply> Abandon(AbandonMigration migration, CommandMeta meta) => Handle(migration, meta);

    public Task<CommandReply> NoResponseNeeded(MarkNoResponseNeeded mark, CommandMeta meta) => Handle(mark, meta);

    public Task<CommandReply> ResponseNeeded(WithdrawNoResponseNeeded withdrawal, CommandMeta meta) => Handle(withdrawal, meta);

    public Task<CommandReply> Assign(AssignTicket assignment, CommandMeta meta) => Handle(assignment, meta);

    public Task<CommandReply> Tag(ChangeTags tags, CommandMeta meta) => Handle(tags, meta);

    public Task<CommandReply> Move(ChangeStatus status, CommandMeta meta) => Handle(status, meta);

    public Task<CommandReply> Snooze(SnoozeTicket snooze, CommandMeta meta) => Handle(snooze, meta);

    public Task<CommandReply> Wake(EndSnooze end, CommandMeta meta) => Handle(end, meta);

    public Task<CommandReply> Link(LinkOrder order, CommandMeta meta) => Handle(order, meta);

    public Task<CommandReply> RequestWaiver(RequestWaiver waiver, CommandMeta meta) => Handle(waiver, meta);

    public Task<CommandReply> ApproveWaiver(ApproveWaiver waiver, CommandMeta meta) => Handle(waiver, meta);

    public Task<CommandReply> DenyWaiver(DenyWaiver waiver, CommandMeta meta) => Handle(waiver, meta);
}
