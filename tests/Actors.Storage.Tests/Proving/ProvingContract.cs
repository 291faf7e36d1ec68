using System.Data.Common;
using Actors.Ledger;

namespace Actors.Storage.Tests.Proving;

public sealed class ProvingOnSqlite() : ProvingContract(Kind.Sqlite)
{
    protected override string Unguard => string.Concat(
        new[] { "events", "leaves", "log_tiles", "log_keys", "checkpoints" }.Select(table => $"DROP TRIGGER {table}_are_not_updated; DROP TRIGGER {table}_are_not_deleted; "))
        + "DROP TRIGGER leaves_have_no_gap";
}

public sealed class ProvingOnPostgres() : ProvingContract(Kind.Postgres)
{
    protected override string Unguard => Triggers("DISABLE");

    protected override string Guard => Triggers("ENABLE");

    private static string Triggers(string verb) => string.Concat(
        new[] { "events", "leaves", "log_tiles", "log_keys", "checkpoints" }.Select(table => $"ALTER TABLE {table} {verb} TRIGGER ALL; "));
}

/// <summary>What is signed of a log, and what is not.</summary>
public abstract class ProvingContract(Kind kind) : StoreContract(kind)
{
    protected abstract string Unguard { get; }

    protected virtual string Guard => "SELECT 1";

    private Checkpoints Kept => new(Session.Database);

    private LogSigner Signer => new(Session.Database, Session.LogKeys, Kept, Session.OutsideCheckpoints, Store.Time);

    [Fact]
    public async Task The_tree_read_from_tiles_is_that_of_all_events_before_during_and_after_its_growth()
    {
        await Appended(Enumerable.Range(0, 21).Select(n => new TestStream($"s{n}").Next(events: 50)));
        var expected = await RootOf(1050);

        (await Root(1050)).ShouldBe(expected);
        await new TreeGrower(Session.Database).CatchUp(default);

        (await Store.Count("SELECT count(*) FROM log_tiles")).ShouldBe(4);
        (await Root(1050)).ShouldBe(expected);
        (await Root(300)).ShouldBe(await RootOf(300));
        await Appended(new TestStream("more").Next(events: 300));
        await Task.WhenAll(new TreeGrower(Session.Database).CatchUp(default), new TreeGrower(Session.Database).CatchUp(default));
        (await Root(1350)).ShouldBe(await RootOf(1350));
        (await Store.Count("SELECT count(*) FROM log_tiles")).ShouldBe(5);
    }

    [Fact]
    public async Task Each_checkpoint_is_signed_and_the_beginning_of_the_next_one()
    {
        var stream = new TestStream("a");
        await Appended(stream.Next(events: 3));
        var first = Opened(await Signer.Sign("acme", default));
        await Appended(stream.Next(events: 4));
        var second = Opened(await Signer.Sign("acme", default));

        (first.Size, second.Size).ShouldBe((3, 7));
        var proof = await new TreeReader(new TreeTiles(Session.Database, "acme"), 7).Consistency(3, default);
        MerkleProofs.ProvesConsistency(3, first.Root.Span, 7, second.Root.Span, proof).ShouldBeTrue();
        (await Session.OutsideCheckpoints.Latest("acme", default))!.ToString().ShouldBe((await Kept.Latest("acme", default))!.Note);
        (await Session.Verifier.Verify(null, compareContents: false, default)).ShouldBe(new RecordReport(1, 7, 0, null) { Checkpoints = 3 });
    }

    [Fact]
    public async Task Without_news_and_with_the_same_key_the_newest_checkpoint_will_do()
    {
        await Appended(new TestStream("a").Next());
        var first = await Signer.Sign("acme", default);

        (await Signer.Sign("acme", default, onlyNews: true)).ShouldBe(first);
        await Rotate();
        (await Signer.Sign("acme", default, onlyNews: true))!.Number.ShouldBe(2);
        (await Signer.Sign("acme", default))!.Number.ShouldBe(3);
    }

