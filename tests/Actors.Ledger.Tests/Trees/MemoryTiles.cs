namespace Actors.Ledger.Tests.Trees;

/// <summary>The tiles of a tree whose leaf hashes lie in memory.</summary>
internal sealed class MemoryTiles(IReadOnlyList<byte[]> leaves) : ITreeTiles
{
    public int Reads { get; private set; }

    public ValueTask<ReadOnlyMemory<byte>> Read(TreeTile tile, CancellationToken cancel)
    {
        Reads++;
        return new(Enumerable.Range(0, tile.Width).SelectMany(i => Hash(tile.Level, tile.Index * TreeTile.FullWidth + i)).ToArray());
    }

    private byte[] Hash(int level, long index)
    {
        var count = 1 << (level * TreeTile.Height);
        var builder = new TreeBuilder();
        for (var i = index * count; i < (index + 1) * count; i++)
            builder.Add(leaves[(int)i]);
        return builder.Root();
    }
}
