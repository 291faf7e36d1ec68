using System.Data.Common;

namespace Actors.Storage;

/// <param name="Columns">In their order, with their types as the database names them.</param>
/// <param name="Key">The columns of the primary key, in its order.</param>
internal sealed record TableShape(string Name, IReadOnlyList<(string Name, string Type)> Columns, IReadOnlyList<string> Key)
{
    public string Quoted => $"\"{Name}\"";

    public string ColumnList => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));
}

/// <summary>
/// The tables that a backup holds, as the database itself names them. Left out is what a server makes anew: the words that can be found,
/// states of actors, and who belongs to a cluster.
/// </summary>
internal static class TableCatalog
{
    /// <summary>Positions of followers whose tables are left out.</summary>
    public const string LeftOutCursors = "name NOT IN ('search', 'search-renew')";

    private static readonly HashSet<string> LeftOut =
        ["schema_versions", "snapshots", "orleansquery", "silo_clusters", "silos", "silo_reminders", "search_docs"];

    /// <summary>What opens contents and signs checkpoints: kept apart from the record.</summary>
    public static bool HoldsKeys(string table) => table is "data_keys" or "log_keys" or "witness_keys";

    public static async Task<IReadOnlyList<TableShape>> Read(DbConnection connection, DbTransaction transaction, bool isPostgres, CancellationToken cancel)
    {
        var columns = await connection.Rows<Column>(transaction, isPostgres ? OnPostgres : OnSqlite, new { }, cancel);
        return
        [
            .. from column in columns
               where !LeftOut.Contains(column.Owner) && !column.Owner.StartsWith("search_words", StringComparison.Ordinal)
               group column by column.Owner into table
               orderby table.Key
               select new TableShape(
                   table.Key,
                   [.. table.Select(column => (column.Name, column.Type))],
                   [.. table.Where(column => column.Place > 0).OrderBy(column => column.Place).Select(column => column.Name)]),
        ];
    }

    private const string OnSqlite = """
        SELECT m.name AS "Owner", c.name AS "Name", c.type AS "Type", c.pk AS "Place"
        FROM sqlite_master m JOIN pragma_table_info(m.name) c
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, c.cid
        """;

    private const string OnPostgres = """
        SELECT t.relname::text AS "Owner", a.attname::text AS "Name", format_type(a.atttypid, a.atttypmod) AS "Type",
            coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0)::bigint AS "Place"
        FROM pg_class t
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_index i ON i.indrelid = t.oid AND i.indisprimary
        WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace
        ORDER BY t.relname, a.attnum
        """;

    private sealed record Column(string Owner, string Name, string Type, long Place);
}
