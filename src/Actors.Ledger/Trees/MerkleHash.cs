using System.Security.Cryptography;

namespace Actors.Ledger;

/// <summary>The hashes of RFC 6962, section 2.1: a leaf and an inner node never have the same bytes.</summary>
public static class MerkleHash
{
    public const int Length = SHA256.HashSizeInBytes;

    /// <summary>The root of a tree without leaves.</summary>
    public static readonly ReadOnlyMemory<byte> Empty = SHA256.HashData([]);

    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;
    private const int StackLimit = 512;

    /// <summary>What stands in the tree for an event: its entry is the event's own hash, which commits to all of it.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> entry)
    {
        var bytes = entry.Length < StackLimit ? stackalloc byte[entry.Length + 1] : new byte[entry.Length + 1];
        bytes[0] = LeafPrefix;
        entry.CopyTo(bytes[1..]);
        return SHA256.HashData(bytes);
    }

    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> bytes = stackalloc byte[1 + Length + Length];
        bytes[0] = NodePrefix;
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[(1 + Length)..]);
        return SHA256.HashData(bytes);
    }
}
