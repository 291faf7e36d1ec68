using System.Data.Common;

namespace Actors.Storage;

internal static class JournalQueries
{
    public static async Task<IReadOnlyList<StoredEvent>> Read(
        DbConnection connection, string tenant, string stream, long after, int limit, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT version, type, schema, at_us, "by", payload, prev_hash, hash
            FROM events WHERE tenant = @tenant AND stream = @stream AND version > @after
            ORDER BY version LIMIT @limit
            """;
        command.Bind("tenant", tenant).Bind("stream", stream).Bind("after", after).Bind("limit", limit);
        var events = new List<StoredEvent>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            events.Add(ToEvent(rows, tenant, stream));
        return events;
    }

    /// <summary>Columns from <paramref name="first"/> on: version, type, schema, at_us, by, payload, prev_hash, hash.</summary>
    public static StoredEvent ToEvent(DbDataReader row, string tenant, string stream, int first = 0) => new(
        new(tenant, stream, row.GetInt64(first), row.GetString(first + 1), (int)row.GetInt64(first + 2), row.GetInt64(first + 3), row.GetString(first + 4)),
        row.GetFieldValue<byte[]>(first + 5),
        row.GetFieldValue<byte[]>(first + 6),
        row.GetFieldValue<byte[]>(first + 7));

    public static async Task<CommandRecord?> FindCommand(DbConnection connection, string tenant, Guid id, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT fingerprint, receipt FROM commands WHERE tenant = @tenant AND id = @id";
        command.Bind("tenant", tenant).Bind("id", id);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? new(id, rows.GetFieldValue<byte[]>(0), rows.GetFieldValue<byte[]>(1)) : null;
    }

    public static async Task<string?> FindName(DbConnection connection, string tenant, UniqueName name, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT stream FROM names WHERE tenant = @tenant AND name = @name";
        command.Bind("tenant", tenant).Bind("name", name.Value);
        return (string?)await command.ExecuteScalarAsync(cancel);
    }
}
