using System.Text.Json.Serialization;
using Actors.Domain.Macros;
using Actors.Domain.Macros.Starter;
using Actors.Domain.Mails;
using Actors.Domain.Orders;
using Actors.Domain.Suspensions;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets;

namespace Actors.Domain;

/// <summary>
/// The one JSON form of events, effects and contents. Property names and enum names are part of the record's format:
/// adding an optional property is compatible, anything else needs a new schema number.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TicketOpened))]
[JsonSerializable(typeof(MessageReceived))]
[JsonSerializable(typeof(OutsideReplyDetected))]
[JsonSerializable(typeof(ReplyQueued))]
[JsonSerializable(typeof(ReplySent))]
[JsonSerializable(typeof(ReplyBounced))]
[JsonSerializable(typeof(ReplyFailed))]
[JsonSerializable(typeof(NoteAdded))]
[JsonSerializable(typeof(TicketEscalated))]
[JsonSerializable(typeof(ActionRecorded))]
[JsonSerializable(typeof(NoResponseNeededMarked))]
[JsonSerializable(typeof(TicketAssigned))]
[JsonSerializable(typeof(TagsChanged))]
[JsonSerializable(typeof(StatusChanged))]
[JsonSerializable(typeof(TicketSnoozed))]
[JsonSerializable(typeof(SnoozeEnded))]
[JsonSerializable(typeof(OrderLinked))]
[JsonSerializable(typeof(ResponseClockStarted))]
[JsonSerializable(typeof(ResponseClockStopped))]
[JsonSerializable(typeof(ResponseClockThresholdPassed))]
[JsonSerializable(typeof(ResponseClockBreached))]
[JsonSerializable(typeof(ResponseClockBreachWithdrawn))]
[JsonSerializable(typeof(NoResponseNeededWithdrawn))]
[JsonSerializable(typeof(OrderSnapshotTaken))]
[JsonSerializable(typeof(ShipmentRecorded))]
[JsonSerializable(typeof(TicketLinked))]
[JsonSerializable(typeof(AccountRegistered))]
[JsonSerializable(typeof(NoteStandardSet))]
[JsonSerializable(typeof(PolicyChanged))]
[JsonSerializable(typeof(TeamChanged))]
[JsonSerializable(typeof(UserAdded))]
[JsonSerializable(typeof(UserRolesChanged))]
[JsonSerializable(typeof(UserDisabled))]
[JsonSerializable(typeof(UserEnabled))]
[JsonSerializable(typeof(ApiKeyCreated))]
[JsonSerializable(typeof(ApiKeyRevoked))]
[JsonSerializable(typeof(MailQuarantined))]
[JsonSerializable(typeof(MailRetryFailed))]
[JsonSerializable(typeof(MailDelivered))]
[JsonSerializable(typeof(MailDiscarded))]
[JsonSerializable(typeof(AccountSuspended))]
[JsonSerializable(typeof(AccountReinstated))]
[JsonSerializable(typeof(SuspensionMarked))]
[JsonSerializable(typeof(SuspensionUnmarked))]
[JsonSerializable(typeof(AnswerPrevented))]
[JsonSerializable(typeof(BreachAttributed))]
[JsonSerializable(typeof(SuspensionProposed))]
[JsonSerializable(typeof(ProposalDismissed))]
[JsonSerializable(typeof(SuspensionPrepared))]
[JsonSerializable(typeof(SuspensionBegun))]
[JsonSerializable(typeof(ProtocolAcknowledged))]
[JsonSerializable(typeof(ConfidentialMessagePosted))]
[JsonSerializable(typeof(ApprovalRequested))]
[JsonSerializable(typeof(ApprovalGranted))]
[JsonSerializable(typeof(ApprovalDenied))]
[JsonSerializable(typeof(ReinstatementPrepared))]
[JsonSerializable(typeof(SuspensionLifted))]
[JsonSerializable(typeof(OutboxDecided))]
[JsonSerializable(typeof(MacroCreated))]
[JsonSerializable(typeof(MacroDrafted))]
[JsonSerializable(typeof(MacroApproved))]
[JsonSerializable(typeof(MacroRetired))]
[JsonSerializable(typeof(Effect))]
[JsonSerializable(typeof(AttachmentDescriptor))]
[JsonSerializable(typeof(MessageHead))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(ReplyBody))]
[JsonSerializable(typeof(NoteBody))]
[JsonSerializable(typeof(OrderBuyer))]
[JsonSerializable(typeof(ProtocolBody))]
[JsonSerializable(typeof(MacroBody))]
[JsonSerializable(typeof(IReadOnlyList<StarterMacro>))]
public sealed partial class DomainJson : JsonSerializerContext;
