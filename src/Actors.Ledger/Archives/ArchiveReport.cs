namespace Actors.Ledger;

/// <summary>What a verification of an archive found. The numbers are the exit codes of the verifier.</summary>
public enum ArchiveVerdict
{
    /// <summary>Everything is there and as it was recorded.</summary>
    Intact = 0,

    /// <summary>As it was recorded, but for contents whose erasure is on record as well.</summary>
    IntactWithErasures = 10,

    /// <summary>What is there is as it was recorded, but something is not there.</summary>
    Incomplete = 20,

    /// <summary>Something is not what was recorded.</summary>
    Tampered = 30,
}

/// <param name="Fault">The first place that is not what was recorded; null unless the archive was tampered with.</param>
/// <param name="Missing">What keeps the archive from being whole, in words; empty unless it is incomplete.</param>
/// <param name="Checkpoint">The state of the log it was compared with; null when even that could not be read.</param>
/// <param name="KeyFingerprint">SHA-256 of the public key that signed it. Without a key of the reader's own, this is what to compare.</param>
/// <param name="KeyIsTrusted">Whether the reader brought the key; one that only came with the archive could be anybody's.</param>
public sealed record ArchiveReport(
    ArchiveVerdict Verdict,
    ArchiveFault? Fault,
    IReadOnlyList<string> Missing,
    ArchiveManifest? Manifest,
    Checkpoint? Checkpoint,
    string? KeyFingerprint,
    bool KeyIsTrusted,
    long Events,
    long Streams,
    long Contents,
    long Erased)
{
    /// <summary>Those the reader asked for that have signed the checkpoint, too.</summary>
    public IReadOnlyList<ArchiveWitness> Witnesses { get; init; } = [];
}

/// <param name="At">When the witness knew no larger state of the log than the checkpoint's, by its own clock.</param>
public sealed record ArchiveWitness(string Name, DateTimeOffset At);

/// <summary>The first bad place.</summary>
/// <param name="File">In the archive.</param>
/// <param name="Code">One of <see cref="ArchiveFaults"/> or <see cref="ChainFaults"/>.</param>
public sealed record ArchiveFault(string File, string Code, string Detail, string? Stream = null, long? Version = null);

/// <summary>Faults of an archive beyond those of a chain.</summary>
public static class ArchiveFaults
{
    /// <summary>No ZIP, a file that must be there is not, or a line is not what the format says.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>A file has other bytes than the signed manifest says, or is not named there.</summary>
    public const string FileMismatch = "file-mismatch";

    /// <summary>A signature is missing, wrong, or of another key than the reader's.</summary>
    public const string BadSignature = "bad-signature";

    /// <summary>A witness that the reader asks for has not signed the checkpoint.</summary>
    public const string NotWitnessed = "not-witnessed";

    /// <summary>The manifest and the checkpoint speak of different logs.</summary>
    public const string OtherLog = "other-log";

    /// <summary>The event does not stand in the log at its place.</summary>
    public const string NotInLog = "not-in-log";

    /// <summary>The checkpoint that the reader kept and this archive cannot both be true.</summary>
    public const string SplitView = "split-view";

    /// <summary>A content is not what its event committed to.</summary>
    public const string ContentMismatch = "content-mismatch";

    /// <summary>A content is gone, and no event says that it was erased.</summary>
    public const string ContentMissing = "content-missing";

    /// <summary>A stream begins or ends with an event that was not recorded in the archive's period.</summary>
    public const string OutsidePeriod = "outside-period";

    /// <summary>The archive does not hold what its manifest says it holds.</summary>
    public const string CountMismatch = "count-mismatch";
}