    private async Task Rotate()
    {
        using var key = LogKeys.Make();
        (await Session.LogKeys.Add("acme", key, default)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_new_key_signs_and_what_the_old_one_signed_still_verifies()
    {
        var stream = new TestStream("a");
        await Appended(stream.Next());
        var before = SignedNote.Parse((await Signer.Sign("acme", default))!.Note);
        await Rotate();
        await Appended(stream.Next());
        var after = SignedNote.Parse((await Signer.Sign("acme", default))!.Note);

        var keys = await Signer.PublicKeys("acme", default);
        keys.Select(key => (before.IsSignedBy(key), after.IsSignedBy(key))).ShouldBe([(true, false), (false, true)]);
        (await Session.Verifier.Verify(null, compareContents: false, default)).Intact.ShouldBeTrue();
    }

    [Fact]
    public async Task A_record_that_was_cut_is_not_signed_again()
    {
        var stream = new TestStream("a");
        await Appended(stream.Next(events: 5));
        await Signer.Sign("acme", default);
        await Store.Execute(Unguard);
        await Store.Execute(
            "DELETE FROM events WHERE version > 3; DELETE FROM leaves WHERE version > 3; UPDATE logs SET size = 3; DELETE FROM checkpoints");

        (await Should.ThrowAsync<LogContradictionException>(() => Signer.Sign("acme", default))).Message.ShouldContain("signed for 5 events");

        (await Session.Verifier.Verify(null, compareContents: false, default)).Fault!.Code.ShouldBe(RecordFaults.CheckpointMismatch);
    }

    /// <summary>The best an intruder can do with every right on the database: all hashes are right again.</summary>
    [Fact]
    public async Task A_record_that_was_rewritten_with_right_hashes_is_not_signed_again()
    {
        await Appended(new TestStream("a").Next(events: 2));
        await Signer.Sign("acme", default);
        await Store.Execute(Unguard);
        await Store.Execute("DELETE FROM events; DELETE FROM leaves; DELETE FROM checkpoints; UPDATE logs SET size = 0");
        await Store.Execute(Guard);
        await Restart();
        await Appended(new TestStream("a").Next(events: 2, by: "somebody/else"));

        (await Should.ThrowAsync<LogContradictionException>(() => Signer.Sign("acme", default))).Message.ShouldContain("not those for which");
        (await Session.Verifier.Verify(null, compareContents: false, default)).Fault!.Code.ShouldBe(RecordFaults.CheckpointMismatch);
    }

    [Fact]
    public async Task A_log_is_signed_half_a_minute_after_news_and_every_hour_without()
    {
        var stream = new TestStream("a");
        (await Signer.Due(default)).ShouldBeEmpty();
        await Appended(stream.Next());
        (await Signer.Due(default)).ShouldBe(["acme"]);
        await Signer.Sign("acme", default);
        await Appended(stream.Next());

        Store.Time.Advance(LogSigner.WithNews - TimeSpan.FromSeconds(1));
        (await Signer.Due(default)).ShouldBeEmpty();
        Store.Time.Advance(TimeSpan.FromSeconds(1));
        (await Signer.Due(default)).ShouldBe(["acme"]);
        await Signer.Sign("acme", default);
        Store.Time.Advance(LogSigner.Idle - TimeSpan.FromSeconds(1));
        (await Signer.Due(default)).ShouldBeEmpty();
        Store.Time.Advance(TimeSpan.FromSeconds(1));
        (await Signer.Due(default)).ShouldBe(["acme"]);
    }

    [Theory]
    [InlineData("DELETE FROM logs")]
    [InlineData("UPDATE logs SET size = 0")]
    public async Task A_record_that_is_gone_is_not_taken_for_a_new_one(string log)
    {
        await Appended(new TestStream("a").Next(events: 2));
        await Signer.Sign("acme", default);
        await Store.Execute(Unguard);
        await Store.Execute($"DELETE FROM events; DELETE FROM leaves; DELETE FROM checkpoints; {log}");

        (await Signer.Due(default)).ShouldBe(["acme"]);
        (await Should.ThrowAsync<LogContradictionException>(() => Signer.Sign("acme", default))).Message.ShouldContain("the database has 0");
    }

    [Fact]
    public async Task A_forged_checkpoint_is_found()
    {
        await Appended(new TestStream("a").Next(events: 2));
        await Signer.Sign("acme", default);
        await Store.Execute(Unguard);
        await Store.Execute("UPDATE checkpoints SET note = replace(note, 'time 20', 'time 19')");

        (await Session.Verifier.Verify(null, compareContents: false, default)).Fault!.Code.ShouldBe(RecordFaults.CheckpointMismatch);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("A note that is no checkpoint\n\n— actors/other/acme AAAAAAA=\n")]
    [InlineData("actors/other/acme\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\ntime 2026-11-28T09:30:00.000000Z\n\n— actors/other/acme AAAAAAA=\n")]
    public async Task A_copy_outside_that_is_not_of_this_log_stops_the_signing(string copy)
    {
        await Appended(new TestStream("a").Next());
        Directory.CreateDirectory(Path.Combine(Session.OutsideCheckpoints.Folder, "acme"));
        await File.WriteAllTextAsync(Path.Combine(Session.OutsideCheckpoints.Folder, "acme", "latest.note"), copy);

        await Should.ThrowAsync<LogContradictionException>(() => Signer.Sign("acme", default));
    }

    [Theory]
    [InlineData("UPDATE checkpoints SET size = 9")]
    [InlineData("DELETE FROM checkpoints")]
    [InlineData("DELETE FROM log_keys")]
    [InlineData("UPDATE log_tiles SET tile = 9")]
    public async Task What_was_signed_cannot_be_changed_by_accident(string sql)
    {
        await Appended(new TestStream("a").Next(events: 256));
        await new TreeGrower(Session.Database).CatchUp(default);
        await Signer.Sign("acme", default);

        (await Should.ThrowAsync<DbException>(() => Store.Execute(sql))).Message.ShouldContain("append-only");
    }

    private static Checkpoint Opened(KeptCheckpoint? kept) => Checkpoint.Parse(SignedNote.Parse(kept!.Note).Text);

    private async Task<byte[]> Root(long size) => await new TreeReader(new TreeTiles(Session.Database, "acme"), size).Root(default);

    private async Task<byte[]> RootOf(int size)
    {
        var tree = new TreeBuilder();
        foreach (var leaf in await Session.Leaves.Read("acme", 0, size, default))
            tree.Add(MerkleHash.Leaf(leaf.Event.Hash.Span));
        return tree.Root();
    }
}
