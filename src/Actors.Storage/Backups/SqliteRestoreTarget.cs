using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Actors.Storage;

/// <summary>A new file <c>actors.db</c> in a folder.</summary>
internal sealed class SqliteRestoreTarget(string folder) : RestoreTarget
{
    private readonly SqliteConnection _connection = new(
        new SqliteConnectionStringBuilder { DataSource = SqliteDatabase.FileIn(folder), Pooling = false }.ToString());

    protected override DbConnection Connection => _connection;

    protected override bool IsPostgres => false;

    public override async Task Prepare(long schema, TimeProvider time, CancellationToken cancel)
    {
        SQLitePCL.Batteries_V2.Init();
        PrivateFiles.Create(SqliteDatabase.FileIn(folder));
        await _connection.OpenAsync(cancel);
        await Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536", cancel);
        await Migrator.Apply(_connection, UpTo(schema, "sqlite"), time, cancel);
    }

    public override async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    protected override async Task Load(TableShape table, IAsyncEnumerable<object?[]> rows, DbTransaction transaction, CancellationToken cancel)
    {
        await using var insert = Connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO {table.Quoted} ({table.ColumnList}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => Name(i)))})";
        for (var i = 0; i < table.Columns.Count; i++)
            insert.Bind(Name(i), null);
        await foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                insert.Parameters[i].Value = row[i] ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync(cancel);
        }
    }

    private static string Name(int parameter) => string.Create(CultureInfo.InvariantCulture, $"@p{parameter}");
}
