using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.Channels.Connections;
using Actors.Domain.Macros;
using Actors.Domain.Mails.Reading;
using Actors.Domain.Orders;
using Actors.Domain.Suspensions;
using Actors.Domain.Screening;
using Actors.Domain.Tenants.Connections;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Reviewing;
using Actors.Domain.Tickets.Waiving;
using Actors.Server.Access.Passkeys;
using Actors.Server.Access.Recovering;
using Actors.Server.Access.Sessions;
using Actors.Server.Accesses;
using Actors.Server.Administration.Accounts;
using Actors.Server.Administration.ApiKeys;
using Actors.Server.Administration.Connections;
using Actors.Server.Administration.Protocols;
using Actors.Server.Administration.Users;
using Actors.Server.Administration.Wording;
using Actors.Server.Changes;
using Actors.Server.Decisions;
using Actors.Server.Deliveries;
using Actors.Server.Desks.Arranging;
using Actors.Server.Desks.Hearing;
using Actors.Server.Desks.Reading;
using Actors.Server.Desks.Views;
using Actors.Server.Effects;
using Actors.Server.Erasing;
using Actors.Server.Health;
using Actors.Server.Intake.Mails;
using Actors.Server.Intake.Mails.Quarantine;
using Actors.Server.Intake.Messages;
using Actors.Server.Live;
using Actors.Server.Macros;
using Actors.Server.Macros.Drafting;
using Actors.Server.Macros.Listing;
using Actors.Server.Macros.Rendering;
using Actors.Server.Notifications;
using Actors.Server.Orders.Shipping;
using Actors.Server.Orders.Showing;
using Actors.Server.Orders.Snapshotting;
using Actors.Server.Proofs;
using Actors.Server.Screening;
using Actors.Server.Search;
using Actors.Server.Suspensions;
using Actors.Server.Suspensions.Approving;
using Actors.Server.Suspensions.CarryingOver;
using Actors.Server.Suspensions.Declaring;
using Actors.Server.Suspensions.Discussing;
using Actors.Server.Suspensions.Evidence;
using Actors.Server.Suspensions.Following;
using Actors.Server.Suspensions.Outboxes;
using Actors.Server.Suspensions.Refunding;
using Actors.Server.Suspensions.Reinstating;
using Actors.Server.Suspensions.Showing;
using Actors.Server.Suspensions.Surging;
using Actors.Server.Tickets;
using Actors.Server.Tickets.Acting;
using Actors.Server.Tickets.Answering;
using Actors.Server.Tickets.Assigning;
using Actors.Server.Tickets.Bulk;
using Actors.Server.Tickets.ChangingStatus;
using Actors.Server.Tickets.Escalating;
using Actors.Server.Tickets.LinkingOrders;
using Actors.Server.Tickets.Listing;
using Actors.Server.Tickets.Merging;
using Actors.Server.Tickets.Migrating;
using Actors.Server.Tickets.Noting;
using Actors.Server.Tickets.Proving;
using Actors.Server.Tickets.Replying;
using Actors.Server.Tickets.Reviewing;
using Actors.Server.Tickets.Showing;
using Actors.Server.Tickets.Snoozing;
using Actors.Server.Tickets.Splitting;
using Actors.Server.Tickets.Tagging;
using Actors.Server.Tickets.Timelines;
using Actors.Server.Tickets.Waiving;
using Actors.Server.Time;
using Actors.Server.Verification;

namespace Actors.Server.Json;

