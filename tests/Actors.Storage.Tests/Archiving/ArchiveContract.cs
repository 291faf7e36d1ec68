using System.IO.Compression;
using System.Text;
using Actors.Ledger;

namespace Actors.Storage.Tests.Archiving;

public sealed class ArchivesOfSqlite() : ArchiveContract(Kind.Sqlite);

public sealed class ArchivesOfPostgres() : ArchiveContract(Kind.Postgres);

/// <summary>What leaves the house can be verified by anybody, and nothing else can.</summary>
public abstract class ArchiveContract(Kind kind) : ArchiveMaker(kind)
{
    [Fact]
    public async Task The_whole_record_is_intact_and_says_what_it_is()
    {
        await ARecord();

        var report = await Verify(await Export(streams: null));

        report.Verdict.ShouldBe(ArchiveVerdict.Intact);
        (report.Events, report.Streams, report.Contents, report.Erased).ShouldBe((9, 2, 4, 0));
        report.Checkpoint!.Size.ShouldBe(9);
        report.KeyIsTrusted.ShouldBeFalse();
        await Independent(ArchiveVerdict.Intact, await Export(streams: null));
    }

    [Fact]
    public async Task A_stream_is_proven_without_the_others()
    {
        await ARecord();

        var archive = await Export(["ticket/b"]);

        var report = await Verify(archive);
        (report.Verdict, report.Events, report.Streams, report.Contents).ShouldBe((ArchiveVerdict.Intact, 4, 1, 2));
        Entries(archive).ShouldNotContain(text => text.Contains("said by a 1", StringComparison.Ordinal));
        await Independent(ArchiveVerdict.Intact, archive);
    }

    [Fact]
    public async Task What_is_withheld_makes_an_archive_incomplete()
    {
        await ARecord();

        var archive = await Export(["ticket/b"], withhold: _ => true);

        var report = await Verify(archive);
        (report.Verdict, report.Contents).ShouldBe((ArchiveVerdict.Incomplete, 0));
        report.Missing.ShouldBe(["2 contents were withheld"]);
        Entries(archive).ShouldNotContain(text => text.Contains("said by", StringComparison.Ordinal));
        await Independent(ArchiveVerdict.Incomplete, archive);
    }

    [Fact]
    public async Task A_content_that_somebody_deleted_is_not_called_erased()
    {
        await ARecord();
        await Store.Execute("DELETE FROM contents WHERE CAST(id AS text) = (SELECT min(CAST(id AS text)) FROM contents)");

        var archive = await Export(streams: null);

        (await Verify(archive)).Fault!.Code.ShouldBe(ArchiveFaults.ContentMissing);
        await Independent(ArchiveVerdict.Tampered, archive);
    }

    [Fact]
    public async Task An_erasure_on_record_explains_what_is_gone()
    {
        var (stream, content) = await ARecord();
        await Appended(stream.Erasing(content));
        await Store.Execute($"DELETE FROM contents WHERE CAST(id AS text) IN ('{content}', '{content.ToString().ToUpperInvariant()}')");

        var archive = await Export(["ticket/b"]);

        var report = await Verify(archive);
        (report.Verdict, report.Contents, report.Erased).ShouldBe((ArchiveVerdict.IntactWithErasures, 1, 1));
        (await Session.Verifier.Verify("acme", compareContents: true, default)).Intact.ShouldBeTrue();
        await Independent(ArchiveVerdict.IntactWithErasures, archive);
    }

    /// <summary>A flipped bit of the packed bytes either spoils the ZIP or changes a file.</summary>
    [Fact]
    public async Task No_flipped_bit_of_an_archive_goes_unseen()
    {
        await ARecord();
        var archive = await Export(["ticket/b"]);
        var random = new Random(20261128);

        for (var n = 0; n < 400; n++)
        {
            var changed = (byte[])archive.Clone();
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            var report = await Verify(changed);
            if (report.Verdict == ArchiveVerdict.Intact)
                Content(changed).ShouldBe(Content(archive), "Only what no file of the archive holds may change.");
        }
    }

    [Theory]
    [InlineData(ArchiveFiles.Events, "\"by\":\"system/test\"", "\"by\":\"person/other\"")]
    [InlineData(ArchiveFiles.Contents, "said by b 1", "said by b 7")]
    [InlineData(ArchiveFiles.Page, "said by b 1", "said by b 7")]
    [InlineData(ArchiveFiles.Checkpoint, "time 20", "time 19")]
    [InlineData(ArchiveFiles.Manifest, "\"tenant\":\"acme\"", "\"tenant\":\"acne\"")]
    [InlineData(ArchiveFiles.ManifestNote, "actors/archive", "actors/archivE")]
    public async Task A_changed_word_is_found_in_every_file(string file, string from, string to)
    {
        await ARecord();
        var archive = Rewritten(await Export(["ticket/b"]), file, text => text.Replace(from, to, StringComparison.Ordinal));

        (await Verify(archive)).Verdict.ShouldBe(ArchiveVerdict.Tampered);
        await Independent(ArchiveVerdict.Tampered, archive);
    }

