using Actors.Domain.Tickets.Tagging;

namespace Actors.Domain.Tickets.Merging;

/// <summary>What each of two merged tickets has to know of the other one, read from both.</summary>
public static class Taking
{
    /// <summary>The step that the merge of a ticket, or its end, is waiting for, and who has to take it; null when there is none.</summary>
    /// <param name="one">The ticket that is, or was, to go on in the other one.</param>
    public static (Guid By, TicketCommand Step)? Next(Guid ticket, TicketState one, long version, Guid into, TicketState other, long otherVersion)
    {
        var merged = one.Merged is { } away && away.Into == into ? away : null;
        if (other.TakenIn.Find(taken => taken.Ticket == ticket) is { } taken)
            return merged?.Attempt == taken.Attempt
                ? (into, Of(ticket, one, version, other) with { Attempt = taken.Attempt })
                : (ticket, new MergeInto(into, taken.Attempt, other.Suspension?.Id));
        return merged is not null || (version > 0 && other.Left.Contains(ticket)) ? (ticket, Back(into, ticket, other, otherVersion)) : null;
    }

    /// <param name="from">The merged ticket.</param>
    /// <param name="version">Its version.</param>
    public static TakeMessagesOver Of(Guid ticket, TicketState from, long version, TicketState into) => new(
        ticket,
        0,
        version,
        [.. from.BuyerMessages.Where(message => message.Waits || (message.Into is null && into.Find(message.Id) is not null)).Select(TakenMessage.Of)],
        Facts(from),
        [.. from.Tags.Where(tag => tag is not (TicketSuspension.Tag or SystemTags.MailLoop))],
        [.. from.Orders.Select(order => order.OrderId)]);

    /// <param name="from">The ticket that answered for them.</param>
    public static ReturnMessages Back(Guid ticket, Guid leaving, TicketState from, long version) => new(
        ticket,
        version,
        [.. from.BuyerMessages.Where(message => message.Taken && message.Via == leaving).Reverse().DistinctBy(message => message.Id).Select(TakenMessage.Of)]);

    private static TakenFacts Facts(TicketState from) => new(
        from.Notes.IsEmpty ? null : from.Notes,
        from.Attachments.IsEmpty ? null : [.. from.Attachments.Order()],
        from.Mentions.IsEmpty ? null : [.. from.Mentions.OrderBy(of => of.Key).Select(of => new TakenMention(of.Key, of.Value))])
    {
        Notices = from.Notices.IsEmpty ? null : [.. from.Notices],
        Summoned = from.Merged?.Summoned,
        Risk = from.Risk,
        Hazard = from.Hazard,
        Unexplained = from.Unexplained,
    };
}
