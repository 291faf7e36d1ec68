using System.Data.Common;

namespace Actors.Storage;

/// <summary>An empty database that a backup is loaded into: all of it or nothing.</summary>
internal abstract class RestoreTarget : IAsyncDisposable
{
    protected abstract DbConnection Connection { get; }

    protected abstract bool IsPostgres { get; }

    /// <summary>Makes the tables of that schema.</summary>
    /// <exception cref="BackupException">There is something in the database.</exception>
    public abstract Task Prepare(long schema, TimeProvider time, CancellationToken cancel);

    public async Task Load(IReadOnlyList<BackupFile> files, IProgress<BackupProgress> progress, CancellationToken cancel)
    {
        var of = files.Sum(file => file.Manifest.Tables.Sum(table => table.Rows));
        var done = 0L;
        await using var transaction = await Connection.BeginTransactionAsync(cancel);
        var shapes = await TableCatalog.Read(Connection, transaction, IsPostgres, cancel);
        await Open(transaction, cancel);
        foreach (var (file, table) in files.SelectMany(file => file.Manifest.Tables.Select(table => (file, table))))
            await Load(Shape(shapes, table), Counted(file.Rows(table, cancel)), transaction, cancel);

        await Close(transaction, cancel);
        await transaction.CommitAsync(cancel);

        async IAsyncEnumerable<object?[]> Counted(IAsyncEnumerable<object?[]> rows)
        {
            await foreach (var row in rows)
            {
                if (++done % 1_000 == 0)
                    progress.Report(new(done, of));
                yield return row;
            }
        }
    }

    public abstract ValueTask DisposeAsync();

    /// <summary>Rows come as they were written: what guards and numbers new events stands aside.</summary>
    protected virtual Task Open(DbTransaction transaction, CancellationToken cancel) => Task.CompletedTask;

    protected virtual Task Close(DbTransaction transaction, CancellationToken cancel) => Task.CompletedTask;

    /// <param name="table">Its columns are those of the rows, in their order.</param>
    protected abstract Task Load(TableShape table, IAsyncEnumerable<object?[]> rows, DbTransaction transaction, CancellationToken cancel);

    protected async Task Run(string sql, CancellationToken cancel, DbTransaction? transaction = null)
    {
        await using var command = Connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancel);
    }

    protected static IReadOnlyList<Migration> UpTo(long schema, string database) =>
        [.. Migration.For(database).Where(script => script.Version <= schema)];

    private static TableShape Shape(IReadOnlyList<TableShape> shapes, BackupTable table)
    {
        var shape = shapes.FirstOrDefault(shape => shape.Name == table.Name)
            ?? throw new BackupException($"The table {table.Name} of the backup is not one of its schema.");
        var types = shape.Columns.ToDictionary(column => column.Name, column => column.Type);
        return shape with
        {
            Columns =
            [
                .. table.Columns.Select(column => types.TryGetValue(column, out var type)
                    ? (column, type)
                    : throw new BackupException($"The column {column} of {table.Name} in the backup is not one of its schema.")),
            ],
        };
    }
}
