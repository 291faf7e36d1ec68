using System.IO.Compression;
using System.Text;
using Actors.Ledger;

namespace Actors.Storage.Tests.Archiving;

/// <summary>Makes archives of a store, and has them verified.</summary>
public abstract class ArchiveMaker(Kind kind) : StoreContract(kind)
{
    protected LogSigner Signer => Signers(Session, Store);

    protected static LogSigner Signers(StorageSession session, TestStore store) =>
        new(session.Database, session.LogKeys, new(session.Database), session.OutsideCheckpoints, store.Time);

    protected Task<byte[]> Export(IReadOnlyList<string>? streams, Func<CommittedContent, bool>? withhold = null) =>
        Export(Session, Store, new ArchiveRequest("acme", streams, "person/anna", withhold));

    protected static Task<byte[]> Export(StorageSession session, TestStore store, IReadOnlyList<string>? streams) =>
        Export(session, store, new ArchiveRequest("acme", streams, "person/anna"));

    protected static async Task<byte[]> Export(StorageSession session, TestStore store, ArchiveRequest request)
    {
        var export = new ArchiveExport(
            session.Database, session.Contents, Signers(session, store), session.LogKeys, new(session.Database), store.Time);
        using var archive = new MemoryStream();
        await export.Write(request, archive, default);
        return archive.ToArray();
    }

    protected static async Task<ArchiveReport> Verify(byte[] archive, ArchiveTrust? trust = null)
    {
        using var stream = new MemoryStream(archive);
        return await ArchiveVerifier.Verify(stream, trust ?? new(), default);
    }

    /// <summary>The second verifier, which shares no line with the product.</summary>
    protected async Task Independent(ArchiveVerdict expected, byte[] archive, string? witnesses = null)
    {
        var file = Path.Combine(Store.Options.DataFolder, "archive.zip");
        await File.WriteAllBytesAsync(file, archive);
        var (code, said) = await IndependentVerifier.Run(file, witnesses);
        code.ShouldBe((int)expected, said);
    }

    /// <summary>The same under another manifest, or with another checkpoint, signed by the key of the log.</summary>
    protected async Task<byte[]> Resealed(byte[] archive, Func<ArchiveManifest, ArchiveManifest> change, SignedNote? checkpoint = null)
    {
        var manifest = change((await Verify(archive)).Manifest!);
        using var secret = await Session.LogKeys.Current("acme", default);
        using var to = new MemoryStream();
        await using (var writer = new ArchiveWriter(to))
        {
            using var zip = new ZipArchive(new MemoryStream(archive));
            foreach (var name in manifest.Files.Select(file => file.Name))
            {
                using var bytes = new MemoryStream();
                await using (var entry = await zip.GetEntry(name)!.OpenAsync())
                    await entry.CopyToAsync(bytes);
                await writer.File(
                    name, name == ArchiveFiles.Checkpoint && checkpoint is not null ? Encoding.UTF8.GetBytes(checkpoint.ToString()) : bytes.ToArray(), default);
            }

            await writer.Finish(manifest, secret, default);
        }

        return to.ToArray();
    }

    protected static List<string> Entries(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return [.. zip.Entries.Select(entry => { using var reader = new StreamReader(entry.Open()); return reader.ReadToEnd(); })];
    }
}
