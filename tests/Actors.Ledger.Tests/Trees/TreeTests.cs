namespace Actors.Ledger.Tests.Trees;

public sealed class TreeTests
{
    private const int Most = 66;

    private static readonly byte[][] Entries = Reference.Entries(Most);
    private static readonly byte[][] Leaves = [.. Entries.Select(entry => MerkleHash.Leaf(entry))];

    /// <summary>The entries and roots that the implementations of RFC 6962 have in common.</summary>
    [Theory]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_roots_are_those_of_the_known_vectors(int size, string root)
    {
        string[] entries =
        [
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
        ];
        var builder = new TreeBuilder();
        foreach (var entry in entries[..size])
            builder.Add(MerkleHash.Leaf(Convert.FromHexString(entry)));

        Convert.ToHexStringLower(builder.Root()).ShouldBe(root);
    }

    [Fact]
    public void The_empty_tree_has_the_hash_of_nothing() => new TreeBuilder().Root().ShouldBe(Reference.Root([]));

    [Fact]
    public async Task Every_tree_has_the_root_of_the_definition()
    {
        var builder = new TreeBuilder();
        for (var size = 1; size <= Most; size++)
        {
            builder.Add(Leaves[size - 1]);
            var expected = Reference.Root(Entries.AsSpan(0, size));
            builder.Root().ShouldBe(expected);
            (await Reader(size).Root(default)).ShouldBe(expected);
        }
    }

    [Fact]
    public async Task Every_leaf_of_every_tree_is_proven_as_defined_and_in_no_other_place()
    {
        for (var size = 1; size <= Most; size++)
        {
            var root = Reference.Root(Entries.AsSpan(0, size));
            for (var leaf = 0; leaf < size; leaf++)
            {
                var path = await Reader(size).Inclusion(leaf, default);
                path.Select(hash => hash.ToArray()).ShouldBe(Reference.Path(leaf, Entries.AsSpan(0, size)));
                Proves(leaf, size).ShouldBeTrue();
                Proves((leaf + 1) % size, size).ShouldBe(size == 1);
                MerkleProofs.ProvesInclusion(Leaves[(leaf + 1) % Most], leaf, size, path, root).ShouldBeFalse();
                if (path.Count > 0)
                    MerkleProofs.ProvesInclusion(Leaves[leaf], leaf, size, [.. path.Skip(1)], root).ShouldBeFalse();

                bool Proves(int place, int of) => MerkleProofs.ProvesInclusion(Leaves[leaf], place, of, path, root);
            }
        }
    }

    [Fact]
    public async Task Every_tree_is_proven_to_continue_every_earlier_one_and_no_other()
    {
        for (var second = 1; second <= Most; second++)
        {
            var root = Reference.Root(Entries.AsSpan(0, second));
            for (var first = 0; first <= second; first++)
            {
                var earlier = Reference.Root(Entries.AsSpan(0, first));
                var path = await Reader(second).Consistency(first, default);
                path.Select(hash => hash.ToArray()).ShouldBe(Reference.Proof(first, Entries.AsSpan(0, second)));
                MerkleProofs.ProvesConsistency(first, earlier, second, root, path).ShouldBeTrue();

                var forged = (byte[])earlier.Clone();
                forged[^1] ^= 1;
                MerkleProofs.ProvesConsistency(first, forged, second, root, path).ShouldBeFalse();
                if (first > 0)
                    MerkleProofs.ProvesConsistency(first, earlier, second, forged, path).ShouldBeFalse();
                for (var i = 0; i < path.Count; i++)
                    MerkleProofs.ProvesConsistency(first, earlier, second, root, Flipped(path, i)).ShouldBeFalse();
            }
        }
    }

