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
    bool Official) : Command
{
    /// <summary>More names of the conversation, which nobody has yet: later messages may know it by one of them.</summary>
    public IReadOnlyList<string> AlsoKnownAs { get; init; } = [];

    public override IEnumerable<Content> Contents => [Head, Body, .. Files.SelectMany(file => file.Contents)];
}

/// <param name="ResponseTime">24 h where the marketplace says so (R61).</param>
public sealed record TicketAccount(string Id, string Channel, bool Official, TimeSpan ResponseTime);

internal static class Receive
{
    public static Decision Decide(TicketState state, ReceiveMessage command, in Context context)
    {
        var events = new List<Event>(6);
        var names = new List<UniqueName>(2);
        if (context.Version == 0)
        {
            var account = command.Account;
            events.Add(new TicketOpened(account.Id, account.Channel, account.Official, command.Thread, account.ResponseTime));
            names.Add(Names.Thread(account.Id, command.Thread));
        }

        names.AddRange(command.AlsoKnownAs.Select(thread => Names.Thread(command.Account.Id, thread)));

        // A clock of the sender's that runs ahead must not postpone the deadline.
        var occurredAt = command.OccurredAt is { } claimed && claimed < command.ReceivedAt ? claimed : command.ReceivedAt;
        var files = command.Files.Select(file => file.Attachment).ToArray();
        events.Add(command.Sender == SenderKind.Seller
            ? new OutsideReplyDetected(
                command.Message, command.ExternalId, command.Head.Ref, command.Body.Ref, files, occurredAt, command.ReceivedAt,
                command.Source, command.Official, command.Official ? Covers(state, occurredAt) : 0)
            : new MessageReceived(
                command.Message, command.Sender, command.ExternalId, command.Head.Ref, command.Body.Ref, files, command.Asins,
                occurredAt, command.ReceivedAt, command.Source, command.Official));

        if (command.OrderId is { } order && !state.Orders.Any(linked => linked.OrderId == order.OrderId))
            events.Add(new OrderLinked(order.OrderId, order.How));
        if (command.Sender == SenderKind.Buyer)
            BringBack(state, events);

        return new Decision.Accepted(events) { Created = command.Message, Names = names };
    }

    private static void BringBack(TicketState state, List<Event> events)
    {
        if (state.Status is TicketStatus.Closed or TicketStatus.Pending)
            events.Add(new StatusChanged(state.Status, TicketStatus.Open, StatusCause.Reopened));
        if (state.SnoozedUntil is not null)
            events.Add(new SnoozeEnded(SnoozeEnd.BuyerWrote));
    }

    /// <summary>The outside reply covers what had arrived before it was written, up to the first message that had not.</summary>
    private static int Covers(TicketState state, DateTimeOffset writtenAt)
    {
        var first = state.BuyerMessages.FindIndex(message => message.OccurredAt > writtenAt);
        return first < 0 ? state.BuyerMessages.Count : first;
    }
}
