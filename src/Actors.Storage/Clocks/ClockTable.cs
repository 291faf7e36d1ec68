namespace Actors.Storage;

/// <summary>The running deadlines of all actors of all tenants.</summary>
public sealed class ClockTable(Database database)
{
    private const string Columns = "tenant, stream, kind, due_us AS dueUs, wake_us AS wakeUs";

    /// <summary>Clocks whose actor wants to be woken by now, the longest waiting first.</summary>
    /// <param name="after">The last one of the batch before: what cannot be woken does not hide what comes behind it.</param>
    /// <param name="arcs">Only actors on these, and those that have no place on the ring; null for all.</param>
    public async Task<IReadOnlyList<DueClock>> Due(
        DateTimeOffset now, int max, CancellationToken cancel, DueClock? after = null, IReadOnlyCollection<RingArc>? arcs = null)
    {
        var sql = $"""
            SELECT {Columns}
            FROM clocks
            WHERE wake_us <= @now {(after is null ? "" : "AND wake_us >= @wake AND (wake_us, tenant, stream, kind) > (@wake, @tenant, @stream, @kind)")}
                {(arcs is null ? "" : $"AND (ring IS NULL OR {string.Join(" OR ", arcs.Select(arc => arc.Sql))})")}
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
        return await Read(TenantScope.Every, sql, arguments, cancel);
    }

    /// <summary>
    /// Clocks of one arc that want to wake their actor after <paramref name="from"/> and until <paramref name="until"/>, the soonest
    /// first; behind them those of the whole ring that have no place on it, because an earlier program wrote them.
    /// </summary>
    public Task<IReadOnlyList<DueClock>> Coming(RingArc arc, DateTimeOffset from, DateTimeOffset until, int max, CancellationToken cancel)
    {
        var sql = $"""
            SELECT * FROM (
                SELECT {Columns} FROM clocks WHERE wake_us > @from AND wake_us <= @until AND {arc.Sql} ORDER BY wake_us LIMIT @max) placed
            UNION ALL
            SELECT * FROM (
                SELECT {Columns} FROM clocks WHERE wake_us > @from AND wake_us <= @until AND ring IS NULL ORDER BY wake_us LIMIT @max) unplaced
            """;
        return Read(TenantScope.Every, sql, new { from = Micros.From(from), until = Micros.From(until), max }, cancel);
    }

    /// <summary>The clocks of one actor.</summary>
    public Task<IReadOnlyList<DueClock>> Of(string tenant, string stream, CancellationToken cancel) =>
        Read(TenantScope.Of(tenant), $"SELECT {Columns} FROM clocks WHERE tenant = @tenant AND stream = @stream ORDER BY kind", new { tenant, stream }, cancel);

    private async Task<IReadOnlyList<DueClock>> Read(TenantScope scope, string sql, object arguments, CancellationToken cancel) =>
        [.. (await database.Rows<ClockRecord>(scope, sql, arguments, cancel)).Select(record => record.View())];

    private sealed record ClockRecord(string Tenant, string Stream, string Kind, long DueUs, long WakeUs)
    {
        public DueClock View() => new(Tenant, Stream, Kind, Micros.ToTime(DueUs), Micros.ToTime(WakeUs));
    }
}

/// <param name="DueAt">When the deadline is missed.</param>
/// <param name="WakeAt">When the actor wanted its tick; never after <paramref name="DueAt"/>.</param>
public sealed record DueClock(string Tenant, string Stream, string Kind, DateTimeOffset DueAt, DateTimeOffset WakeAt);
