using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Actors.Storage;

/// <summary>An event at its place in the tenant's log; the first leaf is 0.</summary>
public sealed record Leaf(long Index, StoredEvent Event);

/// <summary>Where an event stands.</summary>
public sealed record LeafPlace(long Index, byte[] Hash);

/// <summary>
/// The one gap-free order of a tenant's events, for followers: search, webhooks, exports, catch-up. A follower's position is the
/// number of leaves it has dealt with, and so the index of the next one.
/// </summary>
public sealed class LeafLog(Database database)
{
    private const int PageSize = 500;

    /// <summary>Leaves from <paramref name="position"/> on, at most <paramref name="limit"/>.</summary>
    public Task<IReadOnlyList<Leaf>> Read(string tenant, long position, int limit, CancellationToken cancel) =>
        database.Read(TenantScope.Of(tenant), (connection, token) => Read(connection, tenant, position, limit, token), cancel);

    /// <summary>The leaves at these places, a page of them at a time.</summary>
    /// <param name="places">In the order of the log.</param>
    public async IAsyncEnumerable<Leaf> At(string tenant, IEnumerable<long> places, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var page in places.Chunk(PageSize))
        {
            var list = string.Join(',', page.Select(place => place.ToString(CultureInfo.InvariantCulture)));
            var leaves = await database.Read(
                TenantScope.Of(tenant), (connection, token) => Read(connection, tenant, $"l.leaf_index IN ({list})", _ => { }, token), cancel);
            foreach (var leaf in leaves)
                yield return leaf;
        }
    }

    /// <summary>Where the events stand of which something is true.</summary>
    /// <param name="condition">Of <c>e</c>, a row of <c>events</c>.</param>
    /// <param name="arguments">With the <c>tenant</c>, and the <c>size</c> of the log up to which is asked.</param>
    internal Task<List<long>> Places(string condition, object arguments, CancellationToken cancel) => database.Rows<long>(
        $"""
        SELECT l.leaf_index FROM events e
        JOIN leaves l ON l.tenant = e.tenant AND l.stream = e.stream AND l.version = e.version
        WHERE e.tenant = @tenant AND {condition} AND l.leaf_index < @size ORDER BY l.leaf_index
        """,
        arguments,
        cancel);

    /// <summary>The place of an event; null when there is no such event.</summary>
    public Task<LeafPlace?> Find(string tenant, string stream, long version, CancellationToken cancel) => database.Row<LeafPlace>(
        "SELECT leaf_index AS \"Index\", hash FROM leaves WHERE tenant = @tenant AND stream = @stream AND version = @version",
        new { tenant, stream, version },
        cancel);

    /// <summary>Every tenant that has a record, with the number of its leaves.</summary>
    public Task<IReadOnlyDictionary<string, long>> Sizes(CancellationToken cancel) => database.Read(TenantScope.Every, Sizes, cancel);

    /// <summary>Where the follower stands; 0 when it never moved.</summary>
    public Task<long> Position(string follower, string tenant, CancellationToken cancel) =>
        database.Read(TenantScope.Of(tenant), (connection, token) => Position(connection, follower, tenant, token), cancel);

    /// <summary>Moves the follower in the transaction of what it wrote, so that both happen or neither.</summary>
    public static async Task Advance(
        DbConnection connection, DbTransaction transaction, string follower, string tenant, long position, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            INSERT INTO cursors (name, tenant, position) VALUES (@name, @tenant, @position)
            ON CONFLICT (name, tenant) DO UPDATE SET position = excluded.position
            """;
        command.Bind("name", follower).Bind("tenant", tenant).Bind("position", position);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static Task<IReadOnlyList<Leaf>> Read(DbConnection connection, string tenant, long position, int limit, CancellationToken cancel) => Read(
        connection, tenant, "l.leaf_index >= @first AND l.leaf_index < @end", command => command.Bind("first", position).Bind("end", position + limit), cancel);

    private static async Task<IReadOnlyList<Leaf>> Read(
        DbConnection connection, string tenant, string places, Action<DbCommand> bind, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT l.leaf_index, l.stream, e.version, e.type, e.schema, e.at_us, e."by", e.payload, e.prev_hash, e.hash
            FROM leaves l JOIN events e ON e.tenant = l.tenant AND e.stream = l.stream AND e.version = l.version
            WHERE l.tenant = @tenant AND {places}
            ORDER BY l.leaf_index
            """;
        command.Bind("tenant", tenant);
        bind(command);
        var leaves = new List<Leaf>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            leaves.Add(new(rows.GetInt64(0), JournalQueries.ToEvent(rows, tenant, rows.GetString(1), first: 2)));
        return leaves;
    }

    private static async Task<IReadOnlyDictionary<string, long>> Sizes(DbConnection connection, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT tenant, size FROM logs";
        var sizes = new Dictionary<string, long>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            sizes.Add(rows.GetString(0), rows.GetInt64(1));
        return sizes;
    }

    private static async Task<long> Position(DbConnection connection, string follower, string tenant, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT position FROM cursors WHERE name = @name AND tenant = @tenant";
        command.Bind("name", follower).Bind("tenant", tenant);
        return (long?)await command.ExecuteScalarAsync(cancel) ?? 0;
    }
}
