using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.Ledger;

namespace Actors.Verifier;

/// <summary>The files that the reader brought beside the archive.</summary>
internal sealed class Trust(ArchiveTrust value) : IDisposable
{
    public ArchiveTrust Value => value;

    public static async Task<Trust> Read(Arguments arguments) => new(new(
        arguments.Key is { } key ? NoteKey.Parse((await File.ReadAllLinesAsync(key)).Last(line => line.Length > 0)) : null,
        arguments.Checkpoint is { } checkpoint ? SignedNote.Parse(await File.ReadAllTextAsync(checkpoint)) : null,
        arguments.Proof is { } proof ? await ReadProof(proof) : null,
        arguments.Witnesses is { } witnesses ? await ReadWitnesses(witnesses) : null));

    public void Dispose() => value.Key?.Dispose();

    private static async Task<IReadOnlyList<NoteKey>> ReadWitnesses(string file)
    {
        NoteKey[] keys = [.. (await File.ReadAllLinesAsync(file)).Where(line => line.Trim().Length > 0).Select(NoteKey.Parse)];
        return keys.Length > 0 && Array.TrueForAll(keys, key => key.Kind == NoteKeyKind.Cosignature)
            ? keys
            : throw new FormatException($"{file} has no key, or one that is not a witness's.");
    }

    private static async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadProof(string file)
    {
        await using var bytes = File.OpenRead(file);
        var proof = await JsonSerializer.DeserializeAsync(bytes, VerifierJson.Default.ConsistencyFile);
        return [.. (proof ?? throw new FormatException($"{file} is no proof.")).Path.Select(hash => (ReadOnlyMemory<byte>)hash)];
    }
}

/// <summary>What the log answers when it is asked for a proof between two checkpoints.</summary>
internal sealed record ConsistencyFile(IReadOnlyList<byte[]> Path);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, WriteIndented = true, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ArchiveReport))]
[JsonSerializable(typeof(ConsistencyFile))]
internal sealed partial class VerifierJson : JsonSerializerContext;
