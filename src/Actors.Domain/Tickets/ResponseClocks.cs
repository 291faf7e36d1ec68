namespace Actors.Domain.Tickets;

/// <summary>
/// The clock the marketplace applies (R61, R62): calendar time from the oldest unanswered buyer message, stopped only by a
/// human reply that the official channel accepted. Derived anew after every change, so a bounce finds the original start.
/// </summary>
public static class ResponseClocks
{
    /// <summary>The clock events that must follow once <paramref name="state"/> holds.</summary>
    public static Event? Follow(TicketState state, DateTimeOffset now)
    {
        var oldest = Oldest(state);
        return (state.Clock, oldest) switch
        {
            (null, null) => null,
            (null, { } waits) => Start(state, waits),
            ({ } clock, null) => new ResponseClockStopped(clock.Message, clock.StartedAt, StoppedAt(state, clock, now)),
            ({ } clock, { } waits) => clock.Message == waits.Id ? null : Start(state, waits),
        };
    }

    /// <summary>What a tick at <paramref name="now"/> has to record; thresholds slept through are recorded too.</summary>
    public static IEnumerable<Event> Elapse(ResponseClock clock, DateTimeOffset now)
    {
        for (var i = clock.Passed; i < Thresholds.Length; i++)
        {
            var at = PassesAt(clock, Thresholds[i]);
            if (at > now)
                break;
            yield return new ResponseClockThresholdPassed(clock.Message, Thresholds[i], at);
        }

        if (!clock.Breached && clock.DueAt <= now)
            yield return new ResponseClockBreached(clock.Message, clock.DueAt);
    }

    /// <summary>When the clock next has something to record; null after the breach.</summary>
    public static DateTimeOffset? NextWake(ResponseClock clock)
    {
        if (clock.Passed < Thresholds.Length)
            return PassesAt(clock, Thresholds[clock.Passed]);
        return clock.Breached ? null : clock.DueAt;
    }

    public static DateTimeOffset PassesAt(ResponseClock clock, ResponseThreshold threshold)
    {
        var length = clock.DueAt - clock.StartedAt;
        return threshold switch
        {
            ResponseThreshold.Half => clock.StartedAt + (length * 0.5),
            ResponseThreshold.ThreeQuarters => clock.StartedAt + (length * 0.75),
            ResponseThreshold.NinetyPercent => clock.StartedAt + (length * 0.9),
            ResponseThreshold.OneHourLeft => clock.DueAt - OneHour,
            _ => throw new ArgumentOutOfRangeException(nameof(threshold), threshold, null),
        };
    }

    private static readonly TimeSpan OneHour = TimeSpan.FromHours(1);

    /// <summary>In order of time for every clock of ten hours or more; shorter ones pass "one hour left" late, never early.</summary>
    private static readonly ResponseThreshold[] Thresholds =
    [
        ResponseThreshold.Half, ResponseThreshold.ThreeQuarters, ResponseThreshold.NinetyPercent, ResponseThreshold.OneHourLeft,
    ];

    private static BuyerMessage? Oldest(TicketState state)
    {
        BuyerMessage? oldest = null;
        foreach (var message in state.BuyerMessages)
        {
            if (message.Waits && (oldest is null || message.OccurredAt < oldest.OccurredAt))
                oldest = message;
        }

        return oldest;
    }

    private static ResponseClockStarted Start(TicketState state, BuyerMessage message) =>
        new(message.Id, message.OccurredAt, message.OccurredAt + state.ResponseTime);

    private static DateTimeOffset StoppedAt(TicketState state, ResponseClock clock, DateTimeOffset now) =>
        state.BuyerMessages.FirstOrDefault(message => message.Id == clock.Message)?.Answer?.At ?? now;
}
