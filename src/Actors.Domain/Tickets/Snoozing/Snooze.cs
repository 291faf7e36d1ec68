namespace Actors.Domain.Tickets.Snoozing;

/// <summary>Hide the ticket from the queue until then, or until the buyer or the marketplace writes. Clocks go on.</summary>
public sealed record SnoozeTicket(DateTimeOffset Until) : TicketCommand;

public sealed record EndSnooze : TicketCommand;

public sealed record SnoozeInPast() : Refusal("snooze.in-past", "Snooze to a time that is still to come.", RefusalKind.Invalid);

/// <summary>A hidden ticket must not miss its deadline.</summary>
public sealed record SnoozePastDeadline(DateTimeOffset DueAt) : Refusal(
    "snooze.past-deadline",
    $"The buyer's message must be answered by {DueAt:yyyy-MM-dd HH:mm} UTC: snooze to a time before that, or answer first.");

/// <summary>A ticket that nobody sees for ever is closed in all but name (R50, R59, R80).</summary>
public sealed record SnoozeTooLong(DateTimeOffset Latest) : Refusal(
    "snooze.too-long",
    $"As the ticket stands it can be hidden until {Latest:yyyy-MM-dd HH:mm} UTC at most: its risk has to be looked at, its migration owes the "
    + "official thread a summary, or it would be out of sight for more than 90 days.");

internal static class Snooze
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    private static readonly TimeSpan LongestInDanger = TimeSpan.FromHours(24);

    public static Decision Decide(TicketState state, SnoozeTicket command, in Context context)
    {
        var until = command.Until.ToRecord();
        if (until <= context.Now)
            return new SnoozeInPast();
        if (until >= state.Clock?.DueAt)
            return new SnoozePastDeadline(state.Clock.DueAt);
        if (Latest(state, context.Now) is var latest && until > latest)
            return new SnoozeTooLong(latest);
        return state.SnoozedUntil == until ? Decision.Nothing : Decision.Accept(new TicketSnoozed(until));
    }

    /// <summary>A snooze that was allowed ends when what came since forbids it, such as a critical rating.</summary>
    public static IEnumerable<Event> Follow(TicketState before, TicketState after, DateTimeOffset now)
    {
        if (after.SnoozedUntil is { } until && before.SnoozedUntil == until && until > Latest(after, now) && until <= Latest(before, now))
            yield return new SnoozeEnded(SnoozeEnd.Cancelled);
    }

    private static DateTimeOffset Latest(TicketState state, DateTimeOffset now)
    {
        var risk = Urgency.RiskDueAt(state);
        if (risk > now)
            return state.Migration is { IsOpen: true } ? Times.Earlier(risk.Value, now + LongestInDanger) : risk.Value;
        return now + (risk is not null || state.Migration is { IsOpen: true } ? LongestInDanger : Longest);
    }

    public static Decision End(TicketState state) =>
        state.SnoozedUntil is null ? Decision.Nothing : Decision.Accept(new SnoozeEnded(SnoozeEnd.Cancelled));
}
