using System.Globalization;

namespace Actors.Ledger;

/// <summary>
/// A part of a tree as C2SP tlog-tiles cuts it: up to 256 hashes of one level, of which each stands for 256 of the level below.
/// </summary>
/// <param name="Width">Number of its hashes; below <see cref="FullWidth"/> only at the right edge of the tree.</param>
public readonly record struct TreeTile(int Level, long Index, int Width)
{
    /// <summary>Doublings of the number of leaves from one level to the next.</summary>
    public const int Height = 8;

    public const int FullWidth = 1 << Height;

    public bool IsFull => Width == FullWidth;

    /// <summary>The tile of a level that a tree of this size has at the index; null when it has none there.</summary>
    public static TreeTile? In(long size, int level, long index)
    {
        if (level < 0 || index < 0 || level * Height >= 63)
            return null;
        var width = (size >> (level * Height)) - index * FullWidth;
        return width > 0 && index <= long.MaxValue / FullWidth ? new(level, index, (int)Math.Min(width, FullWidth)) : null;
    }

    /// <summary>The root of a subtree of its hashes.</summary>
    /// <param name="hashes">All hashes of the tile, one after the other.</param>
    /// <param name="first">Where the subtree begins, in hashes.</param>
    /// <param name="count">A power of two.</param>
    public static byte[] Root(ReadOnlySpan<byte> hashes, int first, int count)
    {
        var builder = new TreeBuilder();
        for (var i = first; i < first + count; i++)
            builder.Add(hashes.Slice(i * MerkleHash.Length, MerkleHash.Length).ToArray());
        return builder.Root();
    }

    /// <summary>Reads what <see cref="ToString"/> writes behind the level; null for anything else.</summary>
    public static TreeTile? Parse(int level, string path)
    {
        var (name, width) = path.Split(".p/", 2) is [var partial, var digits] ? (partial, Number(digits, 3)) : (path, FullWidth);
        var index = 0L;
        var steps = name.Split('/');
        for (var i = 0; i < steps.Length; i++)
        {
            var digitsOf = i < steps.Length - 1 && steps[i].StartsWith('x') ? steps[i][1..] : steps[i];
            if (digitsOf.Length != 3 || steps[i].StartsWith('x') != (i < steps.Length - 1) || Number(digitsOf, 3) is not { } number || index > long.MaxValue / 2000)
                return null;
            index = index * 1000 + number;
        }

        return width is { } w and > 0 and <= FullWidth && new TreeTile(level, index, w) is var tile && tile.ToString() == $"{level}/{path}" ? tile : null;

        static int? Number(string text, int longest) =>
            text.Length <= longest && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>As tlog-tiles writes it in addresses: <c>0/x001/234</c>, and <c>.p/17</c> behind a partial one.</summary>
    public override string ToString()
    {
        var path = (Index % 1000).ToString("000", CultureInfo.InvariantCulture);
        for (var rest = Index / 1000; rest > 0; rest /= 1000)
            path = string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:000}/{path}");
        return IsFull ? $"{Level}/{path}" : $"{Level}/{path}.p/{Width}";
    }
}