/// <summary>Everything that crosses the wire, with generated readers and writers. Readers are strict in what they accept.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    AllowDuplicateProperties = false,
    Converters =
    [
        typeof(MicrosecondConverter),
        typeof(CamelCaseEnum<AcidLetter>),
        typeof(CamelCaseEnum<AcidReason>),
        typeof(CamelCaseEnum<ActionKind>),
        typeof(CamelCaseEnum<ApprovalState>),
        typeof(CamelCaseEnum<AskedReviewState>),
        typeof(CamelCaseEnum<AddresseeKind>),
        typeof(CamelCaseEnum<ArrivalOutcome>),
        typeof(CamelCaseEnum<Colours>),
        typeof(CamelCaseEnum<DecisionKind>),
        typeof(CamelCaseEnum<Direction>),
        typeof(CamelCaseEnum<Doubt>),
        typeof(CamelCaseEnum<EntryKind>),
        typeof(CamelCaseEnum<EvidenceKind>),
        typeof(CamelCaseEnum<ExternalChannel>),
        typeof(CamelCaseEnum<ExternalDirection>),
        typeof(CamelCaseEnum<Fulfilment>),
        typeof(CamelCaseEnum<Gate>),
        typeof(CamelCaseEnum<GroundKind>),
        typeof(CamelCaseEnum<LinkState>),
        typeof(CamelCaseEnum<MacroPurpose>),
        typeof(CamelCaseEnum<MacroStage>),
        typeof(CamelCaseEnum<MailAfterwards>),
        typeof(CamelCaseEnum<MailOutcomeKind>),
        typeof(CamelCaseEnum<MailSecurity>),
        typeof(CamelCaseEnum<MigrationReason>),
        typeof(CamelCaseEnum<MigrationStage>),
        typeof(CamelCaseEnum<Domain.Screening.Mentions.OrderQuestion>),
        typeof(CamelCaseEnum<Domain.Orders.Refunding.RefundStage>),
        typeof(CamelCaseEnum<MigrationTopic>),
        typeof(CamelCaseEnum<NoteField>),
        typeof(CamelCaseEnum<NoticeKind>),
        typeof(CamelCaseEnum<NoticeScope>),
        typeof(CamelCaseEnum<Outbound>),
        typeof(CamelCaseEnum<OutboxVerdict>),
        typeof(CamelCaseEnum<RefundState>),
        typeof(CamelCaseEnum<ReplyState>),
        typeof(CamelCaseEnum<ReviewEnd>),
        typeof(CamelCaseEnum<ResponseThreshold>),
        typeof(CamelCaseEnum<RiskRating>),
        typeof(CamelCaseEnum<SenderKind>),
        typeof(CamelCaseEnum<Severity>),
        typeof(CamelCaseEnum<SourceKind>),
        typeof(CamelCaseEnum<Stake>),
        typeof(CamelCaseEnum<SuspensionStage>),
        typeof(CamelCaseEnum<TicketStatus>),
        typeof(CamelCaseEnum<VariableType>),
        typeof(CamelCaseEnum<WaiverState>),
        typeof(CamelCaseEnum<WaiverGround>),
    ],
    DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    NumberHandling = JsonNumberHandling.Strict,
    PropertyNameCaseInsensitive = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(StaleReplyProblem))]
