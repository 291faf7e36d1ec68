using System.Data.Common;

namespace Actors.Storage;

/// <summary>Compares the tiles that are kept of a tenant's tree with the leaves they stand for, while these go by.</summary>
internal sealed class TileCheck(DbConnection connection, DbTransaction transaction, string tenant)
{
    private readonly List<Rising> _levels = [];
    private long _compared;

    /// <summary>The next leaves of the log, in its order.</summary>
    /// <returns>The first tile that is not what its leaves make it; null when all are.</returns>
    public async Task<TreeTile?> Add(IReadOnlyList<byte[]> leafHashes, CancellationToken cancel)
    {
        var full = new List<Expected>();
        foreach (var hash in leafHashes)
            Add(0, hash, full);
        if (full.Count == 0)
            return null;
        var lowest = full.FindLast(expected => expected.Tile.Level == 0)!;
        var kept = (await Kept(full[0].Tile.Index, lowest.Tile.Index, cancel)).ToDictionary(tile => (tile.Level, tile.Tile));
        foreach (var (tile, hashes) in full)
        {
            // A tile that is not kept is hashed anew by whoever needs it.
            if (!kept.TryGetValue((tile.Level, tile.Index), out var found)
                && (tile.Level == 0 || (found = await Find(tile, cancel)) is null))
                continue;
            _compared++;
            if (!found.Hashes.AsSpan().SequenceEqual(hashes) || !found.Root.AsSpan().SequenceEqual(TreeTile.Root(hashes, 0, TreeTile.FullWidth)))
                return tile;
        }

        return null;
    }

    /// <summary>After the last leaf: whether there is a tile for which there are no leaves.</summary>
    public async Task<bool> HasMore(CancellationToken cancel) => (await connection.Rows<long>(
        transaction, "SELECT count(*) FROM log_tiles WHERE tenant = @tenant", new { tenant }, cancel))[0] > _compared;

    private void Add(int level, byte[] hash, List<Expected> full)
    {
        if (level == _levels.Count)
            _levels.Add(new());
        if (_levels[level].Add(hash) is not { } hashes)
            return;
        full.Add(new(new(level, _levels[level].Full - 1, TreeTile.FullWidth), hashes));
        Add(level + 1, TreeTile.Root(hashes, 0, TreeTile.FullWidth), full);
    }

    /// <summary>Of the lowest level: 255 of 256.</summary>
    private Task<List<KeptTile>> Kept(long first, long last, CancellationToken cancel) => connection.Rows<KeptTile>(
        transaction,
        "SELECT level, tile, root, hashes FROM log_tiles WHERE tenant = @tenant AND level = 0 AND tile >= @first AND tile <= @last",
        new { tenant, first, last },
        cancel);

    private async Task<KeptTile?> Find(TreeTile tile, CancellationToken cancel) => (await connection.Rows<KeptTile>(
        transaction,
        "SELECT level, tile, root, hashes FROM log_tiles WHERE tenant = @tenant AND level = @Level AND tile = @Index",
        new { tenant, tile.Level, tile.Index },
        cancel)).FirstOrDefault();

    private sealed record KeptTile(long Level, long Tile, byte[] Root, byte[] Hashes);

    private sealed record Expected(TreeTile Tile, byte[] Hashes);

    /// <summary>The tile of a level that fills up now.</summary>
    private sealed class Rising
    {
        private byte[] _hashes = new byte[TreeTile.FullWidth * MerkleHash.Length];
        private int _width;

        public long Full { get; private set; }

        public byte[]? Add(byte[] hash)
        {
            hash.CopyTo(_hashes, _width * MerkleHash.Length);
            if (++_width < TreeTile.FullWidth)
                return null;
            var full = _hashes;
            (_hashes, _width) = (new byte[full.Length], 0);
            Full++;
            return full;
        }
    }
}
