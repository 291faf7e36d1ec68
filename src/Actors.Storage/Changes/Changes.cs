namespace Actors.Storage;

/// <summary>What was recorded, in the journal's one gap-free order: for clients that catch up after a lost connection.</summary>
public sealed class Changes(Database database)
{
    /// <summary>At most <paramref name="limit"/> changes after the first <paramref name="cursor"/> ones; 0 begins at the beginning.</summary>
    public async Task<IReadOnlyList<Change>> After(string tenant, long cursor, int limit, CancellationToken cancel)
    {
        const string sql = """
            SELECT l.leaf_index AS leafIndex, l.stream, l.version, e.type, e.at_us AS atUs
            FROM leaves l
            JOIN events e ON e.tenant = l.tenant AND e.stream = l.stream AND e.version = l.version
            WHERE l.tenant = @tenant AND l.leaf_index >= @cursor
            ORDER BY l.leaf_index
            LIMIT @limit
            """;
        var records = await database.Rows<ChangeRecord>(sql, new { tenant, cursor, limit }, cancel);
        return [.. records.Select(record => new Change(record.LeafIndex + 1, record.Stream, record.Version, record.Type, Micros.ToTime(record.AtUs)))];
    }

    private sealed record ChangeRecord(long LeafIndex, string Stream, long Version, string Type, long AtUs);
}

/// <param name="Cursor">Ask for what comes after this one with it.</param>
public sealed record Change(long Cursor, string Stream, long Version, string Type, DateTimeOffset At);
