using Actors.Domain.Tenants;

namespace Actors.Storage;

/// <summary>Everything one accepted command writes, in one transaction or not at all.</summary>
/// <param name="ExpectedVersion">The stream's version the decision was made on; 0 for a new stream.</param>
/// <param name="Events">Versions <c>ExpectedVersion + 1 …</c>, already chained.</param>
public sealed record Append(string Tenant, string Stream, long ExpectedVersion, IReadOnlyList<StoredEvent> Events, CommandRecord Command)
{
    /// <summary>Plaintext; encrypted under the key of subject and class before it reaches the writer.</summary>
    public IReadOnlyList<Content> Contents { get; init; } = [];

    public IReadOnlyList<UniqueName> Names { get; init; } = [];

    public IReadOnlyList<PendingEffect> Effects { get; init; } = [];

    public IReadOnlyList<ClockChange> Clocks { get; init; } = [];

    /// <summary>Where the actor is on the ring of silos; stands beside its clocks. Null where there is no ring.</summary>
    public uint? Ring { get; init; }

    public IReadOnlyList<ReadRow> Rows { get; init; } = [];
}

/// <summary>What makes a repeated command harmless: the same id is answered with the stored receipt.</summary>
/// <param name="Fingerprint">32 bytes over the request's meaning; the same id with another fingerprint is refused.</param>
public sealed record CommandRecord(Guid Id, ReadOnlyMemory<byte> Fingerprint, ReadOnlyMemory<byte> Receipt);

/// <param name="Payload">UTF-8 JSON of the <see cref="Effect"/>.</param>
/// <param name="Account">Set for effects that leave through an account's channel.</param>
/// <param name="Fence">The account's epoch it was allowed under.</param>
public sealed record PendingEffect(
    Guid Id, string Kind, string? Account, ReadOnlyMemory<byte> Payload, DateTimeOffset DueAt, long Fence = 0)
{
    /// <summary>Further accounts whose epochs have to stand.</summary>
    public IReadOnlyList<AccountFence> Fences { get; init; } = [];
}

/// <param name="Clock">Null removes the clock of that kind.</param>
public sealed record ClockChange(string Kind, Clock? Clock);

public abstract record AppendOutcome
{
    private AppendOutcome() { }

    /// <summary>Committed and durable.</summary>
    public sealed record Appended : AppendOutcome
    {
        public static readonly Appended Instance = new();
    }

    /// <summary>The stream is not at the expected version: reload and decide again.</summary>
    public sealed record VersionConflict(long ActualVersion) : AppendOutcome;

    /// <summary>The command was accepted before; nothing was written now.</summary>
    public sealed record Repeated(ReadOnlyMemory<byte> Receipt) : AppendOutcome;

    /// <summary>The command id was used before for something else; nothing was written.</summary>
    public sealed record FingerprintMismatch : AppendOutcome
    {
        public static readonly FingerprintMismatch Instance = new();
    }

    /// <summary>Another stream has the name; nothing was written.</summary>
    public sealed record NameTaken(UniqueName Name, string Stream) : AppendOutcome;
}

/// <summary>
/// The database did not answer or refused (gone, disk full, shutting down). The append may or may not have been committed:
/// read the stream again before deciding anew. Retrying with the same command id is always safe.
/// </summary>
public sealed class JournalUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