[JsonSerializable(typeof(ScreeningProblem))]
[JsonSerializable(typeof(ScreeningRequest))]
[JsonSerializable(typeof(ScreeningAnswer))]
[JsonSerializable(typeof(WaiverRequest))]
[JsonSerializable(typeof(WaiverAnswer))]
[JsonSerializable(typeof(DenialRequest))]
[JsonSerializable(typeof(WaiverList))]
[JsonSerializable(typeof(WordingRequest))]
[JsonSerializable(typeof(WordingView))]
[JsonSerializable(typeof(Listed<CheckpointView>))]
[JsonSerializable(typeof(InclusionProof))]
[JsonSerializable(typeof(ConsistencyProof))]
[JsonSerializable(typeof(EpochRequest))]
[JsonSerializable(typeof(LogKeyRequest))]
[JsonSerializable(typeof(LogKeyAnswer))]
[JsonSerializable(typeof(EpochAnswer))]
[JsonSerializable(typeof(ErasureRequest))]
[JsonSerializable(typeof(ErasureReport))]
[JsonSerializable(typeof(RetentionRequest))]
[JsonSerializable(typeof(RetentionView))]
[JsonSerializable(typeof(RetentionReport))]
[JsonSerializable(typeof(LegalHoldRequest))]
[JsonSerializable(typeof(LegalHoldList))]
[JsonSerializable(typeof(Alive))]
[JsonSerializable(typeof(Ready))]
[JsonSerializable(typeof(Serving))]
[JsonSerializable(typeof(ServerTime))]
[JsonSerializable(typeof(AdvanceRequest))]
[JsonSerializable(typeof(WaysIn))]
[JsonSerializable(typeof(PasskeyChallenge))]
[JsonSerializable(typeof(PasskeyList))]
[JsonSerializable(typeof(PasskeyView))]
[JsonSerializable(typeof(NewPasskey))]
[JsonSerializable(typeof(PasskeySignIn))]
[JsonSerializable(typeof(PasswordResetRequest))]
[JsonSerializable(typeof(NewPasswordRequest))]
[JsonSerializable(typeof(SignInRequest))]
[JsonSerializable(typeof(Me))]
[JsonSerializable(typeof(MessageRequest))]
[JsonSerializable(typeof(MessageAnswer))]
[JsonSerializable(typeof(MailRequest))]
[JsonSerializable(typeof(PostedBytes))]
[JsonSerializable(typeof(MailAnswer))]
[JsonSerializable(typeof(MailPreview))]
[JsonSerializable(typeof(Listed<MailItem>))]
[JsonSerializable(typeof(DiscardRequest))]
[JsonSerializable(typeof(Versioned))]
[JsonSerializable(typeof(Listed<TicketSummary>))]
[JsonSerializable(typeof(TicketCounts))]
[JsonSerializable(typeof(TicketSections))]
[JsonSerializable(typeof(TicketView))]
[JsonSerializable(typeof(TimelinePage))]
[JsonSerializable(typeof(Listed<Entry>))]
[JsonSerializable(typeof(ResponseProofs))]
[JsonSerializable(typeof(ReplyRequest))]
[JsonSerializable(typeof(ReplyAnswer))]
[JsonSerializable(typeof(NoteRequest))]
[JsonSerializable(typeof(NoteAnswer))]
[JsonSerializable(typeof(NoteDraft))]
[JsonSerializable(typeof(NoteAssessment))]
[JsonSerializable(typeof(EscalationRequest))]
[JsonSerializable(typeof(EscalationAnswer))]
[JsonSerializable(typeof(HandOff))]
[JsonSerializable(typeof(ActionRequest))]
[JsonSerializable(typeof(ActionAnswer))]
[JsonSerializable(typeof(MigrationRequest))]
[JsonSerializable(typeof(MigrationAnswer))]
[JsonSerializable(typeof(AbandonRequest))]
[JsonSerializable(typeof(AnnouncementRequest))]
[JsonSerializable(typeof(ResolutionRequest))]
[JsonSerializable(typeof(OfficialStepAnswer))]
[JsonSerializable(typeof(ExternalMessageRequest))]
[JsonSerializable(typeof(ExternalMessageAnswer))]
[JsonSerializable(typeof(BulkCloseRequest))]
[JsonSerializable(typeof(BulkEscalateRequest))]
[JsonSerializable(typeof(BulkAnswer))]
[JsonSerializable(typeof(NoResponseNeededRequest))]
[JsonSerializable(typeof(AssigneeRequest))]
[JsonSerializable(typeof(TagsRequest))]
[JsonSerializable(typeof(StatusRequest))]
[JsonSerializable(typeof(SnoozeRequest))]
[JsonSerializable(typeof(LinkOrderRequest))]
[JsonSerializable(typeof(UnlinkOrderRequest))]
[JsonSerializable(typeof(MergeRequest))]
[JsonSerializable(typeof(EndMergeRequest))]
[JsonSerializable(typeof(MergePreview))]
[JsonSerializable(typeof(SplitRequest))]
[JsonSerializable(typeof(SplitAnswer))]
[JsonSerializable(typeof(SnapshotRequest))]
[JsonSerializable(typeof(ShipmentRequest))]
[JsonSerializable(typeof(EvidenceAnswer))]
[JsonSerializable(typeof(OrderView))]
[JsonSerializable(typeof(Listed<SnapshotView>))]
[JsonSerializable(typeof(LeaseRequest))]
[JsonSerializable(typeof(DeliveryList))]
[JsonSerializable(typeof(SentRequest))]
[JsonSerializable(typeof(FailedRequest))]
[JsonSerializable(typeof(BouncedRequest))]
[JsonSerializable(typeof(Listed<EffectItem>))]
[JsonSerializable(typeof(ChangeList))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(LeftOutList))]
[JsonSerializable(typeof(ResetAnswer))]
[JsonSerializable(typeof(LeftOutRetry))]
[JsonSerializable(typeof(StreamVerdict))]
[JsonSerializable(typeof(RecordVerdict))]
[JsonSerializable(typeof(UserRequest))]
[JsonSerializable(typeof(Created))]
[JsonSerializable(typeof(UserList))]
[JsonSerializable(typeof(Listed<SignInView>))]
[JsonSerializable(typeof(Listed<AccessView>))]
[JsonSerializable(typeof(ColleagueList))]
[JsonSerializable(typeof(RolesRequest))]
[JsonSerializable(typeof(DisabledRequest))]
[JsonSerializable(typeof(PasswordRequest))]
[JsonSerializable(typeof(AuthenticatorKey))]
[JsonSerializable(typeof(CodeRequest))]
[JsonSerializable(typeof(RecoveryCodes))]
[JsonSerializable(typeof(ApiKeyRequest))]
[JsonSerializable(typeof(ApiKeyAnswer))]
[JsonSerializable(typeof(ApiKeyList))]
[JsonSerializable(typeof(AccountRequest))]
[JsonSerializable(typeof(Administration.Accounts.AccountView))]
[JsonSerializable(typeof(AccountList))]
[JsonSerializable(typeof(ConnectionRequest))]
[JsonSerializable(typeof(ConnectionList))]
[JsonSerializable(typeof(ConnectionView))]
[JsonSerializable(typeof(CutOffList))]
[JsonSerializable(typeof(ConnectionTrial))]
[JsonSerializable(typeof(NoteStandardRequest))]
[JsonSerializable(typeof(RiskTargetsRequest))]
[JsonSerializable(typeof(RefundReviewSettings))]
[JsonSerializable(typeof(RefundReviewView))]
[JsonSerializable(typeof(RefundReviewRequest))]
[JsonSerializable(typeof(RefundReviewAnswer))]
[JsonSerializable(typeof(AskReviewRequest))]
[JsonSerializable(typeof(ReviewDecisionRequest))]
[JsonSerializable(typeof(AskedReviewList))]
[JsonSerializable(typeof(RiskTargetsView))]
[JsonSerializable(typeof(NoteStandardView))]
[JsonSerializable(typeof(PolicyRequest))]
[JsonSerializable(typeof(PolicyView))]
[JsonSerializable(typeof(PolicyList))]
[JsonSerializable(typeof(TeamRequest))]
[JsonSerializable(typeof(TeamView))]
[JsonSerializable(typeof(TeamList))]
[JsonSerializable(typeof(MacroAnswer))]
[JsonSerializable(typeof(RenderingRequest))]
[JsonSerializable(typeof(RenderingAnswer))]
[JsonSerializable(typeof(MacroRequest))]
[JsonSerializable(typeof(MacroText))]
[JsonSerializable(typeof(MacroList))]
[JsonSerializable(typeof(MacroView))]
[JsonSerializable(typeof(Listed<MacroUseItem>))]
[JsonSerializable(typeof(SuspensionAnswer))]
[JsonSerializable(typeof(SuspensionRequest))]
[JsonSerializable(typeof(SuspensionEffect))]
[JsonSerializable(typeof(DeclaredAnswer))]
[JsonSerializable(typeof(SignalRequest))]
[JsonSerializable(typeof(SignalAnswer))]
[JsonSerializable(typeof(DismissalRequest))]
[JsonSerializable(typeof(ConfidentialRequest))]
[JsonSerializable(typeof(ConfidentialThread))]
[JsonSerializable(typeof(ApprovalRequest))]
[JsonSerializable(typeof(DecisionRequest))]
[JsonSerializable(typeof(EvidencePack))]
[JsonSerializable(typeof(CarriedOverList))]
[JsonSerializable(typeof(SurgeView))]
[JsonSerializable(typeof(ApprovalList))]
[JsonSerializable(typeof(ReinstatementRequest))]
[JsonSerializable(typeof(HeldList))]
[JsonSerializable(typeof(DecisionList))]
[JsonSerializable(typeof(OutboxRequest))]
[JsonSerializable(typeof(OutboxAnswer))]
[JsonSerializable(typeof(SuspensionList))]
[JsonSerializable(typeof(SuspensionView))]
[JsonSerializable(typeof(RefundRequest))]
[JsonSerializable(typeof(RefundApprovalRequest))]
[JsonSerializable(typeof(RefundRejectionRequest))]
[JsonSerializable(typeof(RefundOutcomeRequest))]
[JsonSerializable(typeof(RefundList))]
[JsonSerializable(typeof(ShippingRequest))]
[JsonSerializable(typeof(MentionRequest))]
[JsonSerializable(typeof(Listed<NotificationItem>))]
[JsonSerializable(typeof(NotificationCounts))]
[JsonSerializable(typeof(ReadUpToRequest))]
[JsonSerializable(typeof(DeskPreferences))]
[JsonSerializable(typeof(PreferencesRequest))]
[JsonSerializable(typeof(ViewRequest))]
[JsonSerializable(typeof(ViewView))]
[JsonSerializable(typeof(ViewList))]
[JsonSerializable(typeof(ViewCounts))]
[JsonSerializable(typeof(NotificationRulesRequest))]
[JsonSerializable(typeof(NotificationRulesView))]
[JsonSerializable(typeof(ReadRequest))]
[JsonSerializable(typeof(Joined))]
[JsonSerializable(typeof(HintMessage))]
[JsonSerializable(typeof(PresenceMessage))]
[JsonSerializable(typeof(DroppedMessage))]
public sealed partial class ApiJson : JsonSerializerContext;
