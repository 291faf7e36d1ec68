using Actors.Ledger;
using Actors.Testing;

namespace Actors.Storage.Tests.Proving;

public sealed class WitnessOnSqlite() : WitnessContract(Kind.Sqlite);

public sealed class WitnessOnPostgres() : WitnessContract(Kind.Postgres);

/// <summary>What this installation signs for the logs of others, and what it does not. The log is one of its own here; it is not looked at as such.</summary>
public abstract class WitnessContract(Kind kind) : StoreContract(kind)
{
    private const string Name = "witness.example/1";

    private readonly TestStream _stream = new("a");

    private CheckpointWitness Witness => new(Session.Database, Session.WitnessKeys, Store.Time);

    private LogSigner Signer => new(Session.Database, Session.LogKeys, new(Session.Database), Session.OutsideCheckpoints, Store.Time);

    [Fact]
    public async Task What_continues_the_state_before_is_signed()
    {
        var first = await Signed(events: 3);
        var second = await Signed(events: 4);
        using var key = await Session.WitnessKeys.Public(Name, default);

        (await Add(0, first)).ShouldBeOfType<WitnessAnswer.Signed>();
        var signed = (await Add(3, second)).ShouldBeOfType<WitnessAnswer.Signed>();

        second.With([signed.Signature]).WitnessedAt(key).ShouldBe(Whole(Store.Time.GetUtcNow()));
        var origin = TreeHead.Parse(first.Text).Origin;
        var latest = SignedNote.Parse((await Witness.Latest(CheckpointWitness.HashOf(origin), default))!);
        (latest.Text, latest.WitnessedAt(key) is not null, latest.IsSignedBy((await Trusted())[0])).ShouldBe((second.Text, true, true));
        (await Witness.Latest(CheckpointWitness.HashOf("another"), default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_request_that_begins_elsewhere_is_told_where_to_begin()
    {
        var (first, second) = (await Signed(events: 3), await Signed(events: 4));

        (await Add(3, second)).ShouldBe(new WitnessAnswer.HasSigned(0));
        await Add(0, first);
        (await Add(0, second)).ShouldBe(new WitnessAnswer.HasSigned(3));
        (await Add(2, second)).ShouldBe(new WitnessAnswer.HasSigned(3));
        (await Add(9, second)).ShouldBeOfType<WitnessAnswer.Backwards>();
    }

    /// <summary>The log's owner has its key and shows others another history.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public async Task A_second_history_is_not_signed_by_whichever_key(long size)
    {
        var first = await Signed(events: 3);
        await Add(0, first);
        await Appended(_stream.Next(events: 2));
        using var secret = await Session.LogKeys.Current("acme", default);
        var other = new Checkpoint(TreeHead.Parse(first.Text).Origin, size, new byte[32], DateTimeOffset.UnixEpoch).Sign(secret);

        (await Add(3, other)).ShouldBeOfType<WitnessAnswer.Inconsistent>();

        (await Add(3, await Signed(events: 1))).ShouldBeOfType<WitnessAnswer.Signed>("the true history goes on");
    }

    [Fact]
    public async Task A_proof_that_is_none_is_not_signed()
    {
        var (first, second) = (await Signed(events: 3), await Signed(events: 4));
        using var key = (await Trusted())[0];

        (await Witness.Add(Name, [key], new(0, [new byte[32]], first), default)).ShouldBeOfType<WitnessAnswer.Inconsistent>();
        await Add(0, first);
        (await Witness.Add(Name, [key], new(3, [], second), default)).ShouldBeOfType<WitnessAnswer.Inconsistent>();
        (await Witness.Add(Name, [key], new(3, [new byte[32], new byte[32], new byte[32]], second), default)).ShouldBeOfType<WitnessAnswer.Inconsistent>();
    }

    [Fact]
    public async Task A_log_that_nobody_has_named_and_a_key_that_nobody_has_named_get_no_signature()
    {
        var note = await Signed(events: 1);
        using var stranger = LogKeys.Make();
        using var other = NoteKey.Of("another/log", stranger.ExportSubjectPublicKeyInfo());
        using var forged = NoteKey.Of(TreeHead.Parse(note.Text).Origin, stranger.ExportSubjectPublicKeyInfo());
        var wrong = note.Signatures[0] with { Bytes = SignedNote.Sign("else\n", forged.Name, await Session.LogKeys.Current("acme", default)).Signatures[0].Bytes };

        (await Witness.Add(Name, [other], new(0, [], note), default)).ShouldBeOfType<WitnessAnswer.UnknownLog>();
        (await Witness.Add(Name, [forged], new(0, [], note), default)).ShouldBeOfType<WitnessAnswer.NotSigned>();
        (await Witness.Add(Name, await Trusted(), new(0, [], note with { Signatures = [wrong] }), default)).ShouldBeOfType<WitnessAnswer.NotSigned>();
        (await Witness.Add(Name, await Trusted(), new(0, [], note.With([wrong])), default)).ShouldBeOfType<WitnessAnswer.NotSigned>();
        (await Witness.Add(Name, [await Session.WitnessKeys.Public(forged.Name, default)], new(0, [], note), default)).ShouldBeOfType<WitnessAnswer.UnknownLog>(
            "a witness's key signs no log");
    }

    [Fact]
    public async Task Of_requests_at_once_one_is_signed_and_the_others_are_told_the_new_size()
    {
        var notes = new List<SignedNote>();
        for (var n = 0; n < 6; n++)
            notes.Add(await Signed(events: 1));

        var answers = await Task.WhenAll(notes.Select(note => Task.Run(() => Add(0, note))));

        var signed = answers.Where(answer => answer is WitnessAnswer.Signed).ShouldHaveSingleItem();
        var size = Array.IndexOf(answers, signed) + 1;
        answers.OfType<WitnessAnswer.HasSigned>().Select(answer => answer.Size).ShouldEachBe(told => told == size);
    }

    [Theory]
    [InlineData("DELETE FROM witnessed")]
    [InlineData("UPDATE witnessed SET size = 1")]
    [InlineData("UPDATE witness_keys SET secret = secret")]
    [InlineData("DELETE FROM witness_keys")]
    public async Task What_was_signed_is_not_taken_back_even_by_the_owner_of_the_database(string sql)
    {
        await Add(0, await Signed(events: 3));

        await Should.ThrowAsync<System.Data.Common.DbException>(() => Store.Execute(sql));
    }

    [Fact]
    public async Task The_witness_is_the_same_after_a_restart()
    {
        using var before = await Session.WitnessKeys.Public(Name, default);
        await Restart();
        using var after = await Session.WitnessKeys.Public(Name, default);

        after.ToString().ShouldBe(before.ToString());
    }

    private async Task<SignedNote> Signed(int events)
    {
        await Appended(_stream.Next(events: events));
        return SignedNote.Parse((await Signer.Sign("acme", default))!.Note);
    }

    private async Task<WitnessAnswer> Add(long old, SignedNote note)
    {
        var size = TreeHead.Parse(note.Text).Size;
        var proof = old == 0 || old > size ? [] : await new TreeReader(new TreeTiles(Session.Database, "acme"), size).Consistency(old, default);
        return await Witness.Add(Name, await Trusted(), new(old, proof, note), default);
    }

    private Task<IReadOnlyList<NoteKey>> Trusted() => Signer.PublicKeys("acme", default);

    private static DateTimeOffset Whole(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}
