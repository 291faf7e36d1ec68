using System.Text;
using Actors.Ledger;

namespace Actors.Storage.Tests;

public sealed class VerificationOnSqlite() : VerificationContract(Kind.Sqlite)
{
    protected override string Unguard =>
        "DROP TRIGGER events_are_not_updated; DROP TRIGGER events_are_not_deleted; DROP TRIGGER leaves_are_not_updated; DROP TRIGGER leaves_are_not_deleted";
}

public sealed class VerificationOnPostgres() : VerificationContract(Kind.Postgres)
{
    protected override string Unguard => "ALTER TABLE events DISABLE TRIGGER ALL; ALTER TABLE leaves DISABLE TRIGGER ALL";
}

/// <summary>An owner with every right has been at the tables: what does verification say?</summary>
public abstract class VerificationContract(Kind kind) : StoreContract(kind)
{
    protected abstract string Unguard { get; }

    [Fact]
    public async Task An_untouched_record_is_intact()
    {
        await ARecord();

        var all = await Session.Verifier.Verify(null, compareContents: false, default);
        var one = await Session.Verifier.Verify("acme", compareContents: false, default);
        var stream = await Session.Verifier.VerifyStream("acme", "ticket/b", default);

        all.ShouldBe(new RecordReport(3, 7, 0, null));
        one.ShouldBe(new RecordReport(2, 6, 0, null));
        stream.ShouldBe(new RecordReport(1, 3, 0, null));
        all.Intact.ShouldBeTrue();
    }

    /// <summary>The copy outside is newer than what is verified then, and contradicts nothing.</summary>
    [Fact]
    public async Task What_is_signed_while_it_is_verified_is_no_fault()
    {
        var stream = new TestStream("ticket/a");
        await Appended(stream.Next(events: 1_500));
        var signer = new LogSigner(Session.Database, Session.LogKeys, new(Session.Database), Session.OutsideCheckpoints, Store.Time);
        await signer.Sign("acme", default);
        var meanwhile = new Meanwhile(async () =>
        {
            await Appended(stream.Next());
            await signer.Sign("acme", default);
        });

        var report = await Session.Verifier.Verify(null, compareContents: false, default, meanwhile);

        meanwhile.Happened.ShouldBeTrue();
        report.Fault.ShouldBeNull();
        (await Session.OutsideCheckpoints.Latest("acme", default))!.Text.ShouldContain("\n1501\n");
    }

    private sealed class Meanwhile(Func<Task> action) : IProgress<long>
    {
        public bool Happened { get; private set; }

        public void Report(long value)
        {
            if (!Happened)
                Task.Run(action).GetAwaiter().GetResult();
            Happened = true;
        }
    }

    [Theory]
    [InlineData("UPDATE events SET \"by\" = 'person/other' WHERE stream = 'ticket/b' AND version = 2", ChainFaults.HashMismatch, 2)]
    [InlineData("UPDATE events SET at_us = at_us + 1 WHERE stream = 'ticket/b' AND version = 1", ChainFaults.HashMismatch, 1)]
    [InlineData("DELETE FROM events WHERE stream = 'ticket/b' AND version = 2", ChainFaults.VersionGap, 3)]
    [InlineData("DELETE FROM events WHERE stream = 'ticket/b' AND version = 3", RecordFaults.LeafMismatch, 3)]
    [InlineData("UPDATE leaves SET hash = prev_hash FROM events e WHERE leaves.stream = 'ticket/b' AND leaves.version = 3 AND e.stream = 'ticket/b' AND e.version = 1", RecordFaults.LeafMismatch, 3)]
    [InlineData("DELETE FROM leaves WHERE stream = 'ticket/b' AND version = 2", RecordFaults.LogGap, 6)]
    [InlineData("UPDATE logs SET size = 5 WHERE tenant = 'acme'", RecordFaults.LogGap, 5)]
    [InlineData("DELETE FROM leaves WHERE tenant = 'acme' AND leaf_index = 5; UPDATE logs SET size = 5 WHERE tenant = 'acme'", RecordFaults.LeafCount, null)]
    [InlineData("UPDATE leaves SET version = 3, hash = (SELECT e.hash FROM events e WHERE e.stream = 'ticket/b' AND e.version = 3) WHERE stream = 'ticket/b' AND version = 1", RecordFaults.LeafCount, null)]
    public async Task What_was_tampered_with_is_named(string sql, string code, int? version)
    {
        await ARecord();
        await Store.Execute(Unguard);
        await Store.Execute(sql);

        var report = await Session.Verifier.Verify("acme", compareContents: false, default);

        report.Intact.ShouldBeFalse();
        report.Fault!.Code.ShouldBe(code);
        report.Fault.Tenant.ShouldBe("acme");
        if (version is { } at)
            report.Fault.Version.ShouldBe(at);
        (await Session.Verifier.Verify("umbrella", compareContents: false, default)).Intact.ShouldBeTrue();
    }

    [Fact]
    public async Task Contents_are_held_against_their_commitments()
    {
        var contents = new NewContents(Store.Time);
        var kept = Enumerable.Range(0, 450).Select(n => contents.Text($"buyer-{n}", RecordClasses.Correspondence, $"text {n}")).ToList();
        await Appended(kept.Select((content, n) => new TestStream($"s{n}").Committing(content)));

        (await Session.Verifier.Verify(null, compareContents: true, default)).ShouldBe(new RecordReport(450, 450, 450, null));

        await Store.Execute("DELETE FROM data_keys WHERE key_id = (SELECT key_id FROM data_keys WHERE class <> 'index' LIMIT 1)");
        (await Session.Verifier.Verify(null, compareContents: true, default)).Fault!.Code.ShouldBe(RecordFaults.ContentMissing);
    }

    [Fact]
    public async Task A_content_that_does_not_open_is_named_by_the_event_that_committed_to_it()
    {
        var text = new NewContents(Store.Time).Text("buyer", RecordClasses.Note, "true");
        await Appended(new TestStream("a").Committing(text));
        await Store.Execute("UPDATE contents SET sealed = substr(sealed, 1, 40)");

        var report = await Session.Verifier.Verify(null, compareContents: true, default);

        (report.Fault!.Code, report.Fault.Stream, report.Fault.Version).ShouldBe((RecordFaults.ContentMismatch, "ticket/a", 1));
    }

    [Fact]
    public async Task A_content_that_is_not_the_one_committed_to_is_named()
    {
        var text = new NewContents(Store.Time).Text("buyer", RecordClasses.Note, "said");
        await Appended(new TestStream("a").Committing(text, stored: text with { Plain = "else"u8.ToArray() }));

        (await Session.Verifier.Verify(null, compareContents: true, default)).Fault!.Code.ShouldBe(RecordFaults.ContentMismatch);
    }

    /// <summary>Two streams of three events each, and one of another tenant.</summary>
    private async Task ARecord()
    {
        await Appended(new TestStream("a").Next(events: 3), new TestStream("b").Next(events: 3), new TestStream("a", "umbrella").Next());
    }
}
