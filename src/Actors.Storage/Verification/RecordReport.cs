namespace Actors.Storage;

/// <summary>What a verification saw, up to the first fault.</summary>
/// <param name="Contents">Commitments that were compared with their contents; 0 unless that was asked for.</param>
public sealed record RecordReport(long Streams, long Events, long Contents, RecordFault? Fault)
{
    /// <summary>Contents that are gone by an erasure on record; 0 unless contents were compared.</summary>
    public long Erased { get; init; }

    /// <summary>Signed checkpoints, of the database and outside it, whose roots the log was found to have.</summary>
    public long Checkpoints { get; init; }

    public bool Intact => Fault is null;
}

/// <summary>The first place where the record is not what was written.</summary>
/// <param name="Code">One of <see cref="Ledger.ChainFaults"/> or <see cref="RecordFaults"/>.</param>
public sealed record RecordFault(string Tenant, string Stream, long Version, string Code, string Detail);

/// <summary>Faults beyond those of a single chain.</summary>
public static class RecordFaults
{
    /// <summary>The tenant's log has a gap, or another length than it says.</summary>
    public const string LogGap = "log-gap";

    /// <summary>A leaf stands for no event, or for one with another hash.</summary>
    public const string LeafMismatch = "leaf-mismatch";

    /// <summary>An event has no leaf, or more than one.</summary>
    public const string LeafCount = "leaf-count";

    /// <summary>The log is not the one that a checkpoint was signed for, or a checkpoint is not signed by a key of the log.</summary>
    public const string CheckpointMismatch = "checkpoint-mismatch";

    /// <summary>A tile that is kept of the log's tree is not what its leaves make it: proofs by it would not be believed.</summary>
    public const string TileMismatch = "tile-mismatch";

    /// <summary>A content is gone. Nothing on record says that it was erased, so somebody took it away (R3, R12).</summary>
    public const string ContentMissing = "content-missing";

    /// <summary>A content is not what its event committed to, or does not open.</summary>
    public const string ContentMismatch = "content-mismatch";
}
