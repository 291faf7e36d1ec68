using System.Data.Common;
using Dapper;

namespace Actors.Storage;

/// <summary>An event that a follower of the log could not deal with and went on without.</summary>
/// <param name="Position">In the tenant's log.</param>
/// <param name="Reason">The kind of failure; no text of the event.</param>
public sealed record EventSetAside(long Position, string Stream, long Version, string Reason);

/// <summary>
/// What followers of the log left behind: one event that cannot be dealt with must not stop what comes after it. It is shown to people
/// and tried again when they say so.
/// </summary>
public sealed class SetAside(Database database, string follower)
{
    /// <summary>The first ones; who has more than these has another problem.</summary>
    public const int MostShown = 200;

    /// <summary>In the order of the log.</summary>
    public Task<List<EventSetAside>> List(string tenant, CancellationToken cancel) => database.Rows<EventSetAside>(
        """
        SELECT leaf_index AS position, stream, version, reason FROM set_aside
        WHERE tenant = @tenant AND name = @follower ORDER BY leaf_index LIMIT @MostShown
        """,
        new { tenant, follower, MostShown },
        cancel);

    internal Task<int> Add(DbConnection connection, DbTransaction transaction, Leaf leaf, string reason, CancellationToken cancel)
    {
        var (tenant, stream, version) = (leaf.Event.Header.Tenant, leaf.Event.Header.Stream, leaf.Event.Header.Version);
        const string sql = """
            INSERT INTO set_aside (name, tenant, leaf_index, stream, version, reason)
            VALUES (@follower, @tenant, @Index, @stream, @version, @reason)
            """;
        return connection.Change(transaction, sql, new { follower, tenant, leaf.Index, stream, version, reason }, cancel);
    }

    /// <summary>The position of the first one; null when there is none.</summary>
    internal static Task<long?> First(DbConnection connection, DbTransaction transaction, string follower, string tenant, CancellationToken cancel) =>
        connection.ExecuteScalarAsync<long?>(new CommandDefinition(
            "SELECT min(leaf_index) FROM set_aside WHERE name = @follower AND tenant = @tenant",
            new { follower, tenant },
            transaction,
            cancellationToken: cancel));

    internal static Task<int> Forget(DbConnection connection, DbTransaction transaction, string follower, string tenant, CancellationToken cancel) =>
        connection.Change(transaction, "DELETE FROM set_aside WHERE name = @follower AND tenant = @tenant", new { follower, tenant }, cancel);
}
