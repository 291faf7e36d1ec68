using System.Data.Common;

namespace Actors.Storage;

/// <summary>
/// Applies the scripts a database lacks, each in its own transaction. The caller holds the lock that keeps a second migrator out.
/// </summary>
internal static class Migrator
{
    public static async Task Apply(DbConnection connection, IReadOnlyList<Migration> scripts, TimeProvider time, CancellationToken cancel)
    {
        await Execute(connection, null, CreateTable, cancel);
        var applied = await Applied(connection, cancel);
        foreach (var (version, checksum) in applied)
        {
            var script = scripts.FirstOrDefault(s => s.Version == version)
                ?? throw TooNew(applied.Keys.Max(), scripts[^1].Version);
            if (script.Checksum != checksum)
                throw new SchemaException($"Migration {script.Name} is not the one that was applied to this database.");
        }

        foreach (var script in scripts.Where(s => !applied.ContainsKey(s.Version)))
            await Apply(connection, script, time, cancel);
    }

    /// <summary>The number of the newest script that was applied; null where none was.</summary>
    /// <exception cref="SchemaException">This program does not know it.</exception>
    public static async Task<long?> Newest(DbConnection connection, bool isPostgres, CancellationToken cancel)
    {
        var exists = isPostgres
            ? "SELECT count(*) FROM pg_class WHERE relname = 'schema_versions' AND relnamespace = current_schema()::regnamespace"
            : "SELECT count(*) FROM sqlite_master WHERE name = 'schema_versions'";
        await using var command = connection.CreateCommand();
        command.CommandText = exists;
        if ((long)(await command.ExecuteScalarAsync(cancel))! == 0 || await Applied(connection, cancel) is not { Count: > 0 } applied)
            return null;
        var known = Migration.For(isPostgres ? "postgres" : "sqlite")[^1].Version;
        var newest = applied.Keys.Max();
        return newest <= known ? newest : throw TooNew(newest, known);
    }

    private static async Task Apply(DbConnection connection, Migration script, TimeProvider time, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Execute(connection, transaction, script.Sql, cancel);
        await using var record = connection.CreateCommand();
        record.Transaction = transaction;
        record.CommandText = "INSERT INTO schema_versions (version, name, checksum, at_us) VALUES (@version, @name, @checksum, @at)";
        record.Bind("version", script.Version).Bind("name", script.Name).Bind("checksum", script.Checksum).Bind("at", Micros.From(time.GetUtcNow()));
        await record.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task<Dictionary<long, string>> Applied(DbConnection connection, CancellationToken cancel)
    {
        var applied = new Dictionary<long, string>();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT version, checksum FROM schema_versions ORDER BY version";
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            applied.Add(rows.GetInt64(0), rows.GetString(1));
        return applied;
    }

    private static async Task Execute(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static SchemaException TooNew(long schema, long known) =>
        new($"The database has schema {schema}; this program knows up to {known}. Use a newer program.");

    private const string CreateTable =
        "CREATE TABLE IF NOT EXISTS schema_versions (version bigint PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, at_us bigint NOT NULL)";
}

/// <summary>The schema of the database does not belong to this program; nothing was changed.</summary>
public sealed class SchemaException(string message) : Exception(message);
