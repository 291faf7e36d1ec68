using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Actors.Ledger;

namespace Actors.Bench.Ledger;

/// <summary>Verifying the archive of a whole log offline, as its reader does, against hashing 400 bytes for each event with nothing around it.</summary>
internal sealed class ArchiveVerification : IBenchmark
{
    private const int Events = 1_000_000;
    private const string Tenant = "bench";
    private const string Origin = "actors/bench/bench";

    public string Name => "archive-verification";

    public async Task Run(Report report)
    {
        await using var file = new FileStream(Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
        await Write(file);

        var start = Stopwatch.GetTimestamp();
        Hash();
        var raw = Events / Stopwatch.GetElapsedTime(start).TotalSeconds;
        file.Position = 0;
        start = Stopwatch.GetTimestamp();
        var found = await ArchiveVerifier.Verify(file, new(), CancellationToken.None);
        var verified = Events / Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (found.Verdict != ArchiveVerdict.Intact || found.Events != Events)
            throw new InvalidOperationException($"{found.Verdict}: {found.Fault?.Detail}");

        report.Add(Name, "SHA-256 of 400 bytes", raw, "/s");
        report.Add(Name, "events verified", verified, "/s");
        report.Add(Name, "ratio", verified / raw, "×");
        report.Add(Name, "size", file.Length / 1e6, "MB");
    }

    private static void Hash()
    {
        var bytes = new byte[400];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        for (var i = 0; i < Events; i++)
            SHA256.HashData(bytes, hash);
    }

    private static async Task Write(Stream to)
    {
        using var secret = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var key = NoteKey.Of(Origin, secret.ExportSubjectPublicKeyInfo());
        var tree = new TreeBuilder();
        await using var archive = new ArchiveWriter(to);
        await archive.Lines(ArchiveFiles.Events, Chain(tree), ArchiveJson.Default.ArchivedEvent, CancellationToken.None);
        await archive.File(ArchiveFiles.Contents, ReadOnlyMemory<byte>.Empty, CancellationToken.None);
        var checkpoint = new Checkpoint(Origin, Events, tree.Root(), DateTimeOffset.UnixEpoch);
        await archive.File(ArchiveFiles.Checkpoint, Encoding.UTF8.GetBytes(checkpoint.Sign(secret).ToString()), CancellationToken.None);
        await archive.File(ArchiveFiles.Keys, Encoding.UTF8.GetBytes($"{key}\n"), CancellationToken.None);
        await archive.Finish(
            new(1, Tenant, ArchiveScopes.Log, [], Origin, Events, DateTimeOffset.UnixEpoch, "bench", Events, 0, 0, 0, []), secret, CancellationToken.None);
    }

    /// <summary>A thousand streams in turn, 230 bytes of payload each.</summary>
    private static async IAsyncEnumerable<ArchivedEvent> Chain(TreeBuilder tree)
    {
        await Task.CompletedTask;
        var heads = new (long Version, byte[] Hash)[1000];
        var payload = Encoding.UTF8.GetBytes($$"""{"text":"{{new string('x', 219)}}"}""");
        for (var i = 0; i < Events; i++)
        {
            ref var head = ref heads[i % heads.Length];
            var stream = $"ticket/019a2b3c-4d5e-7f60-8123-{i % heads.Length:x12}";
            var header = new EventHeader(Tenant, stream, head.Version + 1, "ticket.reply-queued", 1, i, "person/019a2b3c-4d5e-7f60-8123-456789abcdef");
            var hash = EventChain.Hash(head.Hash ?? EventChain.Genesis.ToArray(), header, payload);
            head = (header.Version, hash);
            tree.Add(MerkleHash.Leaf(hash));
            yield return new(i, stream, header.Version, header.Type, header.Schema, header.AtMicros, header.By, payload, hash);
        }
    }
}
