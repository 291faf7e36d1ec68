using Actors.Domain.Macros;
using Actors.Domain.Mails;
using Actors.Domain.Orders;
using Actors.Domain.Orders.Refunding;
using Actors.Domain.Suspensions;
using Actors.Domain.Screening;
using Actors.Domain.Tenants.Connections;
using Actors.Domain.Tickets.Waiving;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Serialization;

/// <summary>One value per stored type with everything set, and one with nothing set where properties are optional.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset Time = new DateTimeOffset(2026, 11, 20, 9, 30, 15, TimeSpan.Zero).AddMicroseconds(123_456);

    private static readonly ContentRef Ref = new(Id(2), "148620b82e82dfb470da490a612ae2dc5baf8d17ed4ee10c7420eabf6ac68ab7", 79);

    private static readonly Attachment File = new(Id(3), Ref with { Id = Id(4) }, Ref with { Id = Id(5) });

    private static readonly MessageSource Source = new("mail", "relay-domain; dkim=pass header.d=amazon.it");

    private static readonly MacroUse Macro = new(Id(9), 2);

    private static readonly Money Price = new(14.95m, "EUR");

    private static readonly OrderItem Item = new("MUG-1", "B07XJ8C8F5", "Tasse „blau“ \"0,3 l\"", 2, Price);

    public static IReadOnlyList<Event> Events { get; } =
    [
        new TicketOpened("amazon-eu", "amazon", true, "relay:4f1c", TimeSpan.FromHours(24)),
        new MessageReceived(Id(1), SenderKind.Buyer, "<m1@example.com>", Ref, Ref, [File], ["B07XJ8C8F5"], Time, Time, Source, true),
        new MessageReceived(Id(1), SenderKind.Buyer, "m1", Ref, Ref, [], [], Time, Time, Source, true) { Language = "it" },
        new MessageReceived(Id(1), SenderKind.Buyer, "m1", Ref, Ref, [], [], Time, Time, Source, true) { Details = Ref },
        new OutsideReplyDetected(Id(1), "m1", Ref, Ref, [], Time, Time, Source, true) { Details = Ref },
        new MessageReceived(Id(1), SenderKind.System, "m1", Ref, Ref, [], [], Time, Time, Source, true)
        {
            Marketplace = "APJ6JRA9NG5V4", NotificationType = "A_Z_CLAIM_RESPONDENT_NOTIFY", Notice = NoticeKind.Claim,
        },
        new MessageReceived(Id(1), SenderKind.Automatic, "m1", Ref, Ref, [], [], Time, Time, Source, false) { Loop = true },
        new MessageReceived(Id(1), SenderKind.Automatic, "m1", Ref, Ref, [], [], Time, Time, Source, false),
        new OutsideReplyDetected(Id(1), "<m1@example.com>", Ref, Ref, [File], Time, Time, Source, true),
        new ReplyQueued(Id(1), Ref, [File], false, 2),
        new ReplyQueued(Id(1), Ref, [], false, 2)
        {
            Screening = new("2026.11.1", [new("contact.email", Severity.Block, 4, 20, Id(9)), new("language.wrong", Severity.Warn, 0, 0)]),
        },
        new MentionsDetected(Id(1), "2026.11.1", [new("a-to-z.1", 10, 22)]),
        new MentionsDetected(Id(1), "2026.11.1", [new("refund.1", 10, 16)]) { Target = TimeSpan.FromHours(1) },
        new WaiverRequested(Id(1), ["contact.email"], Ref, Time),
        new WaiverRequested(Id(1), ["contact.email"], Ref, Time) { Text = Ref },
        new WaiverRequested(Id(1), ["contact.email"], Ref, Time) { Ground = WaiverGround.ContactRequiredByLaw },
        new OutsideReplyDetected(Id(1), "<m1@example.com>", Ref, Ref, [], Time, Time, Source, false) { Archived = true },
        new WaiverGiven(Id(1)),
        new WaiverRefused(Id(1), Ref),
        new ReplySent(Id(1), "<r1@example.com>", Time),
        new ReplySent(Id(1), "<r1@example.com>", Time) { Answer = "250 2.0.0 Ok: queued as 4711", PerhapsTwice = true },
        new ReplyBounced(Id(1), "5.1.1"),
        new ReplyFailed(Id(1), "rejected"),
        new ReplyFailed(Id(1), "5.7.1") { Answer = "554 5.7.1 rejected" },
        new ReplyFailed(Id(1), "5.7.1") { PerhapsSent = true },
        new OrderUnlinked("305-1182934-6670215", Ref),
        new TicketTakenIn(Id(1), Ref),
        new TicketTakenIn(Id(1), null),
        new TicketMerged(Id(1), 4),
        new MessagesTakenOver(Id(1), 7, [new(Id(2), Time, Time, 1, false, false, null), new(Id(3), Time, Time, 4, true, true, new(Id(4), Time))]),
        new MessagesTakenOver(Id(1), 7, [])
        {
            Facts = new(
                [new(Id(5), Time, new(RiskRating.OdrCritical, "amazon.shipping", [NoteField.DecisionPath], [EvidenceKind.Tracking], AcidResult.Passed), true, false, false)],
                [Id(3)],
                [new(Id(2), [new("a-to-z.1", 10, 22)])])
            {
                Notices = [NoticeKind.Claim], Summoned = Time, Risk = new(RiskRating.OdrCritical, Time), Hazard = RiskRating.OdrCritical, Unexplained = Id(6),
            },
        },
        new MessagesTakenOver(Id(1), 7, []) { Facts = new(null, null, null) },
        new MergeEnded(Id(1), null, Ref),
        new MergeEnded(Id(1), "merge.replies-waiting", null),
        new MessagesReturned(Id(1), 9, [new(Id(2), Time, Time, 0, false, false, null)]),
        new MessagesSplit(Id(1), [Id(2), Id(3)], ["305-1182934-6670215"], Ref),
        new MessagesSplit(Id(1), [Id(2)], [], null),
        new TicketSplitOff(Id(1), 7, [new(3, new(Id(2), Time, Time, 1, false, false, null)), new(5, new(Id(3), Time, Time, 4, true, true, new(Id(4), Time)))])
        {
            Head = Id(5),
            Facts = new(null, [Id(3)], [new(Id(2), [new("a-to-z.1", 10, 22)])]) { Risk = new(RiskRating.OdrCritical, Time), Hazard = RiskRating.OdrCritical },
            Asins = ["B07XJ8C8F5"],
            Language = "it",
            Marketplace = "APJ6JRA9NG5V4",
            FormerOrders = [new("305-1182934-6670215", Time)],
            ReviewRequests = ["305-1182934-6670215"],
        },
        new TicketSplitOff(Id(1), 7, [new(3, new(Id(2), Time, Time, 1, false, false, null))]) { Head = null, Facts = new(null, null, null) },
        new SplitAnswersChanged(Id(1), 9, [new(Id(2), Time, Time, 0, false, false, null)]),
        new MessageReceived(Id(1), SenderKind.Buyer, "m1", Ref, Ref, [], [], Time, Time, Source, true) { Via = Id(2) },
        new OutsideReplyDetected(Id(1), "m1", Ref, Ref, [], Time, Time, Source, true) { Via = Id(2) },
        new OutsideReplyDetected(Id(1), "m1", Ref, Ref, [], Time, Time, Source, true) { Screening = new("2026.11.6", [new("link.external", Severity.Block, 4, 20)]) },
        new TicketUnlinked(Id(1)),
        new RefundBooked(Id(1), Price, Id(2), true),
        new RefundBooked(Id(1), Price, Id(2), false) { Suspension = Id(7), Adopted = true },
        new RefundMoved(Id(1), RefundStage.TakenBack),
        new RefundsConfirmed(Id(2), [Id(1)], true),
        new ExternalMessageRecorded(Id(1), Id(2), ExternalDirection.ToBuyer, Ref, Time, Price, [], 1) { OrderId = "305-1234567-1234567" },
        new MigrationResolved(Id(1), Id(2), new(Id(3), 4), Ref, Price) { Confirms = [Price] },
        new ReplyDelayed(Id(1), "4.7.1", 1, Time),
        new ReplyDelayed(Id(1), "4.7.1", 2, Time) { Answer = "451 4.7.1 try again" },
        new ReplyTakenBack(Id(1)),
        new ReplyQueued(Id(1), Ref, [], false, 2) { HeldUntil = Time },
        new NoteAdded(Id(1), Ref),
        new NoteAdded(Id(1), Ref)
        {
            Facts = new(
                RiskRating.OdrCritical, "amazon.returns", [NoteField.Text, NoteField.DecisionPath], [EvidenceKind.Tracking],
                new([new(AcidLetter.Actionable, AcidReason.NextStepTooShort)])),
            Corrects = Id(2),
            Attachments = [File],
        },
        new NoteAdded(Id(1), Ref)
        {
            Facts = new(RiskRating.SlaWarning, null, [NoteField.Text], [], AcidResult.Passed),
            Target = TimeSpan.FromMinutes(90),
        },
        new TicketEscalated(Id(1), "tier-2", Id(2)),
        new TicketEscalated(Id(1), "tier-2", null),
        new ActionRecorded(Id(1), ActionKind.GoodwillRefund, Price, "305-1234567-1234567", Ref, Id(2), Id(3)),
        new ActionRecorded(Id(1), ActionKind.Contact, null, null, null, null, null),
        new MigrationJustified(Id(1), MigrationReason.SafetyCompliance, MigrationTopic.ProductSafety, ExternalChannel.VideoCall, Id(2)),
        new MigrationAnnounced(Id(1), Id(2), new(Id(3), 4)),
        new ExternalMessageRecorded(Id(1), Id(2), ExternalDirection.ToBuyer, Ref, Time, Price, ["promotion"], 1),
        new ExternalMessageRecorded(Id(1), Id(2), ExternalDirection.FromBuyer, Ref, Time, null, [], 0),
        new MigrationResolved(Id(1), Id(2), new(Id(3), 4), Ref, Price),
        new MigrationResolved(Id(1), Id(2), new(Id(3), 4), Ref, null),
        new MigrationAbandoned(Id(1), Ref),
        new NoResponseNeededMarked(Id(1), Ref),
        new TicketAssigned(Id(0xA1).ToString(), Id(0xA2).ToString()),
        new TicketAssigned(null, null),
        new TagsChanged(["damaged"], ["late"]),
        new StatusChanged(TicketStatus.Pending, TicketStatus.Open, StatusCause.Reopened),
        new TicketSnoozed(Time),
        new SnoozeEnded(SnoozeEnd.BuyerWrote),
        new OrderLinked("305-1234567-1234567", "subject"),
        new ResponseClockStarted(Id(1), Time, Time.AddDays(1)),
        new ResponseClockStopped(Id(1), Time, Time.AddHours(1)),
        new ResponseClockStopped(Id(1), Time, Time.AddHours(1)) { Into = Id(2) },
        new ResponseClockThresholdPassed(Id(1), ResponseThreshold.NinetyPercent, Time),
        new ResponseClockBreached(Id(1), Time),
        new ResponseClockBreachWithdrawn(Id(1), Time, Time),
        new ResponseClockBreachWithdrawn(Id(1), Time, Time) { Proof = Id(2) },
        new NoResponseNeededWithdrawn(Id(1)),
        new OrderSnapshotTaken(
            new("APJ6JRA9NG5V4", "SHIPPED", Fulfilment.Mcf, Time, Time, Time, Time, Price, [Item]), Ref, "sp-api/orders-2026-01-01"),
        new OrderSnapshotTaken(
            new(null, null, Fulfilment.Unknown, null, null, null, null, null, [new(null, null, "", 0, null)]), null, "manual"),
        new ShipmentRecorded(
            Id(1), new("DPD", "15501234567890123456", "DELIVERED", Time, Time, Ref, "https://tracking.example/1", "carrier")),
        new ShipmentRecorded(Id(1), new("DPD", "15501234567890123456", "SHIPPED", null, null, null, null, "manual")),
        new TicketLinked(Id(1), "mail-support", "text"),
        new AccountRegistered("amazon-eu", new("Amazon Europe", "amazon", "EU", true, ["amazon-eu@shop.example"], TimeSpan.FromHours(24))),
        new NoteStandardSet([new("mail", Gate.Close, true, [NoteField.ActionTaken]), new(null, Gate.Escalate, false, [])]),
        new RefundReviewSet(new([Price], [ActionKind.GoodwillRefund], ["amazon.returns"])),
        new RefundReviewed(Id(1), Price, "305-1234567-1234567", Id(2)),
        new RefundReviewed(Id(1), Price, null, Id(2)) { Kind = ActionKind.Refund },
        new RefundReviewAsked(Id(1), ActionKind.GoodwillRefund, Price, "305-1234567-1234567", Id(2)),
        new RefundReviewAsked(Id(1), ActionKind.Refund, Price, null, null),
        new RefundReviewDenied(Id(1), Ref),
        new RefundReviewEnded(Id(1), ReviewEnd.Refunded),
        new ActionRecorded(Id(1), ActionKind.Refund, Price, null, null, null, null) { Review = Id(2) },
        new RiskTargetsSet(new(TimeSpan.FromHours(1), TimeSpan.FromHours(8))),
        new PolicyChanged("amazon.returns", new("Returns", "https://seller.example/returns", true)),
        new PolicyChanged("house.warranty", new("Our warranty", null, false)),
        new TeamChanged("tier-2", new("Tier 2", false)),
        new TeamChanged("tier-2", new("Tier 2", false) { Members = [Id(0xA1), Id(0xA2)] }),
        new WordingSet(new(["docs.shop.example"], [new("tenant.no-promises", "guarantee*", Severity.Warn, "Promise nothing.")])),
        new ConnectionSet("amazon-eu", new(new(new("imap.shop.example", 993, MailSecurity.Tls), "INBOX", Time, MailAfterwards.Move, "Done"), null), true),
        new ConnectionSet(
            "amazon-eu",
            new(null, new(new("smtp.shop.example", 587, MailSecurity.StartTls), "amazon-eu@shop.example", "Lamps Ltd", "Sent", 10)),
            false),
        new ConnectionPaused("amazon-eu"),
        new ConnectionResumed("amazon-eu"),
        new ConnectionRemoved("amazon-eu"),
        new UserAdded(Id(1), ["agent", "supervisor"]),
        new UserRolesChanged(Id(1), ["auditor"]),
        new UserDisabled(Id(1)),
        new UserEnabled(Id(1)),
        new UserReset(Id(1)),
        new UserRecovered(Id(1)),
        new ContentErased([Id(2), Id(3)], RecordClasses.Correspondence, ErasureGround.Retention),
        new RetentionSet([new("order-pii", 540, 30, "Data protection policy"), new("note", null, null, "Ours")]),
        new LegalHoldPlaced("ticket/1", Ref),
        new LegalHoldReleased("ticket/1"),
        new LogEpochOpened(Ref),
        new LogKeyAdded("3f1c", Ref),
        new AttemptRefused("DELETE /api/v1/tickets/*", 3),
        new RecordFaultFound("ticket/1", 2, "hash-mismatch"),
        new ApiKeyCreated(Id(1), ["integrator"], Time),
        new ApiKeyCreated(Id(1), ["integrator"], null),
        new ApiKeyRevoked(Id(1)),
        new MailQuarantined(Ref, "mail.no-sender", "amazon-eu", Time),
        new MailQuarantined(Ref, "mail.no-account", null, Time),
        new MailRetryFailed("mail.no-account"),
        new MailDelivered(Id(1), Id(2)),
        new MailDiscarded(Ref),
        new ReplyQueued(Id(1), Ref, [File], false, 2) { Epoch = 3, Approval = Id(6), Macro = Macro },
        new SuspensionMarked(Id(7), Time),
        new SuspensionUnmarked(Id(7)),
        new AnswerPrevented(Id(7)),
        new BreachAttributed(Id(1), Id(7), [12, 14]),
        new AccountSuspended("amazon-eu", Id(7), 3),
        new AccountReinstated("amazon-eu", Id(7), 4),
        new SuspensionProposed("amazon-eu", "account-status", "DEACTIVATED"),
        new SuspensionProposed("amazon-eu", "account-status", "DEACTIVATED") { Ticket = Id(1) },
        new ProposalDismissed(Ref),
        new SuspensionPrepared("amazon-eu", Ref, Ref),
        new SuspensionBegun(3, Time),
        new ProtocolAcknowledged(),
        new ConfidentialMessagePosted(Id(1), Ref),
        new ApprovalRequested(Id(6), Id(1), Stake.Claim, Macro, Ref, 2),
        new ApprovalRequested(Id(6), Id(1), Stake.Refund, Macro, Ref, 2)
        {
            Grounds = [new(GroundKind.MentionDetected, Stake.Refund, Id(3), "refund.1"), new(GroundKind.RatedCritical, null)],
            Statement = Ref,
        },
        new ApprovalGranted(Id(6), Id(2)),
        new ApprovalDenied(Id(6), Ref),
        new ApprovalLapsed(Id(6), "ticket.stale"),
        new ReinstatementPrepared(Ref),
        new SuspensionLifted(4),
        new OutboxDecided(OutboxVerdict.Discard, [new(Id(8), Id(1), Id(2))]),
        new RefundListed(Id(1), Id(2), "305-1234567-1234567", Price, true, false),
        new RefundApproved(Id(1), "finance"),
        new RefundRejected(Id(1), Ref),
        new RefundSettled(Id(1), true, "seller-central", "R-1"),
        new RefundSettled(Id(1), false, "seller-central", null),
        new ShippingDecided(true, Ref),
        new MentionLogged(Id(1), "trustpilot", Ref),
        new FollowUpPlanned(Id(1)),
        new FollowUpDone(Id(1)),
        new MacroCreated("order-shipped", "it", "amazon", MacroPurpose.ReturnToAmazon),
        new MacroCreated("order-shipped", "it", null, MacroPurpose.Standard),
        new MacroDrafted(1, Ref),
        new MacroApproved(1),
        new MacroRetired(1),
    ];

    public static IReadOnlyList<Effect> Effects { get; } =
    [
        new SendReply(Id(1), Id(2), "amazon-eu"),
        new SendReply(Id(1), Id(2), "amazon-eu") { NotBefore = Time },
        new LinkTicketToOrder(Id(1), "mail-support", "305-1234567-1234567", "text"),
        new Notify(Id(1), "clock.breached", Id(0xA1).ToString()),
        new Notify(Id(1), "clock.breached", null),
        new SendReply(Id(1), Id(2), "amazon-eu") { Epoch = 3 },
        new BeginSuspension(Id(7), 3, Time),
        new EndSuspension(Id(7), 4),
        new MarkTickets("amazon-eu", Id(7), Time, Suspended: true),
        new QueueApproved(Id(1), Id(2), Ref, Id(7), Id(6), 3, Macro, 2),
        new ReleaseReply(Id(8), 4),
        new DiscardReply(Id(8), Id(1), Id(2)),
        new AlignMark(Id(1)),
        new DestroyContents("ticket/1", [Id(2), Id(3)]),
        new FollowRefund("amazon-eu/305-1234567-1234567", Id(1), Time),
        new TellRefund("amazon-eu", "305-1234567-1234567", Id(1), RefundStage.Approved),
        new TellConfirmed(Id(1), "amazon-eu", "305-1234567-1234567"),
        new OvertakeReviews("amazon-eu/305-1234567-1234567", Id(1)),
        new AlignMerge(Id(1), Id(2)),
        new AlignSplit(Id(1), Id(2)),
        new Tell("clock.breached", "ticket/1", ["person/a", "team/tier-2", "role/supervisor"], Who.Clock, Time) { OfAccount = "amazon-eu" },
        new Tell("mail.quarantined", "mail/1", ["role/supervisor"], Who.System("intake"), Time),
    ];

    /// <summary>Stored by name: a member may be added, and none renamed.</summary>
    public static IReadOnlyList<Type> Enums { get; } =
    [
        typeof(SenderKind), typeof(TicketStatus), typeof(StatusCause), typeof(SnoozeEnd), typeof(ResponseThreshold), typeof(Fulfilment),
        typeof(RiskRating), typeof(NoteField), typeof(EvidenceKind), typeof(AcidLetter), typeof(AcidReason), typeof(Gate), typeof(ActionKind),
        typeof(Stake), typeof(GroundKind), typeof(OutboxVerdict), typeof(MacroPurpose), typeof(VariableType),
        typeof(MigrationReason), typeof(MigrationTopic), typeof(ExternalChannel), typeof(ExternalDirection), typeof(Severity),
        typeof(MailSecurity), typeof(MailAfterwards), typeof(NoticeKind), typeof(ErasureGround), typeof(RefundStage), typeof(WaiverGround),
    ];

    public static IReadOnlyList<object> Contents { get; } =
    [
        new MessageHead("Where is it?", "Mario", "mario@example.com") { ReplyTo = "k3x9@marketplace.amazon.it", Thread = "k3x9" },
        new MessageBody("È rotta.", "<p>È rotta.</p>", "È rotta.\n> Ordine"),
        new MessageBody(null, null),
        new MessageBody("Call \uFFFC", null) { Cuts = [new(5, 14, "telephone")] },
        new MessageDetails(["+49 151 234567"], "<p>Call</p>", null),
        new ReplyBody("Sta arrivando."),
        new NoteBody("Chiesto al corriere."),
        new NoteBody("Rimborsato.")
        {
            ActionTaken = "Rimborso",
            NextStep = "Attendere la conferma.",
            DecisionPath = "Sotto i 20 EUR non si chiede il reso.",
            Evidence =
            [
                new(EvidenceKind.Tracking) { Label = "reso", Carrier = "DPD", Number = "1550", Status = "DELIVERED", Url = "https://tracking.example/1" },
                new(EvidenceKind.Attachment) { Attachment = Id(3) },
                new(EvidenceKind.Amount) { Amount = Price },
                new(EvidenceKind.Id) { Id = "A1" },
                new(EvidenceKind.Time) { Time = Time },
            ],
        },
        new AttachmentDescriptor("foto.jpg", "image/jpeg", 3, "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81"),
        new OrderBuyer("Mario Rossi", "mario@example.com", new("Mario Rossi", "Via Roma 1", null, "Torino", "TO", "10100", "IT")),
        new ProtocolBody("Answer nothing without approval.", ["Acknowledge this.", "Ask compliance."]),
        new MacroBody("Shipped", [new("{{orderId}} is on its way."), new(" Bye.", "closing")], [new("orderId", VariableType.OrderId)]),
    ];
}
