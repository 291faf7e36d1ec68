namespace Actors.Storage;

/// <summary>The unit of every stored time: microseconds since 1970-01-01T00:00:00Z.</summary>
public static class Micros
{
    /// <summary>Stands for "never" in columns that are ordered and may have no time.</summary>
    public const long Never = long.MaxValue;

    public static long From(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    public static long? From(DateTimeOffset? time) => time is { } known ? From(known) : null;

    public static DateTimeOffset ToTime(long micros) => DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);
}
