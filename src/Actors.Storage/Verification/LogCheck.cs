using System.Data.Common;

namespace Actors.Storage;

/// <summary>Leaves and events say the same: one leaf per event, none for anything else, no gap. Set by set, in the database.</summary>
internal static class LogCheck
{
    public static async Task<RecordFault?> FirstFault(
        DbConnection connection, DbTransaction transaction, string? tenant, CancellationToken cancel)
    {
        foreach (var (code, detail, sql) in Checks())
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandTimeout = 0;
            command.CommandText = sql.Replace("{of tenant}", tenant is null ? "1 = 1" : "tenant = @tenant", StringComparison.Ordinal);
            if (tenant is not null)
                command.Bind("tenant", tenant);
            await using var rows = await command.ExecuteReaderAsync(cancel);
            if (await rows.ReadAsync(cancel))
                return new(rows.GetString(0), rows.GetString(1), rows.GetInt64(2), code, detail);
        }

        return null;
    }

    /// <summary>Each query yields tenant, stream and version of an offender.</summary>
    private static IEnumerable<(string Code, string Detail, string Sql)> Checks()
    {
        yield return (RecordFaults.LogGap, "The leaves of the tenant are not 0, 1, 2 … up to the size of its log.", """
            SELECT coalesce(g.tenant, l.tenant), '', coalesce(l.size, 0)
            FROM (SELECT tenant, count(*) AS number, min(leaf_index) AS first, max(leaf_index) AS last
                  FROM leaves WHERE {of tenant} GROUP BY tenant) g
            FULL JOIN (SELECT tenant, size FROM logs WHERE {of tenant}) l ON l.tenant = g.tenant
            WHERE g.number IS NULL AND l.size > 0 OR l.size IS NULL OR g.first <> 0 OR g.last <> g.number - 1 OR g.number <> l.size
            """);
        yield return (RecordFaults.LeafMismatch, "A leaf stands for this event, which is missing or has another hash.", """
            SELECT l.tenant, l.stream, l.version
            FROM (SELECT * FROM leaves WHERE {of tenant}) l
            LEFT JOIN events e ON e.tenant = l.tenant AND e.stream = l.stream AND e.version = l.version
            WHERE e.hash IS NULL OR e.hash <> l.hash
            LIMIT 1
            """);
        yield return (RecordFaults.LeafCount, "This event has no leaf, or more than one.", """
            SELECT e.tenant, e.stream, e.version
            FROM (SELECT tenant, stream, version FROM events WHERE {of tenant}) e
            LEFT JOIN (SELECT tenant, stream, version FROM leaves WHERE {of tenant}) l
                 ON l.tenant = e.tenant AND l.stream = e.stream AND l.version = e.version
            GROUP BY e.tenant, e.stream, e.version HAVING count(l.version) <> 1
            LIMIT 1
            """);
    }
}
