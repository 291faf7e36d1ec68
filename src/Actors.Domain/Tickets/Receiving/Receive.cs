using Actors.Domain.Tenants;
using Actors.Domain.Screening;
using Actors.Domain.Tickets.ChangingStatus;
using Actors.Domain.Tickets.Detailing;
using Actors.Domain.Tickets.LinkingOrders;
using Actors.Domain.Tickets.Replying;
using Actors.Domain.Tickets.Suspending;
using Actors.Domain.Tickets.Tagging;

namespace Actors.Domain.Tickets.Receiving;

/// <summary>
/// A message came in on the ticket's thread. Opens the ticket when there is none. Never refused for what it says: whatever a
/// channel delivers is recorded (R1).
/// </summary>
/// <param name="Account">The account's settings as the intake read them; used when the ticket is opened.</param>
/// <param name="OrderId">The order the message refers to, with how it was found.</param>
public sealed record ReceiveMessage(
    Guid Message,
    TicketAccount Account,
    string Thread,
    SenderKind Sender,
    string ExternalId,
    Content Head,
    Content Body,
    IReadOnlyList<AttachedFile> Files,
    LinkedOrder? OrderId,
    IReadOnlyList<string> Asins,
    DateTimeOffset? OccurredAt,
    DateTimeOffset ReceivedAt,
    MessageSource Source,
    bool Official) : TicketCommand
{
    /// <summary>JSON of <see cref="MessageDetails"/>; null where the body holds no personal data.</summary>
    public Content? Details { get; init; }

    /// <summary>More names of the conversation, which nobody has yet: later messages may know it by one of them.</summary>
    public IReadOnlyList<string> AlsoKnownAs { get; init; } = [];

    /// <summary>Further orders it refers to.</summary>
    public IReadOnlyList<LinkedOrder> AlsoAbout { get; init; } = [];

    /// <inheritdoc cref="MessageReceived.Marketplace"/>
    public string? Marketplace { get; init; }

    /// <inheritdoc cref="MessageReceived.NotificationType"/>
    public string? NotificationType { get; init; }

    /// <inheritdoc cref="MessageReceived.Loop"/>
    public bool Loop { get; init; }

    /// <inheritdoc cref="MessageReceived.Notice"/>
    public NoticeKind? Notice { get; init; }

    /// <summary>The merged ticket that the conversation's name led to.</summary>
    public Guid? Via { get; init; }

    /// <summary>What the tenant says of risks, for what the message may raise.</summary>
    public RiskTargets Targets { get; init; } = RiskTargets.Default;

    /// <summary>What the tenant adds to the wording rules, for what was sent without the desk.</summary>
    public WordingSettings Wording { get; init; } = WordingSettings.Default;

    /// <summary>History: it starts no clock, unless its time to answer is not over yet.</summary>
    public bool Archive { get; init; }

    public override IEnumerable<Content> Contents =>
        new[] { Head, Body, Details }.OfType<Content>().Concat(Files.SelectMany(file => file.Contents));

    /// <summary>The words as they came.</summary>
    internal MessageBody Whole() => Body.Read(DomainJson.Default.MessageBody).Joined(Details?.Read(DomainJson.Default.MessageDetails));
}

/// <param name="ResponseTime">24 h where the marketplace says so (R61).</param>
public sealed record TicketAccount(string Id, string Channel, bool Official, TimeSpan ResponseTime)
{
    /// <summary>A ticket of a suspended account is marked as it comes in (R86).</summary>
    public AccountMode Mode { get; init; } = AccountMode.Open;
}

internal static class Receive
{
    /// <summary>A line of a mail holds 998 characters (RFC 5322, 2.1.1), so a Message-ID fits.</summary>
    private const int LongestExternalId = 1_000;

    private const int LongestThread = 200;

    private const int LongestVerified = 500;

    private const int MostAsins = 100;

