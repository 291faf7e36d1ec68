using System.Reflection;

namespace Actors.Domain.Tests.Serialization;

/// <summary>
/// Text and personal data are contents, which can be erased; events cannot (R105). Each string in an event is on this list because
/// it is an identifier, a code, or the seller's own business data.
/// </summary>
public sealed class NoTextTests
{
    private static readonly string[] Allowed =
    [
        "AccountFence.Account",
        "AccountRegistered.Account",
        "AccountReinstated.Account",
        "AccountSettings.Channel",
        "AccountSettings.MailAddresses", // the seller's own mailboxes
        "AccountSettings.Name", // what the seller calls the account
        "AccountSettings.Region",
        "AccountSuspended.Account",
        "ActionRecorded.OrderId",
        "ApiKeyCreated.Roles",
        "ApprovalLapsed.Code",
        "AttemptRefused.What",
        "BuyerMention.Entry",
        "ConnectionPaused.Account",
        "ConnectionRemoved.Account",
        "ConnectionResumed.Account",
        "ConnectionSet.Account",
        "ContentErased.RecordClass",
        "ContentRef.Commitment",
        "ExternalMessageRecorded.Drift", // codes of rules
        "ExternalMessageRecorded.OrderId",
        "FormerOrder.OrderId",
        "LegalHoldPlaced.Stream",
        "LegalHoldReleased.Stream",
        "LogKeyAdded.Fingerprint",
        "MacroCreated.Channel",
        "MacroCreated.Locale",
        "MacroCreated.Name", // what the seller calls it
        "MailQuarantined.Account",
        "MailQuarantined.Code",
        "MailRetryFailed.Code",
        "MailServer.Host",
        "MailboxSettings.Folder", // of the seller's own mailbox
        "MailboxSettings.MoveTo",
        "MailboxSettings.SentFolder",
        "MentionLogged.Site",
        "MentionsDetected.Lists",
        "MergeEnded.Code",
        "MessageReceived.Asins",
        "MessageReceived.ExternalId",
        "MessageReceived.Language",
        "MessageReceived.Marketplace",
        "MessageReceived.NotificationType", // a code that a header of Amazon holds
        "MessageSource.Kind",
        "MessageSource.Verified",
        "MessagesSplit.Orders",
        "Money.Currency",
        "NoteFacts.Policy", // a code of the catalogue
        "NoteRule.Channel",
        "OrderFacts.Marketplace",
        "OrderFacts.Status",
        "OrderItem.Asin",
        "OrderItem.Sku",
        "OrderItem.Title", // of the seller's catalogue
        "OrderLinked.How",
        "OrderLinked.OrderId",
        "OrderSnapshotTaken.Source",
        "OrderUnlinked.OrderId",
        "OutsideReplyDetected.ExternalId",
        "PolicyChanged.Policy",
        "PolicySettings.Title", // of the seller's catalogue
        "PolicySettings.Url",
        "RecordFaultFound.Code",
        "RecordFaultFound.Stream",
        "RefundApproved.Side",
        "RefundListed.OrderId",
        "RefundReviewAsked.OrderId",
        "RefundReviewRule.Policies", // codes of the catalogue
        "RefundReviewed.OrderId",
        "RefundSettled.How",
        "RefundSettled.Reference",
        "ReplyBounced.Code",
        "ReplyDelayed.Answer", // of a server, without addresses
        "ReplyDelayed.Code",
        "ReplyFailed.Answer", // of a server, without addresses
        "ReplyFailed.Code",
        "ReplyScreening.RuleSet",
        "ReplySent.Answer", // of a server, without addresses
        "ReplySent.ChannelMessageId",
        "RetentionRule.Basis", // the seller's, in law or contract
        "RetentionRule.RecordClass",
        "ScreenedFinding.Rule",
        "Shipment.Carrier",
        "Shipment.Source",
        "Shipment.Status",
        "Shipment.TrackingNumber",
        "Shipment.Url",
        "StakeGround.Entry",
        "SubmissionSettings.Sender", // one of the seller's own mailboxes
        "SubmissionSettings.SenderName", // what the seller calls itself
        "SubmissionSettings.SentFolder",
        "SuspensionPrepared.Account",
        "SuspensionProposed.Account",
        "SuspensionProposed.Signal",
        "SuspensionProposed.Value",
        "TagsChanged.Added",
        "TagsChanged.Removed",
        "TeamChanged.Team",
        "TeamSettings.Name", // what the seller calls it
        "TenantWording.Code",
        "TenantWording.Message", // the seller's own rule
        "TenantWording.Phrase", // the seller's own rule
        "TicketAssigned.Assignee",
        "TicketAssigned.Previous",
        "TicketEscalated.Team",
        "TicketLinked.Account",
        "TicketLinked.How",
        "TicketOpened.Account",
        "TicketOpened.Channel",
        "TicketOpened.Thread",
        "TicketSplitOff.Asins",
        "TicketSplitOff.Language",
        "TicketSplitOff.Marketplace",
        "TicketSplitOff.ReviewRequests",
        "UserAdded.Roles",
        "UserRolesChanged.Roles",
        "WaiverRequested.Rules",
        "WordingSettings.AllowedHosts", // hosts the seller trusts
    ];

    private static readonly Type[] Plain =
        [typeof(Guid), typeof(DateTimeOffset), typeof(TimeSpan), typeof(bool), typeof(int), typeof(long), typeof(decimal)];

    [Fact]
    public void Events_hold_no_text_but_what_was_thought_about() =>
        EventTypes.Known.SelectMany(type => Strings(type.Clr)).Distinct().Order(StringComparer.Ordinal).ShouldBe(Allowed);

    private static IEnumerable<string> Strings(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .SelectMany(property => Strings(property, Item(property.PropertyType)));

    private static IEnumerable<string> Strings(PropertyInfo property, Type type)
    {
        if (type == typeof(string))
            return [$"{property.DeclaringType!.Name}.{property.Name}"];
        if (type.IsEnum || Plain.Contains(type))
            return [];
        type.Assembly.ShouldBe(typeof(Event).Assembly, $"{property.DeclaringType!.Name}.{property.Name} could hold anything");
        return Strings(type);
    }

    private static Type Item(Type type) =>
        Nullable.GetUnderlyingType(type)
        ?? (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : type);
}
