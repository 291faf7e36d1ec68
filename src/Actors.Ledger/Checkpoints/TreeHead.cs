using System.Globalization;

namespace Actors.Ledger;

/// <summary>The first three lines of any log's C2SP tlog-checkpoint; what follows them is the log's own.</summary>
public sealed record TreeHead(string Origin, long Size, ReadOnlyMemory<byte> Root)
{
    /// <exception cref="FormatException">This is no text of a checkpoint.</exception>
    public static TreeHead Parse(string text)
    {
        if (text.Split('\n') is not [{ Length: > 0 } origin, var size, var root, .., ""]
            || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || $"{number}" != size)
            throw new FormatException("A checkpoint has a line for its origin, its size and its root.");
        var hash = Convert.FromBase64String(root);
        return hash.Length == MerkleHash.Length && Convert.ToBase64String(hash) == root
            ? new(origin, number, hash)
            : throw new FormatException("The root of a checkpoint is 32 bytes in base64.");
    }
}
