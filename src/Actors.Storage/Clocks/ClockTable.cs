namespace Actors.Storage;

/// <summary>The running deadlines of all actors of all tenants.</summary>
public sealed class ClockTable(Database database)
{
    /// <summary>Clocks whose actor wants to be woken by now, the longest waiting first.</summary>
    /// <param name="after">The last one of the batch before: what cannot be woken does not hide what comes behind it.</param>
    public async Task<IReadOnlyList<DueClock>> Due(DateTimeOffset now, int max, CancellationToken cancel, DueClock? after = null)
    {
        var sql = $"""
            SELECT tenant, stream, kind, due_us AS dueUs, wake_us AS wakeUs
            FROM clocks
            WHERE wake_us <= @now {(after is null ? "" : "AND wake_us >= @wake AND (wake_us, tenant, stream, kind) > (@wake, @tenant, @stream, @kind)")}
            ORDER BY wake_us, tenant, stream, kind
            LIMIT @max
            """;
        var arguments = new
        {
            now = Micros.From(now),
            wake = after is null ? (long?)null : Micros.From(after.WakeAt),
            tenant = after?.Tenant,
            stream = after?.Stream,
            kind = after?.Kind,
            max,
        };
        return [.. (await database.Rows<ClockRecord>(sql, arguments, cancel)).Select(record => record.View())];
    }

    /// <summary>The earliest wake-up after <paramref name="after"/>; null when there is none.</summary>
    public async Task<DateTimeOffset?> Next(DateTimeOffset after, CancellationToken cancel)
    {
        const string sql = "SELECT min(wake_us) FROM clocks WHERE wake_us > @after";
        return await database.Value<long?>(sql, new { after = Micros.From(after) }, cancel) is { } wake ? Micros.ToTime(wake) : null;
    }

    private sealed record ClockRecord(string Tenant, string Stream, string Kind, long DueUs, long WakeUs)
    {
        public DueClock View() => new(Tenant, Stream, Kind, Micros.ToTime(DueUs), Micros.ToTime(WakeUs));
    }
}

/// <param name="DueAt">When the deadline is missed.</param>
/// <param name="WakeAt">When the actor wanted its tick; never after <paramref name="DueAt"/>.</param>
public sealed record DueClock(string Tenant, string Stream, string Kind, DateTimeOffset DueAt, DateTimeOffset WakeAt);
