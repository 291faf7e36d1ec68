using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Actors.Storage;

/// <summary>
/// The file <c>actors.db</c> beside the server that has it. In WAL mode readers and the writer do not wait for each other; two that write take turns,
/// so what is written here is short.
/// </summary>
internal sealed class SqliteReader : Database
{
    private readonly string _connections;
    private readonly bool _mayWrite;

    public SqliteReader(string folder, bool mayWrite = false)
    {
        _mayWrite = mayWrite;
        SQLitePCL.Batteries_V2.Init();
        _connections = new SqliteConnectionStringBuilder
        {
            DataSource = SqliteDatabase.FileIn(folder), Mode = mayWrite ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly, DefaultTimeout = 30, Pooling = false,
        }.ToString();
    }

    public override bool IsPostgres => false;

    public override ValueTask<DbConnection> OpenRead(TenantScope scope, CancellationToken cancel) => SqliteDatabase.OpenReader(_connections, cancel);

    public override async Task<T> Write<T>(
        TenantScope scope, Func<DbConnection, DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        if (!_mayWrite)
            throw new NotSupportedException("The database was opened beside its server, to be read.");
        await using var connection = (SqliteConnection)await OpenRead(scope, cancel);
        await connection.Change(null, "PRAGMA secure_delete = ON", new { }, cancel);
        await using var transaction = connection.BeginTransaction();
        var result = await work(connection, transaction, cancel);
        await transaction.CommitAsync(cancel);
        return result;
    }

    public override ValueTask<IAsyncDisposable?> TakeTurn(CancellationToken cancel) => throw new NotSupportedException();

    public override ValueTask<IClaim?> Claim(bool withOthers, CancellationToken cancel) => throw new NotSupportedException();

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal override ValueTask<DbTransaction> BeginSnapshot(DbConnection connection, CancellationToken cancel) =>
        new(((SqliteConnection)connection).BeginTransaction(deferred: true));
}
