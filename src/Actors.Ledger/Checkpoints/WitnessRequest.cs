using System.Globalization;

namespace Actors.Ledger;

/// <summary>What a log asks of a witness, <c>add-checkpoint</c> of C2SP tlog-witness: a checkpoint, and the proof from the one the witness has.</summary>
/// <param name="OldSize">Of the newest checkpoint that the witness has of this log; 0 when it has none.</param>
public sealed record WitnessRequest(long OldSize, IReadOnlyList<ReadOnlyMemory<byte>> Proof, SignedNote Checkpoint)
{
    /// <summary>A tree of 2^63 leaves needs no more.</summary>
    private const int MostHashes = 63;

    private const string Old = "old ";

    /// <exception cref="FormatException">The request is not written in the one way there is.</exception>
    public static WitnessRequest Parse(string body)
    {
        var end = body.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || body[..end].Split('\n') is not [var old, .. var proof] || proof.Length > MostHashes
            || !old.StartsWith(Old, StringComparison.Ordinal)
            || !long.TryParse(old[Old.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || $"{Old}{size}" != old)
            throw new FormatException("A request is a line with the old size, lines with the proof, an empty line and a signed checkpoint.");
        return new(size, [.. proof.Select(Hash)], SignedNote.Parse(body[(end + 2)..]));
    }

    public override string ToString() =>
        $"{Old}{OldSize}\n{string.Concat(Proof.Select(hash => $"{Convert.ToBase64String(hash.Span)}\n"))}\n{Checkpoint}";

    private static ReadOnlyMemory<byte> Hash(string line) => Convert.FromBase64String(line) is { Length: MerkleHash.Length } hash
        ? hash
        : throw new FormatException("A hash of the proof is not 32 bytes in base64.");
}
