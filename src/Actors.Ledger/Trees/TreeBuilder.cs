namespace Actors.Ledger;

/// <summary>The root of a tree whose leaves come one after the other. Keeps one hash for each doubling of its size.</summary>
public sealed class TreeBuilder
{
    private readonly Stack<(int Height, byte[] Hash)> _perfect = new();

    public long Size { get; private set; }

    public void Add(byte[] leafHash)
    {
        var (height, hash) = (0, leafHash);
        while (_perfect.TryPeek(out var left) && left.Height == height)
            (height, hash) = (height + 1, MerkleHash.Node(_perfect.Pop().Hash, hash));
        _perfect.Push((height, hash));
        Size++;
    }

    public byte[] Root()
    {
        byte[]? root = null;
        foreach (var (_, left) in _perfect)
            root = root is null ? left : MerkleHash.Node(left, root);
        return root ?? MerkleHash.Empty.ToArray();
    }
}
