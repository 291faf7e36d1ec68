using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Actors.Storage;

/// <summary>A file of a backup, opened to be read.</summary>
internal sealed class BackupFile : IDisposable
{
    private readonly string _name;
    private readonly ZipArchive _zip;

    private BackupFile(string name, ZipArchive zip, BackupManifest manifest) => (_name, _zip, Manifest) = (name, zip, manifest);

    public BackupManifest Manifest { get; }

    /// <exception cref="BackupException">It is no backup, or one that this program does not know.</exception>
    public static async Task<BackupFile> Open(string name, CancellationToken cancel)
    {
        ZipArchive? zip = null;
        try
        {
            zip = await ZipFile.OpenReadAsync(name, cancel);
            var bytes = await Read(name, zip, BackupManifest.Entry, cancel);
            if (Encoding.ASCII.GetString(await Read(name, zip, BackupManifest.HashEntry, cancel)) != Convert.ToHexStringLower(SHA256.HashData(bytes)))
                throw new BackupException($"{name} is damaged: its manifest is not the one that was written.");
            var manifest = JsonSerializer.Deserialize(bytes, BackupJson.Default.BackupManifest)!;
            return manifest.Format == BackupManifest.CurrentFormat
                ? new(name, zip, manifest)
                : throw new BackupException($"{name} has format {manifest.Format}; this program reads {BackupManifest.CurrentFormat}.");
        }
        catch (Exception error)
        {
            zip?.Dispose();
            if (error is InvalidDataException or JsonException)
                throw new BackupException($"{name} is no backup, or damaged: {error.Message}", error);
            throw;
        }
    }

    /// <summary>That every row can be read and is the one that was written.</summary>
    /// <exception cref="BackupException">It is not.</exception>
    public static async Task<BackupManifest> Verify(string name, CancellationToken cancel)
    {
        using var file = await Open(name, cancel);
        foreach (var table in file.Manifest.Tables)
        {
            await foreach (var _ in file.Rows(table, cancel))
            {
            }
        }

        return file.Manifest;
    }

    /// <summary>The same array for each row.</summary>
    public async IAsyncEnumerable<object?[]> Rows(
        BackupTable table, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await using var stream = await Open(table, cancel);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var hashed = new HashedStream(stream, hash);
        using var from = new BinaryReader(new BufferedStream(hashed, 64 * 1024), Encoding.UTF8);
        var values = new object?[table.Columns.Count];
        var count = 0L;
        for (; Next(from, values, table); count++)
        {
            cancel.ThrowIfCancellationRequested();
            yield return values;
        }

        if (from.BaseStream.ReadByte() >= 0 || count != table.Rows || Convert.ToHexStringLower(hash.GetHashAndReset()) != table.Sha256)
            throw Damaged(table, null);
    }

    public void Dispose() => _zip.Dispose();

    private static async Task<byte[]> Read(string name, ZipArchive zip, string entry, CancellationToken cancel)
    {
        await using var stream = await (zip.GetEntry(entry) ?? throw new BackupException($"{name} is no backup, or only a part of one.")).OpenAsync(cancel);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    private async Task<Stream> Open(BackupTable table, CancellationToken cancel)
    {
        try
        {
            var entry = _zip.GetEntry(table.Entry) ?? throw new BackupException($"{_name} has no {table.Entry}.");
            return await entry.OpenAsync(cancel);
        }
        catch (InvalidDataException error)
        {
            throw Damaged(table, error);
        }
    }

    private bool Next(BinaryReader from, object?[] values, BackupTable table)
    {
        try
        {
            return RowFormat.TryRead(from, values);
        }
        catch (Exception error) when (error is InvalidDataException or BackupException)
        {
            throw Damaged(table, error);
        }
    }

    private BackupException Damaged(BackupTable table, Exception? error) =>
        new($"{_name} is damaged: the rows of {table.Name} are not those that were written.", error);
}