    /// <summary>A longer hash on the left would be cut by what follows it, a longer one on the right would not fit.</summary>
    [Theory]
    [InlineData(MerkleHash.Length + 1)]
    [InlineData(MerkleHash.Length - 1)]
    [InlineData(0)]
    public async Task A_hash_of_another_length_proves_nothing(int length)
    {
        const int Size = 6;
        var root = Reference.Root(Entries.AsSpan(0, Size));
        for (var leaf = 0; leaf < Size; leaf++)
        {
            var path = await Reader(Size).Inclusion(leaf, default);
            for (var i = 0; i < path.Count; i++)
                MerkleProofs.ProvesInclusion(Leaves[leaf], leaf, Size, Resized(path, i, length), root).ShouldBeFalse();
        }

        var (earlier, proof) = (Reference.Root(Entries.AsSpan(0, 3)), await Reader(Size).Consistency(3, default));
        for (var i = 0; i < proof.Count; i++)
            MerkleProofs.ProvesConsistency(3, earlier, Size, root, Resized(proof, i, length)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(65_536)]
    [InlineData(66_000)]
    public async Task Large_trees_are_read_from_few_tiles(int size)
    {
        var leaves = Enumerable.Range(0, size).Select(n => MerkleHash.Leaf(Reference.Entry(n))).ToArray();
        var builder = new TreeBuilder();
        foreach (var leaf in leaves)
            builder.Add(leaf);
        var tiles = new MemoryTiles(leaves);

        var root = await new TreeReader(tiles, size).Root(default);
        root.ShouldBe(builder.Root());
        var path = await new TreeReader(tiles, size).Inclusion(size / 2, default);
        MerkleProofs.ProvesInclusion(leaves[size / 2], size / 2, size, path, root).ShouldBeTrue();
        var proof = await new TreeReader(tiles, size).Consistency(size / 3, default);
        MerkleProofs.ProvesConsistency(size / 3, await new TreeReader(new MemoryTiles(leaves), size / 3).Root(default), size, root, proof).ShouldBeTrue();
        tiles.Reads.ShouldBeLessThanOrEqualTo(15);
    }

    [Theory]
    [InlineData(0, 0, 256, "0/000")]
    [InlineData(0, 273, 112, "0/273.p/112")]
    [InlineData(2, 1_234_067, 256, "2/x001/x234/067")]
    public void Tiles_are_named_as_tlog_tiles_names_them(int level, long index, int width, string name) =>
        new TreeTile(level, index, width).ToString().ShouldBe(name);

    /// <summary>The example of the specification.</summary>
    [Fact]
    public void A_tree_of_70_000_leaves_has_the_tiles_of_the_specification()
    {
        TreeTile.In(70_000, 0, 272).ShouldBe(new TreeTile(0, 272, 256));
        TreeTile.In(70_000, 0, 273).ShouldBe(new TreeTile(0, 273, 112));
        TreeTile.In(70_000, 0, 274).ShouldBeNull();
        TreeTile.In(70_000, 1, 0).ShouldBe(new TreeTile(1, 0, 256));
        TreeTile.In(70_000, 1, 1).ShouldBe(new TreeTile(1, 1, 17));
        TreeTile.In(70_000, 2, 0).ShouldBe(new TreeTile(2, 0, 1));
        TreeTile.In(70_000, 3, 0).ShouldBeNull();
        TreeTile.In(256, 1, 0).ShouldBe(new TreeTile(1, 0, 1));
        TreeTile.In(long.MaxValue, 7, long.MaxValue).ShouldBeNull();
    }

    private static TreeReader Reader(int size) => new(new MemoryTiles(Leaves), size);

    private static ReadOnlyMemory<byte>[] Flipped(IReadOnlyList<ReadOnlyMemory<byte>> path, int at)
    {
        var copy = path.ToArray();
        var hash = copy[at].ToArray();
        hash[0] ^= 0x80;
        copy[at] = hash;
        return copy;
    }

    private static ReadOnlyMemory<byte>[] Resized(IReadOnlyList<ReadOnlyMemory<byte>> path, int at, int length)
    {
        var (copy, hash) = (path.ToArray(), path[at].ToArray());
        Array.Resize(ref hash, length);
        copy[at] = hash;
        return copy;
    }
}
