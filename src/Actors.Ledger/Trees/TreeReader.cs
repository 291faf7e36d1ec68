using System.Numerics;

namespace Actors.Ledger;

/// <summary>Where the hashes of a tree come from.</summary>
public interface ITreeTiles
{
    /// <summary>The hashes of a tile that the tree has, one after the other.</summary>
    ValueTask<ReadOnlyMemory<byte>> Read(TreeTile tile, CancellationToken cancel);
}

/// <summary>Roots and proofs of a tree as it was at one size, from few of its tiles. For one caller at a time.</summary>
public sealed class TreeReader(ITreeTiles tiles, long size)
{
    private readonly Dictionary<TreeTile, ReadOnlyMemory<byte>> _read = [];

    public long Size => size;

    public async ValueTask<byte[]> Root(CancellationToken cancel) =>
        size == 0 ? MerkleHash.Empty.ToArray() : await Hash(new(0, size), cancel).ConfigureAwait(false);

    /// <summary>The hashes that lead from the leaf to the root.</summary>
    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> Inclusion(long leaf, CancellationToken cancel) =>
        Hashes(MerkleProofs.Inclusion(leaf, size), cancel);

    /// <summary>The hashes that show this tree to continue the one it was at <paramref name="earlier"/>.</summary>
    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> Consistency(long earlier, CancellationToken cancel) =>
        Hashes(MerkleProofs.Consistency(earlier, size), cancel);

    private async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> Hashes(IReadOnlyList<LeafRange> ranges, CancellationToken cancel)
    {
        var hashes = new ReadOnlyMemory<byte>[ranges.Count];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = await Hash(ranges[i], cancel).ConfigureAwait(false);
        return hashes;
    }

    private async ValueTask<byte[]> Hash(LeafRange range, CancellationToken cancel)
    {
        if (range.IsPerfect)
            return await Perfect(range, cancel).ConfigureAwait(false);
        var (left, right) = range.Halves();
        var leftHash = await Hash(left, cancel).ConfigureAwait(false);
        var rightHash = await Hash(right, cancel).ConfigureAwait(false);
        return MerkleHash.Node(leftHash, rightHash);
    }

    private async ValueTask<byte[]> Perfect(LeafRange range, CancellationToken cancel)
    {
        var height = BitOperations.Log2((ulong)range.Count);
        var level = height / TreeTile.Height;
        var first = range.Begin >> (level * TreeTile.Height);
        var tile = TreeTile.In(size, level, first / TreeTile.FullWidth)
            ?? throw new ArgumentOutOfRangeException(nameof(range), range, $"A tree of {size} leaves has no such subtree.");
        if (!_read.TryGetValue(tile, out var hashes))
            _read[tile] = hashes = await tiles.Read(tile, cancel).ConfigureAwait(false);
        return TreeTile.Root(hashes.Span, (int)(first % TreeTile.FullWidth), 1 << (height % TreeTile.Height));
    }
}
