namespace Actors.Domain.Tickets;

/// <summary>
/// The clock the marketplace applies (R61, R62): calendar time from the oldest unanswered buyer message, stopped only by a
/// human reply that the official channel accepted. Derived anew after every change, so a bounce finds the original start.
/// </summary>
public static class ResponseClocks
{
    private static readonly TimeSpan OneHour = TimeSpan.FromHours(1);

    private static readonly ResponseThreshold[] Fractions =
        [ResponseThreshold.Half, ResponseThreshold.ThreeQuarters, ResponseThreshold.NinetyPercent];

    /// <summary>
    /// The clock events that must follow once <paramref name="state"/> holds. What a clock ran through before it left a message is
    /// recorded first, so that no miss is lost when an answer comes before the tick (R97).
    /// </summary>
    public static IReadOnlyList<Event> Follow(TicketState state, DateTimeOffset now)
    {
        var oldest = Oldest(state);
        if (state.Clock is not { } clock)
            return oldest is null ? [] : [Start(state, oldest)];
        if (oldest?.Id == clock.Message)
            return [];

        var message = state.Find(clock.Message);
        var answer = message?.Answer;
        var leftAt = answer?.At ?? now;
        return
        [
            .. Elapse(clock, leftAt),
            .. clock.Breached && answer?.At <= clock.DueAt
                ? (Event[])[new ResponseClockBreachWithdrawn(clock.Message, clock.DueAt, answer.At) { Proof = answer.By }]
                : [],
            oldest is null ? new ResponseClockStopped(clock.Message, clock.StartedAt, leftAt) { Into = message?.Into } : Start(state, oldest),
        ];
    }

    /// <summary>What a tick at <paramref name="now"/> has to record; thresholds slept through are recorded too.</summary>
    public static IEnumerable<Event> Elapse(ResponseClock clock, DateTimeOffset now)
    {
        for (var i = clock.Passed; Threshold(clock, i) is { } threshold; i++)
        {
            var at = PassesAt(clock, threshold);
            if (at > now)
                break;
            yield return new ResponseClockThresholdPassed(clock.Message, threshold, at);
        }

        if (!clock.Breached && clock.DueAt <= now)
            yield return new ResponseClockBreached(clock.Message, clock.DueAt);
    }

    /// <summary>When the clock next has something to record; null after the breach.</summary>
    public static DateTimeOffset? NextWake(ResponseClock clock)
    {
        if (Threshold(clock, clock.Passed) is { } threshold)
            return PassesAt(clock, threshold);
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

    /// <summary>
    /// The thresholds in order of time, which depends on the clock's length: of 24 hours the last one is the fourth to pass, of 3
    /// hours the second. A clock of an hour or less has none, it would warn from the start.
    /// </summary>
    private static ResponseThreshold? Threshold(ResponseClock clock, int index)
    {
        var hours = (clock.DueAt - clock.StartedAt).TotalHours;
        var oneHourLeft = hours switch { <= 1 => int.MaxValue, < 2 => 0, < 4 => 1, < 10 => 2, _ => 3 };
        if (index == oneHourLeft)
            return ResponseThreshold.OneHourLeft;
        var fraction = index < oneHourLeft ? index : index - 1;
        return fraction < Fractions.Length ? Fractions[fraction] : null;
    }

    private static BuyerMessage? Oldest(TicketState state)
    {
        BuyerMessage? oldest = null;
        foreach (var message in state.Unanswered)
        {
            if (oldest is null || message.OccurredAt < oldest.OccurredAt)
                oldest = message;
        }

        return oldest;
    }

    private static ResponseClockStarted Start(TicketState state, BuyerMessage message) =>
        new(message.Id, message.OccurredAt, message.OccurredAt + state.ResponseTime);
}
