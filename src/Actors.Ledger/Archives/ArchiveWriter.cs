using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Actors.Ledger;

/// <summary>
/// Writes the files of an archive one after the other, hashing them on the way, and the signed manifest at the end. Memory stays small however
/// much is written.
/// </summary>
public sealed class ArchiveWriter : IAsyncDisposable
{
    private readonly ZipArchive _zip;
    private readonly List<ArchivedFile> _files = [];

    /// <param name="to">Is left open.</param>
    public ArchiveWriter(Stream to) => _zip = new(to, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>A file with a line of JSON for each item.</summary>
    public Task Lines<T>(string name, IAsyncEnumerable<T> items, JsonTypeInfo<T> type, CancellationToken cancel) => File(
        name,
        async (file, token) =>
        {
            await foreach (var item in items.WithCancellation(token).ConfigureAwait(false))
            {
                JsonSerializer.Serialize(file, item, type);
                file.WriteByte((byte)'\n');
            }
        },
        cancel);

    public Task File(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancel) =>
        File(name, (file, token) => file.WriteAsync(bytes, token).AsTask(), cancel);

    public async Task File(string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancel)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.Fastest);
        await using var target = await entry.OpenAsync(cancel).ConfigureAwait(false);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new BufferedStream(new HashedStream(target, hash), 64 * 1024);
        await write(file, cancel).ConfigureAwait(false);
        await file.FlushAsync(cancel).ConfigureAwait(false);
        _files.Add(new(name, ((HashedStream)file.UnderlyingStream).Passed, Convert.ToHexStringLower(hash.GetHashAndReset())));
    }

    /// <summary>The last file: who signs it answers for all the others.</summary>
    public async Task Finish(ArchiveManifest manifest, ECDsa secret, CancellationToken cancel)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(manifest with { Files = [.. _files] }, ArchiveJson.Default.ArchiveManifest);
        var note = SignedNote.Sign(ArchiveFiles.ManifestText(manifest.Origin, SHA256.HashData(bytes)), manifest.Origin, secret);
        await File(ArchiveFiles.Manifest, bytes, cancel).ConfigureAwait(false);
        await File(ArchiveFiles.ManifestNote, System.Text.Encoding.UTF8.GetBytes(note.ToString()), cancel).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _zip.DisposeAsync();
}
