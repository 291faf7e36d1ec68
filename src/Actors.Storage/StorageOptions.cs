namespace Actors.Storage;

/// <summary>Where an installation keeps its record, and how hard it writes.</summary>
public sealed record StorageOptions
{
    /// <summary>Holds the SQLite file <c>actors.db</c> and, unless it is given elsewhere, the master key file.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Connection string; null keeps the record in SQLite.</summary>
    public string? Postgres { get; init; }

    /// <summary>32 bytes, base64; wins over <see cref="MasterKeyFile"/>.</summary>
    public string? MasterKey { get; init; }

    /// <summary>A file with the key as base64; null means <c>master.key</c> in the data folder, generated when missing.</summary>
    public string? MasterKeyFile { get; init; }

    /// <summary>Where signed checkpoints are copied to; null means <c>checkpoints</c> in the data folder.</summary>
    public string? CheckpointFolder { get; init; }

    /// <summary>An address below which they are put as well; null for none.</summary>
    public Uri? CheckpointUrl { get; init; }

    /// <summary>Value of the header <c>Authorization</c> for it.</summary>
    public string? CheckpointAuthorization { get; init; }

    /// <summary>Those that are asked to sign them, too.</summary>
    public IReadOnlyList<WitnessAddress> Witnesses { get; init; } = [];

    internal string Checkpoints => CheckpointFolder ?? Path.Combine(DataFolder, "checkpoints");

    /// <summary>Transactions in flight on PostgreSQL; SQLite has one writer by nature.</summary>
    public int Writers { get; init; } = 2;

    /// <summary>Appends per transaction.</summary>
    public int MaxBatch { get; init; } = 256;

    /// <summary>Appends that may wait; further callers wait at the door.</summary>
    public int QueueLength { get; init; } = 4096;
}
