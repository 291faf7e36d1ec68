namespace Actors.Domain.Tickets;

/// <summary>What the queue and the order screens read of a ticket.</summary>
public static class TicketRows
{
    internal static IEnumerable<ReadRow> Of(TicketState before, TicketState after, Guid ticket, long version)
    {
        yield return new TicketRow(
            ticket,
            version,
            after.Account,
            after.Channel,
            StatusName(after.Status),
            after.Assignee,
            after.Orders.IsEmpty ? null : after.Orders[0].OrderId,
            after.Head,
            Urgency.DueAt(after),
            after.Clock is { Breached: true },
            after.Unanswered.Count(),
            !after.Missing.Any(),
            after.SnoozedUntil,
            after.OpenedAt,
            after.ChangedAt,
            after.Clock?.DueAt,
            after.Risk is { } risk ? RiskName(risk.Rating) : null,
            after.Escalation?.Team)
        {
            First = Urgency.StandsFirst(after) ? true : null,
        };

        var (shown, now) = (before.ShownTags(), after.ShownTags());
        if (!shown.SetEquals(now))
        {
            foreach (var tag in now.Except(shown))
                yield return new TicketTagRow(ticket, tag, Present: true);
            foreach (var tag in shown.Except(now))
                yield return new TicketTagRow(ticket, tag, Present: false);
        }

        if (!ReferenceEquals(before.Orders, after.Orders))
        {
            foreach (var order in after.Orders.Except(before.Orders))
                yield return new TicketOrderRow(ticket, order.OrderId, Present: true);
            foreach (var order in before.Orders.Where(order => after.Orders.TrueForAll(kept => kept.OrderId != order.OrderId)))
                yield return new TicketOrderRow(ticket, order.OrderId, Present: false);
        }

        if (!ReferenceEquals(before.AskedReviews, after.AskedReviews))
        {
            foreach (var asked in after.AskedReviews.Where(asked => asked.Waits).Except(before.AskedReviews))
                yield return new RefundReviewRow(ticket, asked.Id, asked.OrderId, asked.At, Waiting: true);
            foreach (var asked in before.AskedReviews.Where(asked => asked.Waits && !after.AskedReviews.Contains(asked)))
                yield return new RefundReviewRow(ticket, asked.Id, asked.OrderId, asked.At, Waiting: false);
        }

        if (after.LatestReply is { } id && id != before.LatestReply && after.Replies[id] is { Macro: { } macro } reply)
            yield return new MacroUseRow(macro.Macro, macro.Version, ticket, id, reply.QueuedAt);
    }

    public static string RiskName(RiskRating rating) => rating switch
    {
        RiskRating.LowRisk => "low-risk",
        RiskRating.SlaWarning => "sla-warning",
        RiskRating.OdrCritical => "odr-critical",
        _ => throw new ArgumentOutOfRangeException(nameof(rating), rating, null),
    };

    public static string StatusName(TicketStatus status) => status switch
    {
        TicketStatus.Open => "open",
        TicketStatus.Pending => "pending",
        TicketStatus.Escalated => "escalated",
        TicketStatus.Closed => "closed",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
