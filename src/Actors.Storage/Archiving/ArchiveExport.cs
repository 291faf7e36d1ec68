using System.Text;

namespace Actors.Storage;

/// <summary>What an archive is to hold.</summary>
/// <param name="Streams">Null for the whole log.</param>
/// <param name="MadeBy">Who asked for it.</param>
/// <param name="IsWithheld">Contents that its reader must not see; the archive is incomplete by them, and says so.</param>
public sealed record ArchiveRequest(string Tenant, IReadOnlyList<string>? Streams, string MadeBy, Func<CommittedContent, bool>? IsWithheld = null)
{
    /// <summary>In place of named streams: those of an account, as far as they were recorded in a period.</summary>
    public AccountPeriod? Period { get; init; }

    internal bool IsWholeLog => Streams is null && Period is null;
}

/// <summary>Makes archives that can be verified offline. What they hold is what is on record when they are asked for.</summary>
public sealed class ArchiveExport(Database database, ContentVault vault, LogSigner signer, LogKeys keys, Checkpoints checkpoints, TimeProvider time)
{
    /// <summary>Writes one. Takes memory for the identifiers of its contents and the places of its events, and for nothing else.</summary>
    /// <exception cref="LogContradictionException">The record contradicts what was signed of it: no archive can be proven.</exception>
    /// <exception cref="RecordDamagedException">Something that must be there is not.</exception>
    public async Task Write(ArchiveRequest request, Stream to, CancellationToken cancel)
    {
        var tenant = request.Tenant;
        var note = SignedNote.Parse(await Signed(tenant, cancel));
        var checkpoint = Checkpoint.Parse(note.Text);
        var (log, streams) = await Log(request, checkpoint.Size, cancel);
        var erased = new HashSet<Guid>();
        var events = 0L;

        await using var archive = new ArchiveWriter(to);
        await archive.Lines(ArchiveFiles.Events, Events(log, erased, () => events++, cancel), ArchiveJson.Default.ArchivedEvent, cancel);
        if (!request.IsWholeLog)
            await archive.Lines(ArchiveFiles.Proofs, Proofs(tenant, log, checkpoint.Size, cancel), ArchiveJson.Default.ArchivedProof, cancel);
        var contents = new ArchivedContents(vault, tenant, log, erased, request.IsWithheld ?? (_ => false));
        await archive.Lines(ArchiveFiles.Contents, contents.Lines(cancel), ArchiveJson.Default.ArchivedContent, cancel);
        foreach (var file in contents.Files)
            await archive.File(ArchiveFiles.Attachments + file, await contents.File(file, cancel), cancel);

        using var secret = await keys.Current(tenant, cancel);
        using var key = NoteKey.Of(checkpoint.Origin, secret.ExportSubjectPublicKeyInfo());
        await archive.File(ArchiveFiles.Checkpoint, Encoding.UTF8.GetBytes(note.ToString()), cancel);
        await archive.File(ArchiveFiles.Keys, Encoding.UTF8.GetBytes($"{key}\n"), cancel);
        var manifest = new ArchiveManifest(
            ArchiveManifest.CurrentFormat, tenant, request.IsWholeLog ? ArchiveScopes.Log : ArchiveScopes.Streams, streams,
            checkpoint.Origin, checkpoint.Size, time.GetUtcNow(), request.MadeBy, events, contents.Count, contents.Erased, contents.Withheld, [],
            request.Period is { } period ? new(period.Account, Micros.From(period.From), Micros.From(period.Until), period.Violation) : null);
        await archive.File(
            ArchiveFiles.Page, (file, token) => new ArchivePage(file, manifest).Write(log, contents, token), cancel);
        await archive.Finish(manifest, secret, cancel);
    }

    /// <summary>The events, and the streams that are told.</summary>
    private async Task<(ArchivedLog Log, IReadOnlyList<string> Streams)> Log(ArchiveRequest request, long size, CancellationToken cancel)
    {
        if (request.Period is { } period)
        {
            var ofPeriod = await LogOfPeriod.Find(database, request.Tenant, period, size, cancel);
            return (ofPeriod, ofPeriod.Streams);
        }

        if (request.Streams is null)
            return (new WholeLog(database, request.Tenant, size), []);
        var ofStreams = new LogOfStreams(database, request.Tenant, size, request.Streams);
        await ofStreams.FindErasures(cancel);
        return (ofStreams, request.Streams);
    }

    /// <summary>A checkpoint of all there is, so that nothing that is on record is left out.</summary>
    private async Task<string> Signed(string tenant, CancellationToken cancel) =>
        (await signer.Sign(tenant, cancel, onlyNews: true) ?? await checkpoints.Latest(tenant, cancel))?.Note
        ?? throw new RecordDamagedException($"Nothing is on record for {tenant}.");

    private static async IAsyncEnumerable<ArchivedEvent> Events(
        ArchivedLog log, HashSet<Guid> erased, Action count, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var leaf in log.Leaves(cancel))
        {
            var (header, payload) = (leaf.Event.Header, leaf.Event.Payload);
            erased.UnionWith(Erasure.Of(header.Type, payload));
            count();
            yield return new(
                leaf.Index, header.Stream, header.Version, header.Type, header.Schema, header.AtMicros, header.By, payload.ToArray(), leaf.Event.Hash.ToArray(),
                log.BeginsInTheMiddle(leaf) ? leaf.Event.Previous.ToArray() : null);
        }
    }

    private async IAsyncEnumerable<ArchivedProof> Proofs(
        string tenant, ArchivedLog log, long size, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var tree = new TreeReader(new TreeTiles(database, tenant), size);
        await foreach (var leaf in log.Leaves(cancel))
            yield return new(leaf.Index, [.. (await tree.Inclusion(leaf.Index, cancel)).Select(hash => hash.ToArray())]);
    }
}
