namespace Actors.Domain.Tickets.ChangingStatus;

/// <summary>
/// Somebody has to look at the ticket again: it leaves the statuses, and the snooze, that hide it. Escalated it stays (R57),
/// and merged too: what waits in it waits in the other ticket.
/// </summary>
internal static class BringBack
{
    public static IEnumerable<Event> Because(SnoozeEnd cause, TicketState state)
    {
        if (state.Merged is not null)
            yield break;
        if (state.Status is TicketStatus.Closed or TicketStatus.Pending)
            yield return new StatusChanged(state.Status, TicketStatus.Open, StatusCause.Reopened);
        if (state.SnoozedUntil is not null)
            yield return new SnoozeEnded(cause);
    }
}
