namespace Actors.Domain.Tickets.Snoozing;

/// <summary>Hide the ticket from the queue until then, or until the buyer or the marketplace writes. Clocks go on.</summary>
public sealed record SnoozeTicket(DateTimeOffset Until) : TicketCommand;

public sealed record EndSnooze : TicketCommand;

public sealed record SnoozeInPast() : Refusal("snooze.in-past", "Snooze to a time that is still to come.", RefusalKind.Invalid);

/// <summary>A hidden ticket must not miss its deadline.</summary>
public sealed record SnoozePastDeadline(DateTimeOffset DueAt) : Refusal(
    "snooze.past-deadline",
    $"The buyer's message must be answered by {DueAt:yyyy-MM-dd HH:mm} UTC: snooze to a time before that, or answer first.");

internal static class Snooze
{
    public static Decision Decide(TicketState state, SnoozeTicket command, in Context context)
    {
        var until = command.Until.ToRecord();
        if (until <= context.Now)
            return new SnoozeInPast();
        if (until > state.Clock?.DueAt)
            return new SnoozePastDeadline(state.Clock.DueAt);
        return state.SnoozedUntil == until ? Decision.Nothing : Decision.Accept(new TicketSnoozed(until));
    }

    public static Decision End(TicketState state) =>
        state.SnoozedUntil is null ? Decision.Nothing : Decision.Accept(new SnoozeEnded(SnoozeEnd.Cancelled));
}