    [Fact]
    public async Task A_file_more_or_less_is_found()
    {
        await ARecord();
        var archive = await Export(["ticket/b"]);

        (await Verify(Rewritten(archive, ArchiveFiles.Page, _ => null))).Fault!.Code.ShouldBe(ArchiveFaults.FileMismatch);
        (await Verify(With(archive, "more.txt", "more"))).Fault!.Code.ShouldBe(ArchiveFaults.FileMismatch);
        (await Verify(With(archive, ArchiveFiles.Page, "twice"))).Fault!.Code.ShouldBe(ArchiveFaults.FileMismatch);
        (await Verify("no zip"u8.ToArray())).Fault!.Code.ShouldBe(ArchiveFaults.Unreadable);
    }

    /// <summary>Whoever has no key of the log can sign a whole new one. The reader's own key or checkpoint tells.</summary>
    [Fact]
    public async Task An_archive_of_another_log_is_not_taken_for_this_one()
    {
        await ARecord();
        var archive = await Export(streams: null);
        using var own = (await Signer.PublicKeys("acme", default))[0];
        var kept = SignedNote.Parse((await new Checkpoints(Session.Database).Latest("acme", default))!.Note);
        await using var other = new TestStore(Store.IsPostgres ? Kind.Postgres : Kind.Sqlite);
        var session = await other.Open();
        (await session.Journal.Append(new TestStream("b").Next(events: 9), default)).ShouldBeOfType<AppendOutcome.Appended>();
        var forged = await Export(session, other, streams: null);

        (await Verify(archive, new(own, kept))).Verdict.ShouldBe(ArchiveVerdict.Intact);
        (await Verify(forged)).Verdict.ShouldBe(ArchiveVerdict.Intact);
        (await Verify(forged, new(own))).Fault!.Code.ShouldBe(ArchiveFaults.BadSignature);
        (await Verify(forged, new(Checkpoint: kept))).Fault!.Code.ShouldBe(ArchiveFaults.OtherLog);
    }

    [Fact]
    public async Task A_checkpoint_kept_from_earlier_is_compared_with_the_logs_proof()
    {
        var (stream, _) = await ARecord();
        await Export(streams: null);
        var kept = SignedNote.Parse((await new Checkpoints(Session.Database).Latest("acme", default))!.Note);
        await Appended(stream.Next(events: 3));
        var archive = await Export(["ticket/b"]);
        var proof = await new TreeReader(new TreeTiles(Session.Database, "acme"), 12).Consistency(9, default);

        (await Verify(archive, new(Checkpoint: kept, Consistency: proof))).Verdict.ShouldBe(ArchiveVerdict.Intact);
        (await Verify(archive, new(Checkpoint: kept))).Fault!.Code.ShouldBe(ArchiveFaults.SplitView);
    }

    /// <summary>Two tickets, taking turns, with two texts each.</summary>
    private async Task<(TestStream Stream, Guid Content)> ARecord()
    {
        var (a, b) = (new TestStream("a"), new TestStream("b"));
        var said = Said("b 1");
        await Appended(
            a.Next(), b.Committing(said), a.Committing(Said("a 1")), b.Next(events: 2), a.Committing(Said("a 2")), b.Committing(Said("b 2")), a.Next(events: 2));
        return (b, said.Id);

        Content Said(string what) => new NewContents(Store.Time).Text("buyer", RecordClasses.Correspondence, $"said by {what}");
    }

    private static string Content(byte[] archive) => string.Join('\n', Entries(archive));

    private static byte[] Rewritten(byte[] archive, string file, Func<string, string?> change)
    {
        using var to = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(archive)))
        using (var target = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                var text = reader.ReadToEnd();
                var changed = entry.FullName == file ? change(text) : text;
                if (entry.FullName == file && changed is not null)
                    changed.ShouldNotBe(text);
                if (changed is null)
                    continue;
                using var writer = new StreamWriter(target.CreateEntry(entry.FullName).Open(), new UTF8Encoding(false));
                writer.Write(changed);
            }
        }

        return to.ToArray();
    }

    private static byte[] With(byte[] archive, string name, string text)
    {
        using var stream = new MemoryStream();
        stream.Write(archive);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        using (var writer = new StreamWriter(zip.CreateEntry(name).Open()))
            writer.Write(text);
        return stream.ToArray();
    }
}