    public static Decision Decide(TicketState state, ReceiveMessage command, in Context context)
    {
        if (Check(command) is { } refusal)
            return refusal;

        var events = new List<Event>(6);
        var names = new List<UniqueName>();
        if (context.Version == 0)
        {
            var account = command.Account;
            events.Add(new TicketOpened(account.Id, account.Channel, account.Official, command.Thread, account.ResponseTime));
            names.Add(Names.Thread(account.Id, command.Thread));
        }

        names.AddRange(command.AlsoKnownAs.Select(thread => Names.Thread(command.Account.Id, thread)));
        var isHistory = IsHistory(state, command, context);
        events.Add(Received(state, command, state.TakenIn.Exists(taken => taken.Ticket == command.Via) ? command.Via : null, context.Now, isHistory));
        if (!isHistory)
            events.AddRange(Risks.MentionedIn(command));
        if (command.Loop && !state.Tags.Contains(SystemTags.MailLoop))
            events.Add(new TagsChanged([SystemTags.MailLoop], []));
        if (command.Notice is { } notice && NoticeTags.Of(notice) is var tag && !state.Tags.Contains(tag))
            events.Add(new TagsChanged([tag], []));
        events.AddRange(Orders(command)
            .Where(order => !state.Orders.Any(linked => linked.OrderId == order.OrderId))
            .Select(order => new OrderLinked(order.OrderId, order.How)));
        if (isHistory)
        {
            if (context.Version == 0)
                events.Add(new StatusChanged(TicketStatus.Open, TicketStatus.Closed, StatusCause.Archived));
            return new Decision.Accepted(events) { Created = command.Message, Names = names };
        }

        if (command.Sender is SenderKind.Buyer or SenderKind.System)
        {
            var wrote = command.Sender == SenderKind.Buyer ? SnoozeEnd.BuyerWrote : SnoozeEnd.MarketplaceWrote;
            events.AddRange(BringBack.Because(wrote, state));
        }
        if (command.Account.Mode is { Suspension: { } suspension, Since: { } since })
            events.AddRange(Mark.Events(state, suspension, since));

        return new Decision.Accepted(events) { Created = command.Message, Names = names };
    }

    /// <summary>What came from an archive and could still be answered in time is as live as any other message.</summary>
    private static bool IsHistory(TicketState state, ReceiveMessage command, in Context context)
    {
        var patience = context.Version == 0 ? command.Account.ResponseTime : state.ResponseTime;
        return command.Archive && Times.Earlier(command.OccurredAt ?? command.ReceivedAt, command.ReceivedAt) + patience <= context.Now;
    }

    private static Refusal? Check(ReceiveMessage command)
    {
        if (!Codes.IsIdentifier(command.ExternalId, LongestExternalId))
            return new InvalidMessage("externalId");
        if (!command.AlsoKnownAs.Prepend(command.Thread).All(thread => Codes.IsIdentifier(thread, LongestThread)))
            return new InvalidMessage("thread");
        if (!Orders(command).All(order => OrderIds.IsValid(order.OrderId)))
            return new InvalidOrderId();
        if (command.Asins.Count > MostAsins || !command.Asins.All(Codes.IsValid))
            return new InvalidMessage("asins");
        if (!(command.Marketplace is null || Codes.IsValid(command.Marketplace)) || !(command.NotificationType is null || Codes.IsValid(command.NotificationType)))
            return new InvalidMessage("marketplace");
        return Codes.IsValid(command.Source.Kind) && Codes.IsIdentifier(command.Source.Verified, LongestVerified)
            ? null
            : new InvalidMessage("source");
    }

    /// <summary>
    /// Neither the sender's clock nor the channel's may run ahead of ours: that would postpone the deadline. Said, received and
    /// recorded follow each other (R7).
    /// </summary>
    private static Event Received(TicketState state, ReceiveMessage command, Guid? via, DateTimeOffset now, bool isHistory)
    {
        var receivedAt = Times.Earlier(command.ReceivedAt.ToRecord(), now);
        var occurredAt = command.OccurredAt is { } claimed ? Times.Earlier(claimed.ToRecord(), receivedAt) : receivedAt;
        var files = command.Files.Select(file => file.Attachment).ToArray();
        return command.Sender == SenderKind.Seller
            ? new OutsideReplyDetected(
                command.Message, command.ExternalId, command.Head.Ref, command.Body.Ref, files, occurredAt, receivedAt, command.Source,
                command.Official)
            {
                Details = command.Details?.Ref,
                Archived = isHistory ? true : null,
                Via = via,
                Screening = command.Official ? Outgoing.Judge(state, command.Whole().Text ?? "", command.Wording, now) : null,
            }
            : new MessageReceived(
                command.Message, command.Sender, command.ExternalId, command.Head.Ref, command.Body.Ref, files, command.Asins,
                occurredAt, receivedAt, command.Source, command.Official)
            {
                Details = command.Details?.Ref,
                Language = command.Sender == SenderKind.Buyer ? LanguageOf(command) : null,
                Archived = isHistory ? true : null,
                Via = via,
                Marketplace = command.Marketplace,
                NotificationType = command.NotificationType,
                Notice = command.Notice,
                Loop = command.Loop ? true : null,
            };
    }

    private static IEnumerable<LinkedOrder> Orders(ReceiveMessage command) =>
        (command.OrderId is { } order ? command.AlsoAbout.Prepend(order) : command.AlsoAbout).DistinctBy(linked => linked.OrderId);

    private static string? LanguageOf(ReceiveMessage command) =>
        command.Whole().Text is { } text ? Screener.LanguageOf(text) : null;
}
