using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Actors.Domain.Macros;
using Actors.Domain.Mails;
using Actors.Domain.Orders;
using Actors.Domain.Suspensions;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets;

namespace Actors.Domain;

/// <summary>The stable names and schema numbers under which events are recorded. A name is never reused or renamed.</summary>
public static class EventTypes
{
    private static readonly DomainJson Json = DomainJson.Default;

    private static readonly EventType[] All =
    [
        new("ticket.opened", 1, typeof(TicketOpened), Json.TicketOpened),
        new("ticket.message-received", 1, typeof(MessageReceived), Json.MessageReceived),
        new("ticket.outside-reply-detected", 1, typeof(OutsideReplyDetected), Json.OutsideReplyDetected),
        new("ticket.reply-queued", 1, typeof(ReplyQueued), Json.ReplyQueued),
        new("ticket.reply-sent", 1, typeof(ReplySent), Json.ReplySent),
        new("ticket.reply-bounced", 1, typeof(ReplyBounced), Json.ReplyBounced),
        new("ticket.reply-failed", 1, typeof(ReplyFailed), Json.ReplyFailed),
        new("ticket.note-added", 1, typeof(NoteAdded), Json.NoteAdded),
        new("ticket.escalated", 1, typeof(TicketEscalated), Json.TicketEscalated),
        new("ticket.action-recorded", 1, typeof(ActionRecorded), Json.ActionRecorded),
        new("ticket.migration-justified", 1, typeof(MigrationJustified), Json.MigrationJustified),
        new("ticket.migration-announced", 1, typeof(MigrationAnnounced), Json.MigrationAnnounced),
        new("ticket.external-message-recorded", 1, typeof(ExternalMessageRecorded), Json.ExternalMessageRecorded),
        new("ticket.migration-resolved", 1, typeof(MigrationResolved), Json.MigrationResolved),
        new("ticket.migration-abandoned", 1, typeof(MigrationAbandoned), Json.MigrationAbandoned),
        new("ticket.no-response-needed", 1, typeof(NoResponseNeededMarked), Json.NoResponseNeededMarked),
        new("ticket.no-response-needed-withdrawn", 1, typeof(NoResponseNeededWithdrawn), Json.NoResponseNeededWithdrawn),
        new("ticket.assigned", 1, typeof(TicketAssigned), Json.TicketAssigned),
        new("ticket.tags-changed", 1, typeof(TagsChanged), Json.TagsChanged),
        new("ticket.status-changed", 1, typeof(StatusChanged), Json.StatusChanged),
        new("ticket.snoozed", 1, typeof(TicketSnoozed), Json.TicketSnoozed),
        new("ticket.snooze-ended", 1, typeof(SnoozeEnded), Json.SnoozeEnded),
        new("ticket.order-linked", 1, typeof(OrderLinked), Json.OrderLinked),
        new("ticket.response-clock-started", 1, typeof(ResponseClockStarted), Json.ResponseClockStarted),
        new("ticket.response-clock-stopped", 1, typeof(ResponseClockStopped), Json.ResponseClockStopped),
        new("ticket.response-clock-threshold-passed", 1, typeof(ResponseClockThresholdPassed), Json.ResponseClockThresholdPassed),
        new("ticket.response-clock-breached", 1, typeof(ResponseClockBreached), Json.ResponseClockBreached),
        new("ticket.response-clock-breach-withdrawn", 1, typeof(ResponseClockBreachWithdrawn), Json.ResponseClockBreachWithdrawn),
        new("ticket.mentions-detected", 1, typeof(MentionsDetected), Json.MentionsDetected),
        new("ticket.waiver-requested", 1, typeof(WaiverRequested), Json.WaiverRequested),
        new("ticket.waiver-given", 1, typeof(WaiverGiven), Json.WaiverGiven),
        new("ticket.waiver-refused", 1, typeof(WaiverRefused), Json.WaiverRefused),
        new("order.snapshot-taken", 1, typeof(OrderSnapshotTaken), Json.OrderSnapshotTaken),
        new("order.shipment-recorded", 1, typeof(ShipmentRecorded), Json.ShipmentRecorded),
        new("order.ticket-linked", 1, typeof(TicketLinked), Json.TicketLinked),
        new("tenant.account-registered", 1, typeof(AccountRegistered), Json.AccountRegistered),
        new("tenant.note-standard-set", 1, typeof(NoteStandardSet), Json.NoteStandardSet),
        new("tenant.policy-changed", 1, typeof(PolicyChanged), Json.PolicyChanged),
        new("tenant.team-changed", 1, typeof(TeamChanged), Json.TeamChanged),
        new("tenant.wording-set", 1, typeof(WordingSet), Json.WordingSet),
        new("tenant.user-added", 1, typeof(UserAdded), Json.UserAdded),
        new("tenant.user-roles-changed", 1, typeof(UserRolesChanged), Json.UserRolesChanged),
        new("tenant.user-disabled", 1, typeof(UserDisabled), Json.UserDisabled),
        new("tenant.user-enabled", 1, typeof(UserEnabled), Json.UserEnabled),
        new("tenant.api-key-created", 1, typeof(ApiKeyCreated), Json.ApiKeyCreated),
        new("tenant.api-key-revoked", 1, typeof(ApiKeyRevoked), Json.ApiKeyRevoked),
        new("mail.quarantined", 1, typeof(MailQuarantined), Json.MailQuarantined),
        new("mail.retry-failed", 1, typeof(MailRetryFailed), Json.MailRetryFailed),
        new("mail.delivered", 1, typeof(MailDelivered), Json.MailDelivered),
        new("mail.discarded", 1, typeof(MailDiscarded), Json.MailDiscarded),
        new("tenant.account-suspended", 1, typeof(AccountSuspended), Json.AccountSuspended),
        new("tenant.account-reinstated", 1, typeof(AccountReinstated), Json.AccountReinstated),
        new("ticket.suspension-marked", 1, typeof(SuspensionMarked), Json.SuspensionMarked),
        new("ticket.suspension-unmarked", 1, typeof(SuspensionUnmarked), Json.SuspensionUnmarked),
        new("ticket.answer-prevented", 1, typeof(AnswerPrevented), Json.AnswerPrevented),
        new("ticket.breach-attributed", 1, typeof(BreachAttributed), Json.BreachAttributed),
        new("suspension.proposed", 1, typeof(SuspensionProposed), Json.SuspensionProposed),
        new("suspension.proposal-dismissed", 1, typeof(ProposalDismissed), Json.ProposalDismissed),
        new("suspension.prepared", 1, typeof(SuspensionPrepared), Json.SuspensionPrepared),
        new("suspension.begun", 1, typeof(SuspensionBegun), Json.SuspensionBegun),
        new("suspension.acknowledged", 1, typeof(ProtocolAcknowledged), Json.ProtocolAcknowledged),
        new("suspension.message-posted", 1, typeof(ConfidentialMessagePosted), Json.ConfidentialMessagePosted),
        new("suspension.approval-requested", 1, typeof(ApprovalRequested), Json.ApprovalRequested),
        new("suspension.approval-granted", 1, typeof(ApprovalGranted), Json.ApprovalGranted),
        new("suspension.approval-denied", 1, typeof(ApprovalDenied), Json.ApprovalDenied),
        new("suspension.reinstatement-prepared", 1, typeof(ReinstatementPrepared), Json.ReinstatementPrepared),
        new("suspension.lifted", 1, typeof(SuspensionLifted), Json.SuspensionLifted),
        new("suspension.outbox-decided", 1, typeof(OutboxDecided), Json.OutboxDecided),
        new("suspension.refund-listed", 1, typeof(RefundListed), Json.RefundListed),
        new("suspension.refund-approved", 1, typeof(RefundApproved), Json.RefundApproved),
        new("suspension.refund-rejected", 1, typeof(RefundRejected), Json.RefundRejected),
        new("suspension.refund-settled", 1, typeof(RefundSettled), Json.RefundSettled),
        new("suspension.shipping-decided", 1, typeof(ShippingDecided), Json.ShippingDecided),
        new("suspension.mention-logged", 1, typeof(MentionLogged), Json.MentionLogged),
        new("suspension.follow-up-planned", 1, typeof(FollowUpPlanned), Json.FollowUpPlanned),
        new("suspension.follow-up-done", 1, typeof(FollowUpDone), Json.FollowUpDone),
        new("macro.created", 1, typeof(MacroCreated), Json.MacroCreated),
        new("macro.drafted", 1, typeof(MacroDrafted), Json.MacroDrafted),
        new("macro.approved", 1, typeof(MacroApproved), Json.MacroApproved),
        new("macro.retired", 1, typeof(MacroRetired), Json.MacroRetired),
    ];

    private static readonly FrozenDictionary<Type, EventType> ByClr = All.ToFrozenDictionary(type => type.Clr);

    private static readonly FrozenDictionary<(string, int), EventType> ByName = All.ToFrozenDictionary(type => (type.Name, type.Schema));

    public static IReadOnlyList<EventType> Known => All;

    /// <exception cref="NotSupportedException">The event class has no name yet: a bug.</exception>
    public static EventType Of(Event e) =>
        ByClr.TryGetValue(e.GetType(), out var type) ? type : throw new NotSupportedException($"{e.GetType().Name} has no event type.");

    /// <exception cref="NotSupportedException">The record was written by a newer program.</exception>
    public static Event Read(string name, int schema, ReadOnlySpan<byte> payload) =>
        ByName.TryGetValue((name, schema), out var type)
            ? (Event)JsonSerializer.Deserialize(payload, type.Json)!
            : throw new NotSupportedException($"Event type '{name}' schema {schema} is not known to this version.");
}

public sealed record EventType(string Name, int Schema, Type Clr, JsonTypeInfo Json)
{
    public byte[] Write(Event e) => JsonSerializer.SerializeToUtf8Bytes(e, Json);
}
