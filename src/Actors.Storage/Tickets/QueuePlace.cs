namespace Actors.Storage;

/// <summary>
/// Where a ticket stands in the queue, as one number that an index walks. Those that stand before all others (R116) keep their deadlines, three
/// centuries earlier.
/// </summary>
internal static class QueuePlace
{
    private const long First = -10_000_000_000_000_000;

    /// <summary>Before all others, with no deadline of its own.</summary>
    private const long FirstWithoutTime = -1;

    public static long Of(TicketRow row) => (Micros.From(row.NextDueAt), row.First is true) switch
    {
        ({ } due, true) => due + First,
        ({ } due, false) => due,
        (null, true) => FirstWithoutTime,
        (null, false) => Micros.Never,
    };

    public static bool IsFirst(long place) => place < 0;

    public static DateTimeOffset? DueAt(long place) => place switch
    {
        Micros.Never or FirstWithoutTime => null,
        < 0 => Micros.ToTime(place - First),
        _ => Micros.ToTime(place),
    };
}
