using Actors.Ledger;

namespace Actors.Storage.Tests.Archiving;

public sealed class WitnessedArchivesOfSqlite() : WitnessedArchiveContract(Kind.Sqlite);

public sealed class WitnessedArchivesOfPostgres() : WitnessedArchiveContract(Kind.Postgres);

/// <summary>Both verifiers ask for the same witnesses, and take the same for a signature.</summary>
public abstract class WitnessedArchiveContract(Kind kind) : ArchiveMaker(kind)
{
    private const string Name = "witness.example/1";

    [Fact]
    public async Task What_the_witness_has_signed_is_found_signed()
    {
        var (archive, signature) = await AnArchive();

        await Found(ArchiveVerdict.Intact, await Witnessed(archive, signature));
    }

    [Fact]
    public async Task What_the_witness_has_not_signed_is_not_passed_off()
    {
        var (archive, signature) = await AnArchive();

        await Found(ArchiveVerdict.Tampered, archive);
        for (var place = 0; place < signature.Bytes.Length; place += 9)
        {
            var bytes = signature.Bytes.ToArray();
            bytes[place] ^= 1;
            await Found(ArchiveVerdict.Tampered, await Witnessed(archive, signature with { Bytes = bytes }));
        }

        await Found(ArchiveVerdict.Tampered, await Witnessed(archive, signature with { Bytes = signature.Bytes[..^1] }));
        await Found(ArchiveVerdict.Tampered, await Witnessed(archive, signature with { Name = "witness.example/2" }));
    }

    private async Task<(byte[] Archive, NoteSignature Signature)> AnArchive()
    {
        await Appended(new TestStream("a").Next(events: 3));
        var archive = await Export(streams: null);
        var note = SignedNote.Parse((await new Checkpoints(Session.Database).Latest("acme", default))!.Note);
        var witness = new CheckpointWitness(Session.Database, Session.WitnessKeys, Store.Time);
        var answer = await witness.Add(Name, await Signer.PublicKeys("acme", default), new(0, [], note), default);
        return (archive, answer.ShouldBeOfType<WitnessAnswer.Signed>().Signature);
    }

    private async Task<byte[]> Witnessed(byte[] archive, NoteSignature signature)
    {
        var note = SignedNote.Parse((await new Checkpoints(Session.Database).Latest("acme", default))!.Note);
        return await Resealed(archive, manifest => manifest, note.With([signature]));
    }

    private async Task Found(ArchiveVerdict verdict, byte[] archive)
    {
        using var key = await Session.WitnessKeys.Public(Name, default);
        var report = await Verify(archive, new(Witnesses: [key]));
        report.Verdict.ShouldBe(verdict, report.Fault?.Detail);
        var file = Path.Combine(Store.Options.DataFolder, "witnesses.txt");
        await File.WriteAllTextAsync(file, $"{key}\n");
        await Independent(verdict, archive, file);
    }
}
