using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Actors.Storage;

/// <summary>A PostgreSQL database without a record. Needs the rights of the tables' owner.</summary>
internal sealed class PostgresRestoreTarget(NpgsqlConnection connection) : RestoreTarget
{
    protected override DbConnection Connection => connection;

    protected override bool IsPostgres => true;

    public override async Task Prepare(long schema, TimeProvider time, CancellationToken cancel)
    {
        await connection.OpenAsync(cancel);
        if (await Migrator.Newest(connection, isPostgres: true, cancel) is { } there)
        {
            if (await HasRecord(cancel))
                throw new BackupException("There is a record in this database. Restore into an empty one.");
            if (there > schema)
                throw new BackupException($"The database has schema {there} already, and the backup {schema}. Restore into an empty one.");
        }

        await PostgresSetup.Migrate(connection, UpTo(schema, "postgres"), time, cancel);
    }

    public override ValueTask DisposeAsync() => connection.DisposeAsync();

    protected override Task Open(DbTransaction transaction, CancellationToken cancel) =>
        Run("ALTER TABLE events DISABLE TRIGGER USER; ALTER TABLE leaves DISABLE TRIGGER USER", cancel, transaction);

    protected override Task Close(DbTransaction transaction, CancellationToken cancel) =>
        Run("ALTER TABLE events ENABLE TRIGGER USER; ALTER TABLE leaves ENABLE TRIGGER USER", cancel, transaction);

    protected override async Task Load(TableShape table, IAsyncEnumerable<object?[]> rows, DbTransaction transaction, CancellationToken cancel)
    {
        var columns = table.Columns.Select(column => Column.Of(column.Type)).ToArray();
        await using var import = await connection.BeginBinaryImportAsync($"COPY {table.Quoted} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", cancel);
        import.Timeout = Timeout.InfiniteTimeSpan;
        await foreach (var row in rows)
        {
            await import.StartRowAsync(cancel);
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is { } value)
                    await import.WriteAsync(columns[i].Value(value), columns[i].Type, cancel);
                else
                    await import.WriteNullAsync(cancel);
            }
        }

        await import.CompleteAsync(cancel);
    }

    private async Task<bool> HasRecord(CancellationToken cancel)
    {
        await using var ask = new NpgsqlCommand("SELECT EXISTS (SELECT 1 FROM events) OR EXISTS (SELECT 1 FROM data_keys)", connection);
        return await ask.ExecuteScalarAsync(cancel) is true;
    }

    /// <param name="Value">What the row has, as the column takes it.</param>
    private sealed record Column(NpgsqlDbType Type, Func<object, object> Value)
    {
        public static Column Of(string type) => type switch
        {
            "bigint" => new(NpgsqlDbType.Bigint, value => value),
            "integer" => new(NpgsqlDbType.Integer, value => checked((int)(long)value)),
            "text" => new(NpgsqlDbType.Text, value => value),
            "bytea" => new(NpgsqlDbType.Bytea, value => value),
            "uuid" => new(NpgsqlDbType.Uuid, value => value is Guid ? value : Guid.Parse((string)value)),
            _ => throw new NotSupportedException($"No table has columns of {type}."),
        };
    }
}
