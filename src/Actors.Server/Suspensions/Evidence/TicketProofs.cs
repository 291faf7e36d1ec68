using Actors.Domain.Tickets;
using Actors.Ledger;

namespace Actors.Server.Suspensions.Evidence;

/// <summary>What the record of a ticket proves about the time under the mark.</summary>
internal static class TicketProofs
{
    public static TicketEvidence Of(AffectedTicket ticket)
    {
        var (replay, under) = (ticket.Replay, ticket.UnderTheMark());
        return new(
            replay.Ticket,
            replay.State.Orders.IsEmpty ? null : replay.State.Orders[0].OrderId,
            replay.State.Status,
            replay.Events[ticket.Marked].At,
            [.. under.Where(one => one.Recorded.Event is SuspensionMarked or SuspensionUnmarked).Select(one => Place.Of(one.Stored))]);
    }

    /// <summary>A breach that was withdrawn later was none.</summary>
    public static IEnumerable<MissedClock> Missed(AffectedTicket ticket, DisplayNames names)
    {
        var under = ticket.UnderTheMark().ToArray();
        foreach (var (recorded, stored) in under)
        {
            if (recorded.Event is not ResponseClockBreached breach || ticket.Replay.BuyerMessage(breach.Message) is not { Breached: true } message)
                continue;
            var why = under.FirstOrDefault(one => one.Recorded.Event is BreachAttributed attributed && attributed.Message == breach.Message);
            yield return new(
                ticket.Replay.Ticket,
                breach.Message,
                message.OccurredAt,
                breach.DueAt,
                message.Answer?.At,
                Place.Of(stored),
                why.Stored is { } attribution ? Place.Of(attribution) : null,
                [.. Attempts(ticket, why.Recorded, names)]);
        }
    }

    private static IEnumerable<Deed> Attempts(AffectedTicket ticket, Recorded? attributed, DisplayNames names) =>
        (attributed?.Event as BreachAttributed)?.Attempts.Select(version => Done(ticket, (int)version - 1, names)) ?? [];

    private static Deed Done(AffectedTicket ticket, int at, DisplayNames names) =>
        Done(ticket.Replay.Events[at], ticket.Stored[at], names);

    public static Deed Done(Recorded recorded, StoredEvent stored, DisplayNames names) =>
        new(names.By(recorded.By), recorded.At, Place.Of(stored));
}
