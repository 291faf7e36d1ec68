using System.Data.Common;

namespace Actors.Storage;

/// <summary>
/// The Merkle tree over a tenant's log. Full tiles are kept; what is at its right edge is hashed anew from the leaves. Nothing of it is
/// trusted: whoever doubts a tile can have it hashed from the events.
/// </summary>
public sealed class TreeTiles(Database database, string tenant) : ITreeTiles
{
    public async ValueTask<ReadOnlyMemory<byte>> Read(TreeTile tile, CancellationToken cancel) =>
        await database.Read(TenantScope.Of(tenant), (connection, token) => Read(connection, null, tile, token), cancel);

    internal async Task<ReadOnlyMemory<byte>> Read(DbConnection connection, DbTransaction? transaction, TreeTile tile, CancellationToken cancel)
    {
        if (tile.IsFull && await Kept(connection, transaction, tile, cancel) is { } kept)
            return kept;
        return tile.Level == 0
            ? await FromLeaves(connection, transaction, tile, cancel)
            : await FromLevelBelow(connection, transaction, tile, cancel);
    }

    internal Task<int> Keep(DbConnection connection, DbTransaction transaction, TreeTile tile, ReadOnlyMemory<byte> hashes, CancellationToken cancel) =>
        connection.Change(
            transaction,
            "INSERT INTO log_tiles (tenant, level, tile, root, hashes) VALUES (@tenant, @Level, @Index, @root, @hashes) ON CONFLICT DO NOTHING",
            new { tenant, tile.Level, tile.Index, root = TreeTile.Root(hashes.Span, 0, TreeTile.FullWidth), hashes = hashes.ToArray() },
            cancel);

    private async Task<byte[]?> Kept(DbConnection connection, DbTransaction? transaction, TreeTile tile, CancellationToken cancel) =>
        (await connection.Rows<byte[]>(
            transaction,
            "SELECT hashes FROM log_tiles WHERE tenant = @tenant AND level = @Level AND tile = @Index",
            new { tenant, tile.Level, tile.Index },
            cancel)).FirstOrDefault();

    private async Task<ReadOnlyMemory<byte>> FromLeaves(DbConnection connection, DbTransaction? transaction, TreeTile tile, CancellationToken cancel)
    {
        var first = tile.Index * TreeTile.FullWidth;
        var leaves = await connection.Rows<byte[]>(
            transaction,
            "SELECT hash FROM leaves WHERE tenant = @tenant AND leaf_index >= @first AND leaf_index < @end ORDER BY leaf_index",
            new { tenant, first, end = first + tile.Width },
            cancel);
        return Joined(tile, [.. leaves.Select(hash => MerkleHash.Leaf(hash))]);
    }

    private async Task<ReadOnlyMemory<byte>> FromLevelBelow(DbConnection connection, DbTransaction? transaction, TreeTile tile, CancellationToken cancel)
    {
        var below = tile.Level - 1;
        var first = tile.Index * TreeTile.FullWidth;
        var roots = await connection.Rows<byte[]>(
            transaction,
            "SELECT root FROM log_tiles WHERE tenant = @tenant AND level = @below AND tile >= @first AND tile < @end ORDER BY tile",
            new { tenant, below, first, end = first + tile.Width },
            cancel);

        // The newest of them may not be kept yet.
        for (var next = first + roots.Count; next < first + tile.Width; next++)
        {
            var full = await Read(connection, transaction, new(below, next, TreeTile.FullWidth), cancel);
            roots.Add(TreeTile.Root(full.Span, 0, TreeTile.FullWidth));
        }

        return Joined(tile, roots);
    }

    private ReadOnlyMemory<byte> Joined(TreeTile tile, List<byte[]> hashes) => hashes.Count == tile.Width
        ? hashes.SelectMany(hash => hash).ToArray()
        : throw new RecordDamagedException($"The log of {tenant} has {hashes.Count} of the {tile.Width} hashes of tile {tile}.");
}

/// <summary>Rows that the record must have are not there, or are not what they must be. Not the caller's fault.</summary>
public sealed class RecordDamagedException(string message) : Exception(message);
