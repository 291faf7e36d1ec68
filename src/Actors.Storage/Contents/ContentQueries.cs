using System.Data.Common;
using System.Text.Json;
using Npgsql;

namespace Actors.Storage;

/// <summary>A stored content with its key; contents whose key is gone have no such row.</summary>
/// <param name="Stream">Empty where it was stored before streams were.</param>
internal readonly record struct ContentRow(Guid Id, byte[] Sealed, Guid Key, byte[] Subject, string RecordClass, byte[] Wrapped, string Stream);

internal static class ContentQueries
{
    private const string Columns = "SELECT c.id, c.sealed, k.key_id, k.subject, k.class, k.wrapped, c.stream";

    /// <summary>The fences keep the order: the contents by their identifiers, then the key of each.</summary>
    private const string OnPostgres = $"""
        {Columns}
        FROM unnest(@ids) AS wanted (id)
        CROSS JOIN LATERAL (SELECT id, key_id, sealed, stream FROM contents WHERE tenant = @tenant AND id = wanted.id OFFSET 0) c
        CROSS JOIN LATERAL (SELECT key_id, subject, class, wrapped FROM data_keys WHERE tenant = @tenant AND key_id = c.key_id OFFSET 0) k
        """;

    private const string OnSqlite = $"""
        {Columns}
        FROM contents c JOIN data_keys k ON k.tenant = c.tenant AND k.key_id = c.key_id
        WHERE c.tenant = @tenant AND c.id IN (SELECT value FROM json_each(@ids))
        """;

    public static async Task<List<ContentRow>> Load(DbConnection connection, string tenant, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.Bind("tenant", tenant);
        if (connection is NpgsqlConnection)
        {
            command.CommandText = OnPostgres;
            command.Bind("ids", ids as Guid[] ?? [.. ids]);
        }
        else
        {
            command.CommandText = OnSqlite;
            command.Bind("ids", JsonSerializer.Serialize(ids.Select(id => id.ToString().ToUpperInvariant())));
        }

        var found = new List<ContentRow>(ids.Count);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            found.Add(new(
                rows.GetGuid(0),
                rows.GetFieldValue<byte[]>(1),
                rows.GetGuid(2),
                rows.GetFieldValue<byte[]>(3),
                rows.GetString(4),
                rows.GetFieldValue<byte[]>(5),
                rows.IsDBNull(6) ? "" : rows.GetString(6)));
        return found;
    }

    public static async Task<Guid?> FindDuplicate(DbConnection connection, string tenant, byte[] duplicate, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM contents WHERE tenant = @tenant AND dedupe = @duplicate";
        command.Bind("tenant", tenant).Bind("duplicate", duplicate);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? rows.GetGuid(0) : null;
    }
}
