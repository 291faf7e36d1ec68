namespace Actors.Ledger;

/// <summary>Which hashes a proof of RFC 6962 holds, and whether the ones that were given prove anything.</summary>
public static class MerkleProofs
{
    /// <summary>The ranges whose hashes lead from a leaf to the root, the leaf's neighbour first.</summary>
    public static IReadOnlyList<LeafRange> Inclusion(long leaf, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leaf);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(leaf, size);
        var path = new List<LeafRange>();
        for (var range = new LeafRange(0, size); range.Count > 1;)
        {
            var (left, right) = range.Halves();
            (range, var other) = leaf < right.Begin ? (left, right) : (right, left);
            path.Add(other);
        }

        path.Reverse();
        return path;
    }

    /// <summary>The ranges whose hashes show that the first tree is the beginning of the second.</summary>
    public static IReadOnlyList<LeafRange> Consistency(long first, long second)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, second);
        var path = new List<LeafRange>();
        if (first == 0 || first == second)
            return path;

        var range = new LeafRange(0, second);
        while (range.End > first)
        {
            var (left, right) = range.Halves();
            (range, var other) = first <= right.Begin ? (left, right) : (right, left);
            path.Add(other);
        }

        // The verifier has the first root already: it is this range when that begins at 0.
        if (range.Begin > 0)
            path.Add(range);
        path.Reverse();
        return path;
    }

    public static bool ProvesInclusion(
        ReadOnlySpan<byte> leafHash, long leaf, long size, IReadOnlyList<ReadOnlyMemory<byte>> path, ReadOnlySpan<byte> root)
    {
        if (leaf < 0 || leaf >= size)
            return false;
        var ranges = Inclusion(leaf, size);
        if (ranges.Count != path.Count || !AreHashes(path))
            return false;

        var hash = leafHash.ToArray();
        for (var i = 0; i < path.Count; i++)
            hash = ranges[i].Begin < leaf ? MerkleHash.Node(path[i].Span, hash) : MerkleHash.Node(hash, path[i].Span);
        return root.SequenceEqual(hash);
    }

    public static bool ProvesConsistency(
        long first, ReadOnlySpan<byte> firstRoot, long second, ReadOnlySpan<byte> secondRoot, IReadOnlyList<ReadOnlyMemory<byte>> path)
    {
        if (first < 0 || first > second)
            return false;
        if (first == 0)
            return path.Count == 0 && firstRoot.SequenceEqual(MerkleHash.Empty.Span);
        var ranges = Consistency(first, second);
        if (ranges.Count != path.Count || !AreHashes(path))
            return false;
        if (first == second)
            return firstRoot.SequenceEqual(secondRoot);

        // What both trees share is hashed up twice: once with the left neighbours only, and once with all.
        var given = ranges[0].End == first;
        var (earlier, later) = given ? (path[0].ToArray(), path[0].ToArray()) : (firstRoot.ToArray(), firstRoot.ToArray());
        for (var i = given ? 1 : 0; i < path.Count; i++)
        {
            if (ranges[i].End <= first)
            {
                earlier = MerkleHash.Node(path[i].Span, earlier);
                later = MerkleHash.Node(path[i].Span, later);
            }
            else
            {
                later = MerkleHash.Node(later, path[i].Span);
            }
        }

        return firstRoot.SequenceEqual(earlier) && secondRoot.SequenceEqual(later);
    }

    /// <summary>A proof comes from anywhere: bytes of another length would overrun a node, or be cut to one that proves something.</summary>
    private static bool AreHashes(IReadOnlyList<ReadOnlyMemory<byte>> path) => path.All(hash => hash.Length == MerkleHash.Length);
}
