using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Actors.Storage;

/// <summary>The file <c>actors.db</c> in a data folder: one writer, many readers (WAL), durable commits.</summary>
public sealed class SqliteDatabase : Database
{
    private readonly DataFolderLock _folder;
    private readonly string _readers;

    private SqliteDatabase(DataFolderLock folder, SqliteWriter writer, string readers)
    {
        _folder = folder;
        _readers = readers;
        Writer = writer;
    }

    public override bool IsPostgres => false;

    internal SqliteWriter Writer { get; }

    /// <summary>Whether there is one to open; opening makes one where there is none, or an empty file.</summary>
    public static bool IsIn(string folder) => new FileInfo(FileIn(folder)) is { Exists: true, Length: > 0 };

    public static async Task<SqliteDatabase> Open(string folder, TimeProvider time, CancellationToken cancel)
    {
        SQLitePCL.Batteries_V2.Init();
        var taken = DataFolderLock.Take(folder);
        try
        {
            var file = FileIn(folder);
            PrivateFiles.Create(file);
            var writer = new SqliteWriter(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 5 }.ToString());
            await writer.Run(
                connection => Migrator.Apply(connection, Migration.For("sqlite"), time, cancel), cancel);
            var readers = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 5 };
            return new(taken, writer, readers.ToString());
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    public override ValueTask<DbConnection> OpenRead(TenantScope scope, CancellationToken cancel) => OpenReader(_readers, cancel);

    /// <inheritdoc cref="OpenRead"/>
    internal static async ValueTask<DbConnection> OpenReader(string connectionString, CancellationToken cancel)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancel);
            return connection;
        }
        catch (Exception error)
        {
            await connection.DisposeAsync();
            if (Outages.Recognise(error) is { } outage)
                throw outage;
            throw;
        }
    }

    public override async Task<T> Write<T>(
        TenantScope scope, Func<DbConnection, DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        var result = default(T)!;
        await Writer.Run(
            async connection =>
            {
                await using var transaction = connection.BeginTransaction();
                result = await work(connection, transaction, cancel);
                transaction.Commit();
            },
            cancel);
        return result;
    }

    internal override ValueTask<DbTransaction> BeginSnapshot(DbConnection connection, CancellationToken cancel) =>
        new(((SqliteConnection)connection).BeginTransaction(deferred: true));

    /// <summary>The folder is locked: there is no other process.</summary>
    public override ValueTask<IAsyncDisposable?> TakeTurn(CancellationToken cancel) => ValueTask.FromResult<IAsyncDisposable?>(null);

    public override ValueTask<IClaim?> Claim(bool withOthers, CancellationToken cancel) => ValueTask.FromResult<IClaim?>(new Unrivalled());

    public override ValueTask DisposeAsync()
    {
        using (var readers = new SqliteConnection(_readers))
            SqliteConnection.ClearPool(readers);
        Writer.Dispose(); // the last to leave writes the log back into the file
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    internal static string FileIn(string folder) => Path.Combine(folder, "actors.db");

    private sealed class Unrivalled : IClaim
    {
        public ValueTask<bool> Holds(CancellationToken cancel) => ValueTask.FromResult(true);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
