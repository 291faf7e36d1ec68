using System.Data.Common;
using Actors.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Actors.Storage.Tests;

public enum Kind
{
    Sqlite,
    Postgres,
}

/// <summary>A database of its own for one test; it outlives the sessions that are opened on it.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly List<StorageSession> _sessions = [];

    public TestStore(Kind kind, PostgresServer? server = null)
    {
        Options = new()
        {
            DataFolder = Directory.CreateTempSubdirectory("actors-storage-").FullName,
            Postgres = kind == Kind.Postgres ? (server ?? PostgresServer.Shared).CreateDatabase() : null,
        };
    }

    public StorageOptions Options { get; set; }

    public DrivenTime Time { get; } = new();

    public bool IsPostgres => Options.Postgres is not null;

    public string File => Path.Combine(Options.DataFolder, "actors.db");

    public async Task<StorageSession> Open(StorageOptions? options = null)
    {
        var session = await DataStore.Open(options ?? Options, Time, NullLoggerFactory.Instance, CancellationToken.None);
        _sessions.Add(session);
        return session;
    }

    /// <summary>A way in beside the program, with the rights of the owner.</summary>
    public async Task<DbConnection> Intrude()
    {
        DbConnection connection = IsPostgres
            ? new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Options.Postgres) { Pooling = false }.ToString())
            : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString());
        await connection.OpenAsync();
        return connection;
    }

    public async Task Execute(string sql)
    {
        await using var connection = await Intrude();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async Task<long> Count(string sql)
    {
        await using var connection = await Intrude();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var session in _sessions)
            await session.DisposeAsync();
        Directory.Delete(Options.DataFolder, recursive: true);
    }
}
