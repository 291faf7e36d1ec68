using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Actors.Ledger;

/// <summary>What a reader knows beside the archive.</summary>
/// <param name="Key">The signer's key from another source; without it the key in the archive is used, and the report says so.</param>
/// <param name="Checkpoint">A checkpoint that was kept elsewhere.</param>
/// <param name="Consistency">The proof from the smaller of both checkpoints to the larger, where they are of different sizes.</param>
/// <param name="Witnesses">Those that must have signed the checkpoint as well, each of them.</param>
public sealed record ArchiveTrust(
    NoteKey? Key = null, SignedNote? Checkpoint = null, IReadOnlyList<ReadOnlyMemory<byte>>? Consistency = null, IReadOnlyList<NoteKey>? Witnesses = null);

/// <summary>Verifies one archive, without a network or a database. Reads it once; its lines side by side.</summary>
public sealed class ArchiveVerifier
{
    private readonly ZipArchive _zip;
    private readonly Func<CancellationToken, Task<ZipArchive>> _view;
    private readonly ArchiveTrust _trust;
    private readonly IProgress<long>? _progress;
    private readonly List<ArchiveWitness> _witnesses = [];

    private ArchiveVerifier(ZipArchive zip, Func<CancellationToken, Task<ZipArchive>> view, ArchiveTrust trust, IProgress<long>? progress) =>
        (_zip, _view, _trust, _progress) = (zip, view, trust, progress);

    /// <param name="archive">Must be seekable.</param>
    /// <param name="progress">Told the number of events after some of them.</param>
    public static async Task<ArchiveReport> Verify(Stream archive, ArchiveTrust trust, CancellationToken cancel, IProgress<long>? progress = null)
    {
        try
        {
            var turn = new Lock();
            await using var zip = await View(cancel).ConfigureAwait(false);
            return await new ArchiveVerifier(zip, View, trust, progress).Verify(cancel).ConfigureAwait(false);

            Task<ZipArchive> View(CancellationToken token) =>
                ZipArchive.CreateAsync(new SharedStream(archive, turn), ZipArchiveMode.Read, leaveOpen: false, null, token);
        }
        catch (InvalidDataException error)
        {
            return Tampered(new ArchiveFault("", ArchiveFaults.Unreadable, $"This is no readable ZIP: {error.Message}"));
        }
    }

    private async Task<ArchiveReport> Verify(CancellationToken cancel)
    {
        Seal? opened = null;
        ArchiveWalk? walk = null;
        try
        {
            using var seal = opened = await ReadSeal(cancel).ConfigureAwait(false);
            RequireWitnesses(seal.Note);
            Compare(seal.Checkpoint);
            await CompareFiles(seal.Manifest, cancel).ConfigureAwait(false);
            walk = new(seal.Manifest, seal.Checkpoint, Attachment);
            await Walk(walk, seal.Manifest, cancel).ConfigureAwait(false);
            walk.Finish();
            return Report(walk.Missing.Count > 0 ? ArchiveVerdict.Incomplete : walk.Erased > 0 ? ArchiveVerdict.IntactWithErasures : ArchiveVerdict.Intact, null);
        }
        catch (ArchiveFaultException found)
        {
            return Report(ArchiveVerdict.Tampered, found.Fault);
        }

        ArchiveReport Report(ArchiveVerdict verdict, ArchiveFault? fault) => new(
            verdict, fault, verdict == ArchiveVerdict.Incomplete ? walk!.Missing : [], opened?.Manifest, opened?.Checkpoint, opened?.Fingerprint,
            _trust.Key is not null, walk?.Events ?? 0, walk?.Streams ?? 0, walk?.Contents ?? 0, walk?.Erased ?? 0) { Witnesses = _witnesses };
    }

    private static ArchiveReport Tampered(ArchiveFault fault) =>
        new(ArchiveVerdict.Tampered, fault, [], null, null, null, KeyIsTrusted: false, 0, 0, 0, 0);

