using Dapper;

namespace Actors.Storage.Tests;

/// <summary>One open installation for all tests of a class, which keep apart by their tenants.</summary>
public abstract class SharedStore(Kind kind) : IAsyncLifetime
{
    private TestStore Installation { get; } = new(kind);

    public StorageSession Session { get; private set; } = null!;

    public Database Database => Session.Database;

    public async Task InitializeAsync() => Session = await Installation.Open();

    public async Task DisposeAsync() => await Installation.DisposeAsync();

    /// <summary>A second process on the same database; on SQLite there is none.</summary>
    public Task<StorageSession> OpenAgain() => Installation.Open();

    /// <summary>Writes rows as the journal would; the properties of a row are its columns.</summary>
    public Task Insert(string table, params IEnumerable<object> rows) => Database.Write(
        TenantScope.Every,
        async (connection, transaction, cancel) =>
        {
            foreach (var row in rows)
            {
                var columns = row.GetType().GetProperties().Select(property => property.Name).ToArray();
                var sql = $"INSERT INTO {table} ({string.Join(", ", columns.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", columns.Select(name => $"@{name}"))})";
                await connection.ExecuteAsync(new CommandDefinition(sql, row, transaction, cancellationToken: cancel));
            }

            return true;
        },
        CancellationToken.None);

    public Task Execute(string sql, object? arguments = null) => Database.Write(
        TenantScope.Every,
        (connection, transaction, cancel) => connection.ExecuteAsync(new CommandDefinition(sql, arguments, transaction, cancellationToken: cancel)),
        CancellationToken.None);
}

public sealed class SqliteStore() : SharedStore(Kind.Sqlite);

public sealed class PostgresStore() : SharedStore(Kind.Postgres);
