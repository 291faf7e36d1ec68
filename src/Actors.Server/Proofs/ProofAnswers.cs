namespace Actors.Server.Proofs;

/// <param name="Number">Counted from 1.</param>
/// <param name="Note">As it was signed: the text of C2SP tlog-checkpoint.</param>
public sealed record CheckpointView(long Number, long Epoch, long Size, DateTimeOffset At, string Note);

/// <summary>That an event stands in the log.</summary>
/// <param name="Leaf">Its place, from 0.</param>
/// <param name="Size">Of the log that the checkpoint was signed for.</param>
/// <param name="Hash">Of the event, base64; SHA-256 over a zero byte and it is the leaf.</param>
/// <param name="Path">RFC 6962 audit path, the leaf's neighbour first, base64.</param>
/// <param name="Checkpoint">The signed note.</param>
public sealed record InclusionProof(
    long Leaf, long Size, ReadOnlyMemory<byte> Hash, IReadOnlyList<ReadOnlyMemory<byte>> Path, string Checkpoint);

/// <summary>That the log of one size is the beginning of the log of another.</summary>
/// <param name="Path">RFC 6962 consistency proof, base64. The verifier takes this answer as it is: <c>--proof</c>.</param>
public sealed record ConsistencyProof(long From, long To, IReadOnlyList<ReadOnlyMemory<byte>> Path);
