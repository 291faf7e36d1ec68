namespace Actors.Storage;

/// <summary>
/// Follows the log of every tenant and keeps the tiles of its tree that have become full. A tile is written once for 256 events; of two that
/// write the same one, one is too late and both are right.
/// </summary>
public sealed class TreeGrower(Database database)
{
    /// <summary>The follower's name in <c>cursors</c>; its position is a multiple of the width of a tile.</summary>
    public const string Follower = "tree";

    private const int TilesAtOnce = 64;

    /// <returns>The number of events that have got into a full tile.</returns>
    public async Task<long> CatchUp(CancellationToken cancel)
    {
        var done = 0L;
        foreach (var (tenant, position, size) in await Behind(cancel))
        {
            var at = position ?? 0;
            while (size - at >= TreeTile.FullWidth)
            {
                var to = Math.Min(at + TilesAtOnce * TreeTile.FullWidth, size / TreeTile.FullWidth * TreeTile.FullWidth);
                await Grow(tenant, at, to, cancel);
                (done, at) = (done + to - at, to);
            }
        }

        return done;
    }

    private Task<List<TenantBehind>> Behind(CancellationToken cancel) => database.Rows<TenantBehind>(
        TenantScope.Every,
        """
        SELECT l.tenant, c.position, l.size
        FROM logs l LEFT JOIN cursors c ON c.name = @Follower AND c.tenant = l.tenant
        WHERE l.size >= coalesce(c.position, 0) + @width
        """,
        new { Follower, width = TreeTile.FullWidth },
        cancel);

    /// <summary>Each tile that is full with the leaves before <paramref name="to"/> and was not before <paramref name="from"/>, from the bottom up.</summary>
    private Task<bool> Grow(string tenant, long from, long to, CancellationToken cancel) => database.Write(
        TenantScope.Of(tenant),
        async (connection, transaction, token) =>
        {
            var tiles = new TreeTiles(database, tenant);
            for (var level = 0; TreeTile.In(to, level, 0) is { IsFull: true }; level++)
            {
                var shift = (level + 1) * TreeTile.Height;
                for (var index = from >> shift; index < to >> shift; index++)
                {
                    var tile = new TreeTile(level, index, TreeTile.FullWidth);
                    await tiles.Keep(connection, transaction, tile, await tiles.Read(connection, transaction, tile, token), token);
                }
            }

            await LeafLog.Advance(connection, transaction, Follower, tenant, to, token);
            return true;
        },
        cancel);

    private sealed record TenantBehind(string Tenant, long? Position, long Size);
}
