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
    private static readonly EventType[] All =
    [
        new("ticket.opened", 1, typeof(TicketOpened)),
        new("ticket.message-received", 1, typeof(MessageReceived)),
        new("ticket.outside-reply-detected", 1, typeof(OutsideReplyDetected)),
        new("ticket.reply-queued", 1, typeof(ReplyQueued)),
        new("ticket.reply-sent", 1, typeof(ReplySent)),
        new("ticket.reply-bounced", 1, typeof(ReplyBounced)),
        new("ticket.reply-failed", 1, typeof(ReplyFailed)),
        new("ticket.reply-delayed", 1, typeof(ReplyDelayed)),
        new("ticket.reply-taken-back", 1, typeof(ReplyTakenBack)),
        new("ticket.note-added", 1, typeof(NoteAdded)),
        new("ticket.escalated", 1, typeof(TicketEscalated)),
        new("ticket.action-recorded", 1, typeof(ActionRecorded)),
        new("ticket.migration-justified", 1, typeof(MigrationJustified)),
        new("ticket.migration-announced", 1, typeof(MigrationAnnounced)),
        new("ticket.external-message-recorded", 1, typeof(ExternalMessageRecorded)),
        new("ticket.migration-resolved", 1, typeof(MigrationResolved)),
        new("ticket.migration-abandoned", 1, typeof(MigrationAbandoned)),
        new("ticket.no-response-needed", 1, typeof(NoResponseNeededMarked)),
        new("ticket.no-response-needed-withdrawn", 1, typeof(NoResponseNeededWithdrawn)),
        new("ticket.assigned", 1, typeof(TicketAssigned)),
        new("ticket.tags-changed", 1, typeof(TagsChanged)),
        new("ticket.status-changed", 1, typeof(StatusChanged)),
        new("ticket.snoozed", 1, typeof(TicketSnoozed)),
        new("ticket.snooze-ended", 1, typeof(SnoozeEnded)),
        new("ticket.order-linked", 1, typeof(OrderLinked)),
        new("ticket.order-unlinked", 1, typeof(OrderUnlinked)),
        new("ticket.response-clock-started", 1, typeof(ResponseClockStarted)),
        new("ticket.response-clock-stopped", 1, typeof(ResponseClockStopped)),
        new("ticket.response-clock-threshold-passed", 1, typeof(ResponseClockThresholdPassed)),
        new("ticket.response-clock-breached", 1, typeof(ResponseClockBreached)),
        new("ticket.response-clock-breach-withdrawn", 1, typeof(ResponseClockBreachWithdrawn)),
        new("ticket.mentions-detected", 1, typeof(MentionsDetected)),
        new("ticket.waiver-requested", 1, typeof(WaiverRequested)),
        new("ticket.waiver-given", 1, typeof(WaiverGiven)),
        new("ticket.waiver-refused", 1, typeof(WaiverRefused)),
        new("ticket.taken-in", 1, typeof(TicketTakenIn)),
        new("ticket.merged", 1, typeof(TicketMerged)),
        new("ticket.messages-taken-over", 1, typeof(MessagesTakenOver)),
        new("ticket.merge-ended", 1, typeof(MergeEnded)),
        new("ticket.messages-returned", 1, typeof(MessagesReturned)),
        new("ticket.messages-split", 1, typeof(MessagesSplit)),
        new("ticket.split-off", 1, typeof(TicketSplitOff)),
        new("ticket.split-answers-changed", 1, typeof(SplitAnswersChanged)),
        new("order.snapshot-taken", 1, typeof(OrderSnapshotTaken)),
        new("order.shipment-recorded", 1, typeof(ShipmentRecorded)),
        new("order.ticket-linked", 1, typeof(TicketLinked)),
        new("order.ticket-unlinked", 1, typeof(TicketUnlinked)),
        new("order.refund-booked", 1, typeof(RefundBooked)),
        new("order.refund-moved", 1, typeof(RefundMoved)),
        new("order.refunds-confirmed", 1, typeof(RefundsConfirmed)),
        new("tenant.account-registered", 1, typeof(AccountRegistered)),
        new("tenant.risk-targets-set", 1, typeof(RiskTargetsSet)),
        new("tenant.refund-review-set", 1, typeof(RefundReviewSet)),
        new("ticket.refund-reviewed", 1, typeof(RefundReviewed)),
        new("ticket.refund-review-asked", 1, typeof(RefundReviewAsked)),
        new("ticket.refund-review-denied", 1, typeof(RefundReviewDenied)),
        new("ticket.refund-review-ended", 1, typeof(RefundReviewEnded)),
        new("tenant.note-standard-set", 1, typeof(NoteStandardSet)),
        new("tenant.policy-changed", 1, typeof(PolicyChanged)),
        new("tenant.team-changed", 1, typeof(TeamChanged)),
        new("tenant.wording-set", 1, typeof(WordingSet)),
        new("record.content-erased", 1, typeof(ContentErased)),
        new("tenant.retention-set", 1, typeof(RetentionSet)),
        new("tenant.legal-hold-placed", 1, typeof(LegalHoldPlaced)),
        new("tenant.legal-hold-released", 1, typeof(LegalHoldReleased)),
        new("tenant.log-epoch-opened", 1, typeof(LogEpochOpened)),
        new("tenant.log-key-added", 1, typeof(LogKeyAdded)),
        new("tenant.attempt-refused", 1, typeof(AttemptRefused)),
        new("tenant.record-fault-found", 1, typeof(RecordFaultFound)),
        new("tenant.connection-set", 1, typeof(ConnectionSet)),
        new("tenant.connection-paused", 1, typeof(ConnectionPaused)),
        new("tenant.connection-resumed", 1, typeof(ConnectionResumed)),
        new("tenant.connection-removed", 1, typeof(ConnectionRemoved)),
        new("tenant.user-added", 1, typeof(UserAdded)),
        new("tenant.user-roles-changed", 1, typeof(UserRolesChanged)),
        new("tenant.user-disabled", 1, typeof(UserDisabled)),
        new("tenant.user-enabled", 1, typeof(UserEnabled)),
        new("tenant.user-reset", 1, typeof(UserReset)),
        new("tenant.user-recovered", 1, typeof(UserRecovered)),
        new("tenant.api-key-created", 1, typeof(ApiKeyCreated)),
        new("tenant.api-key-revoked", 1, typeof(ApiKeyRevoked)),
        new("mail.quarantined", 1, typeof(MailQuarantined)),
        new("mail.retry-failed", 1, typeof(MailRetryFailed)),
        new("mail.delivered", 1, typeof(MailDelivered)),
        new("mail.discarded", 1, typeof(MailDiscarded)),
        new("tenant.account-suspended", 1, typeof(AccountSuspended)),
        new("tenant.account-reinstated", 1, typeof(AccountReinstated)),
        new("ticket.suspension-marked", 1, typeof(SuspensionMarked)),
        new("ticket.suspension-unmarked", 1, typeof(SuspensionUnmarked)),
        new("ticket.answer-prevented", 1, typeof(AnswerPrevented)),
        new("ticket.breach-attributed", 1, typeof(BreachAttributed)),
        new("suspension.proposed", 1, typeof(SuspensionProposed)),
        new("suspension.proposal-dismissed", 1, typeof(ProposalDismissed)),
        new("suspension.prepared", 1, typeof(SuspensionPrepared)),
        new("suspension.begun", 1, typeof(SuspensionBegun)),
        new("suspension.acknowledged", 1, typeof(ProtocolAcknowledged)),
        new("suspension.message-posted", 1, typeof(ConfidentialMessagePosted)),
        new("suspension.approval-requested", 1, typeof(ApprovalRequested)),
        new("suspension.approval-granted", 1, typeof(ApprovalGranted)),
        new("suspension.approval-denied", 1, typeof(ApprovalDenied)),
        new("suspension.approval-lapsed", 1, typeof(ApprovalLapsed)),
        new("suspension.reinstatement-prepared", 1, typeof(ReinstatementPrepared)),
        new("suspension.lifted", 1, typeof(SuspensionLifted)),
        new("suspension.outbox-decided", 1, typeof(OutboxDecided)),
        new("suspension.refund-listed", 1, typeof(RefundListed)),
        new("suspension.refund-approved", 1, typeof(RefundApproved)),
        new("suspension.refund-rejected", 1, typeof(RefundRejected)),
        new("suspension.refund-settled", 1, typeof(RefundSettled)),
        new("suspension.shipping-decided", 1, typeof(ShippingDecided)),
        new("suspension.mention-logged", 1, typeof(MentionLogged)),
        new("suspension.follow-up-planned", 1, typeof(FollowUpPlanned)),
        new("suspension.follow-up-done", 1, typeof(FollowUpDone)),
        new("macro.created", 1, typeof(MacroCreated)),
        new("macro.drafted", 1, typeof(MacroDrafted)),
        new("macro.approved", 1, typeof(MacroApproved)),
        new("macro.retired", 1, typeof(MacroRetired)),
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

/// <param name="Clr">Its JSON is prepared when it is first needed: all of them at once would be felt at every start.</param>
public sealed record EventType(string Name, int Schema, Type Clr)
{
    public JsonTypeInfo Json => DomainJson.Default.GetTypeInfo(Clr)!;

    public byte[] Write(Event e) => JsonSerializer.SerializeToUtf8Bytes(e, Json);
}