    /// <summary>Manifest and checkpoint under a signature that is believed.</summary>
    private async Task<Seal> ReadSeal(CancellationToken cancel)
    {
        var key = _trust.Key is { } trusted ? NoteKey.Parse(trusted.ToString()) : await Read(ArchiveFiles.Keys, NoteKey.Parse, cancel).ConfigureAwait(false);
        try
        {
            var note = await Read(ArchiveFiles.Checkpoint, SignedNote.Parse, cancel).ConfigureAwait(false);
            if (!note.IsSignedBy(key))
                throw Fault(ArchiveFiles.Checkpoint, ArchiveFaults.BadSignature, $"The checkpoint is not signed by the key {key.Fingerprint}.");
            var checkpoint = await Read(ArchiveFiles.Checkpoint, _ => Checkpoint.Parse(note.Text), cancel).ConfigureAwait(false);

            var bytes = await Bytes(ArchiveFiles.Manifest, cancel).ConfigureAwait(false);
            var seal = await Read(ArchiveFiles.ManifestNote, SignedNote.Parse, cancel).ConfigureAwait(false);
            if (!seal.IsSignedBy(key) || seal.Text != ArchiveFiles.ManifestText(key.Name, SHA256.HashData(bytes)))
                throw Fault(ArchiveFiles.Manifest, ArchiveFaults.BadSignature, $"The manifest is not what the key {key.Fingerprint} has signed.");
            var manifest = Json(ArchiveFiles.Manifest, bytes, ArchiveJson.Default.ArchiveManifest);
            if (manifest.Format != ArchiveManifest.CurrentFormat)
                throw Fault(ArchiveFiles.Manifest, ArchiveFaults.Unreadable, $"The archive has format {manifest.Format}; this verifier knows {ArchiveManifest.CurrentFormat}.");
            if (manifest.Origin != checkpoint.Origin || manifest.Size != checkpoint.Size)
                throw Fault(ArchiveFiles.Checkpoint, ArchiveFaults.OtherLog, "The checkpoint and the manifest speak of different states of the log.");
            return new(manifest, note, checkpoint, key);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    private void RequireWitnesses(SignedNote checkpoint)
    {
        foreach (var witness in _trust.Witnesses ?? [])
        {
            if (checkpoint.WitnessedAt(witness) is not { } at)
                throw Fault(ArchiveFiles.Checkpoint, ArchiveFaults.NotWitnessed, $"The witness {witness.Name} has not signed the checkpoint.");
            _witnesses.Add(new(witness.Name, at));
        }
    }

    /// <summary>With the checkpoint that the reader kept.</summary>
    private void Compare(Checkpoint own)
    {
        if (_trust.Checkpoint is not { } note)
            return;
        var kept = Parsed("--checkpoint", note.Text, Checkpoint.Parse);
        if (_trust.Key is { } key && !note.IsSignedBy(key))
            throw Fault("--checkpoint", ArchiveFaults.BadSignature, "The checkpoint that was kept is not signed by the key that was given.");
        if (kept.Origin != own.Origin)
            throw Fault(ArchiveFiles.Checkpoint, ArchiveFaults.OtherLog, $"The checkpoint that was kept is of the log {kept.Origin}, the archive of {own.Origin}.");
        var (first, second) = kept.Size <= own.Size ? (kept, own) : (own, kept);
        if (!MerkleProofs.ProvesConsistency(first.Size, first.Root.Span, second.Size, second.Root.Span, _trust.Consistency ?? []))
            throw Fault(
                ArchiveFiles.Checkpoint, ArchiveFaults.SplitView,
                $"The checkpoint that was kept, of {kept.Size} events, and the one of the archive, of {own.Size}, are not shown to be of one history. "
                + "Checkpoints of different sizes need the log's consistency proof between them.");
    }

    private async Task CompareFiles(ArchiveManifest manifest, CancellationToken cancel)
    {
        var named = manifest.Files.ToDictionary(file => file.Name);
        foreach (var entry in _zip.Entries.Where(entry => entry.FullName is not (ArchiveFiles.Manifest or ArchiveFiles.ManifestNote)))
        {
            if (!named.Remove(entry.FullName, out var file))
                throw Fault(entry.FullName, ArchiveFaults.FileMismatch, "The manifest does not name this file, or names it once and it is there twice.");
            if (IsWalked(file.Name, manifest))
                continue;
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var read = new HashedStream(await entry.OpenAsync(cancel).ConfigureAwait(false), hash);
            await Guarded(entry.FullName, () => read.CopyToAsync(Stream.Null, cancel)).ConfigureAwait(false);
            CompareFile(manifest, file.Name, read.Passed, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }

        if (named.Count > 0)
            throw Fault(named.Keys.First(), ArchiveFaults.FileMismatch, "The manifest names this file, and it is not in the archive.");
    }

    /// <summary>Whether its bytes are hashed while its lines are read.</summary>
    private static bool IsWalked(string name, ArchiveManifest manifest) =>
        name is ArchiveFiles.Events or ArchiveFiles.Contents || (name == ArchiveFiles.Proofs && manifest.Scope != ArchiveScopes.Log);

    private async Task Walk(ArchiveWalk walk, ArchiveManifest manifest, CancellationToken cancel)
    {
        await using var events = await Lines(ArchiveFiles.Events, ArchiveEventLine.Parse, cancel).ConfigureAwait(false);
        await using var contents = await Lines(
            ArchiveFiles.Contents, line => ArchiveJsonLines.Parse(line, ArchiveJson.Default.ArchivedContent), cancel).ConfigureAwait(false);
        await using var proofs = manifest.Scope == ArchiveScopes.Log ? null : await Lines(
            ArchiveFiles.Proofs, line => ArchiveJsonLines.Parse(line, ArchiveJson.Default.ArchivedProof), cancel).ConfigureAwait(false);
        while (await events.Lines.Next(cancel).ConfigureAwait(false) is { } line)
        {
            var proof = proofs is null ? null : await proofs.Lines.Next(cancel).ConfigureAwait(false);
            foreach (var content in walk.Visit(line, proof))
                await walk.Compare(content, line.Event, await contents.Lines.Next(cancel).ConfigureAwait(false), cancel).ConfigureAwait(false);
            if (walk.Events % 1000 == 0)
                _progress?.Report(walk.Events);
        }

        if (await contents.Lines.Next(cancel).ConfigureAwait(false) is not null)
            throw Fault(ArchiveFiles.Contents, ArchiveFaults.ContentMismatch, "There are contents that no event names.");
        if (proofs is not null && await proofs.Lines.Next(cancel).ConfigureAwait(false) is not null)
            throw Fault(ArchiveFiles.Proofs, ArchiveFaults.NotInLog, "There are proofs of events that are not in the archive.");
        CompareFile(manifest, ArchiveFiles.Events, events.Lines.Size, events.Lines.Sha256());
        CompareFile(manifest, ArchiveFiles.Contents, contents.Lines.Size, contents.Lines.Sha256());
        if (proofs is not null)
            CompareFile(manifest, ArchiveFiles.Proofs, proofs.Lines.Size, proofs.Lines.Sha256());
    }

    private async Task<LinesOfView<T>> Lines<T>(string name, ArchiveLines<T>.ParseLine parse, CancellationToken cancel)
        where T : class
    {
        var view = await _view(cancel).ConfigureAwait(false);
        return view.GetEntry(name) is { } entry ? new(view, new(entry, parse)) : throw Fault(name, ArchiveFaults.Unreadable, "The archive has no such file.");
    }

    private static void CompareFile(ArchiveManifest manifest, string name, long size, string sha256)
    {
        if (!manifest.Files.Any(file => file.Name == name && file.Size == size && file.Sha256 == sha256))
            throw Fault(name, ArchiveFaults.FileMismatch, "The file has other bytes than the signed manifest says.");
    }

    private async Task<byte[]> Attachment(string name, CancellationToken cancel) => await Bytes(name, cancel).ConfigureAwait(false);

    private ZipArchiveEntry Entry(string name) =>
        _zip.GetEntry(name) ?? throw Fault(name, ArchiveFaults.Unreadable, "The archive has no such file.");

    private async Task<byte[]> Bytes(string name, CancellationToken cancel)
    {
        var entry = Entry(name);
        using var bytes = new MemoryStream();
        await using var read = await entry.OpenAsync(cancel).ConfigureAwait(false);
        await Guarded(name, () => read.CopyToAsync(bytes, cancel)).ConfigureAwait(false);
        return bytes.ToArray();
    }

    private async Task<T> Read<T>(string name, Func<string, T> parse, CancellationToken cancel) =>
        Parsed(name, System.Text.Encoding.UTF8.GetString(await Bytes(name, cancel).ConfigureAwait(false)), parse);

    private static T Parsed<T>(string name, string text, Func<string, T> parse)
    {
        try
        {
            return parse(text);
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            throw Fault(name, ArchiveFaults.Unreadable, error.Message);
        }
    }

    private static T Json<T>(string name, byte[] bytes, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, type) ?? throw Fault(name, ArchiveFaults.Unreadable, "The file says nothing.");
        }
        catch (JsonException error)
        {
            throw Fault(name, ArchiveFaults.Unreadable, error.Message);
        }
    }

    private static async Task Guarded(string name, Func<Task> read)
    {
        try
        {
            await read().ConfigureAwait(false);
        }
        catch (InvalidDataException error)
        {
            throw Fault(name, ArchiveFaults.FileMismatch, $"The file is damaged: {error.Message}");
        }
    }

    private static ArchiveFaultException Fault(string file, string code, string detail) => new(new(file, code, detail));

    /// <summary>Lines of a file, and the view of the archive that only they read.</summary>
    private sealed record LinesOfView<T>(ZipArchive View, ArchiveLines<T> Lines) : IAsyncDisposable
        where T : class
    {
        public async ValueTask DisposeAsync()
        {
            await Lines.DisposeAsync().ConfigureAwait(false);
            await View.DisposeAsync().ConfigureAwait(false);
        }
    }

    private sealed record Seal(ArchiveManifest Manifest, SignedNote Note, Checkpoint Checkpoint, NoteKey Key) : IDisposable
    {
        public string Fingerprint { get; } = Key.Fingerprint;

        public void Dispose() => Key.Dispose();
    }
}
