using System.Text.Json;
using System.Text.Json.Serialization;

namespace Actors.Ledger;

/// <summary>A line of <c>events.jsonl</c>.</summary>
/// <param name="Leaf">Its place in the log.</param>
/// <param name="At">When it was recorded, in microseconds since 1970.</param>
/// <param name="Payload">The exact bytes that were hashed.</param>
/// <param name="Previous">Hash of the event before in its stream, where that one is not in the archive.</param>
public sealed record ArchivedEvent(
    long Leaf, string Stream, long Version, string Type, int Schema, long At, string By, byte[] Payload, byte[] Hash, byte[]? Previous = null)
{
    public EventHeader Header(string tenant) => new(tenant, Stream, Version, Type, Schema, At, By);
}

/// <summary>A line of <c>proofs.jsonl</c>: the hashes that lead from a leaf to the root.</summary>
public sealed record ArchivedProof(long Leaf, IReadOnlyList<byte[]> Path);

/// <summary>
/// A line of <c>contents.jsonl</c>, in the order in which events first name them: <see cref="Text"/>, or a <see cref="File"/> of the archive,
/// under its salt; or why it is not there.
/// </summary>
/// <param name="Absent">One of <see cref="Absences"/>.</param>
public sealed record ArchivedContent(
    Guid Id, byte[]? Salt = null, string? Text = null, string? File = null, string? Absent = null);

/// <summary>Why a content is not in an archive.</summary>
public static class Absences
{
    /// <summary>It was destroyed, and an event in the archive says so.</summary>
    public const string Erased = "erased";

    /// <summary>It is none of the reader's business. The archive is incomplete.</summary>
    public const string Withheld = "withheld";

    /// <summary>It was not found, and nothing on record says why. That is a fault.</summary>
    public const string Missing = "missing";
}

/// <summary>What an archive is about, and the files in it. Signed: see <see cref="ArchiveFiles.ManifestNote"/>.</summary>
/// <param name="Scope"><see cref="ArchiveScopes"/>.</param>
/// <param name="Subject">The streams that are told from their beginning to their end; empty for a whole log.</param>
/// <param name="Period">Null where there is no bound to what is told.</param>
/// <param name="Contents">Of them <paramref name="Erased"/> and <paramref name="Withheld"/> are not there.</param>
public sealed record ArchiveManifest(
    int Format,
    string Tenant,
    string Scope,
    IReadOnlyList<string> Subject,
    string Origin,
    long Size,
    DateTimeOffset MadeAt,
    string MadeBy,
    long Events,
    long Contents,
    long Erased,
    long Withheld,
    IReadOnlyList<ArchivedFile> Files,
    ArchivedPeriod? Period = null)
{
    public const int CurrentFormat = 1;
}

/// <summary>
/// What an archive of some streams is confined to: each of them is told from its first event of the period to its last. Times are
/// microseconds since 1970.
/// </summary>
/// <param name="From">The first moment of it.</param>
/// <param name="Until">The first moment after it.</param>
/// <param name="Violation">The wording rule whose findings decided which streams are told; absent where all of the account are.</param>
public sealed record ArchivedPeriod(string Account, long From, long Until, string? Violation = null)
{
    public bool Contains(long atMicros) => atMicros >= From && atMicros < Until;
}

/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record ArchivedFile(string Name, long Size, string Sha256);

public static class ArchiveScopes
{
    /// <summary>Every event of the log up to the checkpoint: nothing can be left out of it.</summary>
    public const string Log = "log";

    /// <summary>Some streams, each event with the proof of its place in the log.</summary>
    public const string Streams = "streams";
}

/// <summary>The names in the ZIP.</summary>
public static class ArchiveFiles
{
    public const string Manifest = "manifest.json";
    public const string ManifestNote = "manifest.note";
    public const string Events = "events.jsonl";
    public const string Proofs = "proofs.jsonl";
    public const string Contents = "contents.jsonl";
    public const string Checkpoint = "checkpoint.note";
    public const string Keys = "keys.txt";
    public const string Page = "index.html";

    /// <summary>In front of the identifier of a content that is a file.</summary>
    public const string Attachments = "files/";

    /// <summary>The text of the note that signs the manifest.</summary>
    public static string ManifestText(string origin, ReadOnlySpan<byte> manifestHash) =>
        $"actors/archive\n{origin}\n{Convert.ToBase64String(manifestHash)}\n";
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ArchivedEvent))]
[JsonSerializable(typeof(ArchivedProof))]
[JsonSerializable(typeof(ArchivedContent))]
[JsonSerializable(typeof(ArchiveManifest))]
public sealed partial class ArchiveJson : JsonSerializerContext;
