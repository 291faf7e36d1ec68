namespace Actors.Domain;

/// <summary>Times as the record keeps them: UTC, whole microseconds (R7).</summary>
public static class Times
{
    public static DateTimeOffset ToRecord(this DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    public static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    public static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
