namespace Actors.Domain.Tickets.Splitting;

/// <summary>What a ticket that was split off has to know of the first one, read from that.</summary>
public static class Splitting
{
    /// <param name="entries">The messages as they stand in the stream of <paramref name="from"/>.</param>
    /// <param name="names">See <see cref="OpenSplitTicket"/>.</param>
    public static OpenSplitTicket Open(
        Guid from, TicketState first, long version, SplitTicket split, IReadOnlyList<Recorded> entries, IReadOnlyList<string> names)
    {
        var messages = entries.Select(entry => (MessageReceived)entry.Event).ToArray();
        Guid[] files = [.. messages.SelectMany(message => message.Attachments).Select(file => file.Id).Order()];
        string[] asins = [.. messages.SelectMany(message => message.Asins).Distinct()];
        TakenMention[] mentions = [.. split.Messages.Where(first.Mentions.ContainsKey).Select(id => new TakenMention(id, first.Mentions[id]))];
        FormerOrder[] former = [.. Former(first, split)];
        return new(
            new(first.Account, first.Channel, first.Official, first.Thread, first.ResponseTime),
            new(from, version, [.. entries.Zip(messages, (entry, message) => new SplitMessage(entry.Version, Stands(first, message.Message)))])
            {
                Head = messages.FirstOrDefault()?.Head.Id,
                Facts = new(null, files.Length == 0 ? null : files, mentions.Length == 0 ? null : mentions) { Risk = first.Risk, Hazard = first.Hazard },
                Asins = asins.Length == 0 ? null : asins,
                Language = messages.LastOrDefault(message => message.Language is not null)?.Language ?? first.Language,
                Marketplace = first.Marketplace,
                FormerOrders = former.Length == 0 ? null : former,
                ReviewRequests = first.ReviewRequests.IsEmpty ? null : [.. first.ReviewRequests],
            },
            [.. split.Orders],
            first.Suspension,
            names);
    }

    /// <param name="from">The ticket in whose stream the messages stand.</param>
    public static FollowSplitMessages Follow(Guid from, TicketState first, long version, SplitTicket split) =>
        new(from, version, [.. split.Messages.Select(id => Stands(first, id))]);

    private static IEnumerable<FormerOrder> Former(TicketState first, SplitTicket split)
    {
        var at = first.BuyerMessages.Find(message => message.Into == split.Ticket)!.LeftAt!.Value;
        return first.FormerOrders.Select(former => new FormerOrder(former.Key, former.Value))
            .Concat(first.Orders.Select(order => new FormerOrder(order.OrderId, at)))
            .Where(former => !split.Orders.Contains(former.OrderId))
            .OrderBy(former => former.OrderId, StringComparer.Ordinal);
    }

    /// <summary>How this ticket left it; one that came back by a merge since stands here twice.</summary>
    private static TakenMessage Stands(TicketState first, Guid message) =>
        TakenMessage.Of(first.BuyerMessages.Find(known => known.Id == message && known.Into is not null)!);
}
