using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Actors.Storage;

/// <summary>The file <c>actors.db</c>, read beside the server that has it: in WAL mode neither waits for the other.</summary>
internal sealed class SqliteReader : Database
{
    private readonly string _connections;

    public SqliteReader(string folder)
    {
        SQLitePCL.Batteries_V2.Init();
        _connections = new SqliteConnectionStringBuilder
        {
            DataSource = SqliteDatabase.FileIn(folder), Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 5, Pooling = false,
        }.ToString();
    }

    public override bool IsPostgres => false;

    public override ValueTask<DbConnection> OpenRead(TenantScope scope, CancellationToken cancel) => SqliteDatabase.OpenReader(_connections, cancel);

    public override Task<T> Write<T>(
        TenantScope scope, Func<DbConnection, DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancel) =>
        throw new NotSupportedException("The database was opened beside its server, to be read.");

    public override ValueTask<IAsyncDisposable?> TakeTurn(CancellationToken cancel) => throw new NotSupportedException();

    public override ValueTask<IClaim?> Claim(bool withOthers, CancellationToken cancel) => throw new NotSupportedException();

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal override ValueTask<DbTransaction> BeginSnapshot(DbConnection connection, CancellationToken cancel) =>
        new(((SqliteConnection)connection).BeginTransaction(deferred: true));
}
