using System.Security.Cryptography;
using Npgsql;

namespace Actors.Testing;

/// <summary>
/// A real PostgreSQL server for tests. Databases of the shared server are independent of each other, roles are not: a role
/// belongs to the whole server.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    /// <summary>A superuser connection string; when set, <see cref="Shared"/> is that server.</summary>
    public const string Override = "ACTORS_TEST_POSTGRES";

    private static readonly Lazy<PostgresServer> LazyShared = new(StartShared);

    private readonly NpgsqlDataSource _superuser;
    private readonly PostgresCluster? _cluster;

    private PostgresServer(string superuser, PostgresCluster? cluster)
    {
        ConnectionString = superuser;
        _superuser = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(superuser) { Pooling = false });
        _cluster = cluster;
    }

    /// <summary>
    /// The server of this test process, started at first use and removed when the process ends, however it ends. It never has to survive
    /// a power cut, so it waits for no disk.
    /// </summary>
    public static PostgresServer Shared => LazyShared.Value;

    /// <summary>Superuser, database <c>postgres</c>.</summary>
    public string ConnectionString { get; }

    /// <summary>A server nobody else uses, for outages. Durable like a real one unless a setting says otherwise.</summary>
    /// <param name="settings">Lines of <c>postgresql.conf</c>, for example <c>fsync=off</c>.</param>
    public static PostgresServer StartPrivate(params IReadOnlyList<string> settings)
    {
        var cluster = PostgresCluster.Create(settings);
        return new(cluster.ConnectionString, cluster);
    }

    /// <summary>A server on a folder that outlives it; made when it does not exist. PostgreSQL's user must be able to write beside it.</summary>
    public static PostgresServer StartKept(string folder, params IReadOnlyList<string> settings)
    {
        var cluster = PostgresCluster.Keep(folder, settings);
        return new(cluster.ConnectionString, cluster);
    }

    /// <returns>The superuser's connection string to a new, empty database.</returns>
    public string CreateDatabase()
    {
        var name = $"actors_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
        using (var create = _superuser.CreateCommand($"CREATE DATABASE {name} TEMPLATE template0"))
            create.ExecuteNonQuery();
        if (_cluster is null)
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(name);

        // Every database has a pool of its own; connections that idle for minutes would use up the server's.
        return new NpgsqlConnectionStringBuilder(ConnectionString)
        {
            Database = name,
            IncludeErrorDetail = true,
            ConnectionIdleLifetime = 10,
            ConnectionPruningInterval = 2,
        }.ConnectionString;
    }

    /// <summary>Breaks off at once, as after a power cut: sessions end, nothing is flushed. Address and data stay.</summary>
    public void Stop() => Private.Stop();

    /// <summary>Returns when the server has recovered and accepts connections.</summary>
    public void Start() => Private.Start();

    public void Dispose()
    {
        _superuser.Dispose();
        _cluster?.Dispose();
    }

    private PostgresCluster Private =>
        _cluster is not null && (!LazyShared.IsValueCreated || LazyShared.Value != this)
            ? _cluster
            : throw new InvalidOperationException("The shared server serves other tests: use StartPrivate() for an outage.");

    private static PostgresServer StartShared() =>
        Environment.GetEnvironmentVariable(Override) is { Length: > 0 } existing
            ? new(existing, null)
            : StartPrivate("fsync=off", "full_page_writes=off");

    private void Drop(string database)
    {
        using var drop = _superuser.CreateCommand($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
        drop.ExecuteNonQuery();
    }
}
