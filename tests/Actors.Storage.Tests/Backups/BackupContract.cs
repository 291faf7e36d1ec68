using System.Text;
using Actors.Ledger;
using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Storage.Tests.Backups;

public sealed class BackupOfSqlite() : BackupContract(Kind.Sqlite);

public sealed class BackupOfPostgres() : BackupContract(Kind.Postgres);

/// <summary>What was lost comes back, from either database to either, and nothing comes back that must not.</summary>
public abstract class BackupContract(Kind kind) : StoreContract(kind)
{
    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("actors-backup-");
    private readonly List<TestStore> _targets = [];

    private string File => Path.Combine(_files.FullName, "desk.backup");

    private string Keys => $"{File}.keys";

    public override async Task DisposeAsync()
    {
        foreach (var target in _targets)
            await target.DisposeAsync();
        _files.Delete(recursive: true);
        await base.DisposeAsync();
    }

    [Theory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.Postgres)]
    public async Task A_record_comes_back_on_either_database_and_goes_on(Kind to)
    {
        var (text, stream) = await ARecord();
        await Signer(Session).Sign("acme", default);
        (await Take()).Intact.ShouldBeTrue();

        var target = Target(to);
        var report = await Restore(target);

        report.Verified.Fault.ShouldBeNull();
        (report.Verified.Events, report.Verified.Contents, report.Verified.Checkpoints).ShouldBe((7, 1, 2));
        (report.Lost.Count, report.ErasedSince, report.SetAside).ShouldBe((0, 0L, 0L));
        await using var restored = await target.Open();
        (await restored.Contents.Open("acme", [text], default))[text].ShouldNotBeNull();
        (await restored.Journal.FindName("acme", new UniqueName("thread:7"), default)).ShouldBe("ticket/a");
        (await target.Count("SELECT count(*) FROM effects WHERE state = 'pending'")).ShouldBe(1);
        (await restored.Journal.Append(stream.Next(), default)).ShouldBeOfType<AppendOutcome.Appended>();
        (await Signer(restored).Sign("acme", default))!.Size.ShouldBe(7);
    }

    [Theory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.Postgres)]
    public async Task There_and_back_every_table_has_the_same_rows(Kind over)
    {
        await ARecord();
        await Signer(Session).Sign("acme", default);
        var first = await Take();
        var before = await BackupFile.Verify(File, default);
        var there = Target(over);
        await Restore(there);
        await Take(there, "there");
        var back = Target(Store.IsPostgres ? Kind.Postgres : Kind.Sqlite);
        await Restore(back, "there");
        await Take(back, "back");

        var after = await BackupFile.Verify(Path.Combine(_files.FullName, "back"), default);

        first.Intact.ShouldBeTrue();
        before.Tables.Sum(table => table.Rows).ShouldBeGreaterThan(20);
        after.Tables.Select(table => (table.Name, table.Rows, table.Sha256)).ShouldBe(before.Tables.Select(table => (table.Name, table.Rows, table.Sha256)));
    }

    [Fact]
    public async Task It_is_taken_while_others_write_and_is_of_one_moment()
    {
        await ARecord();
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var n = 0; !enough.IsCancellationRequested; n++)
                await Appended(new TestStream($"more{n}").Next(events: 3));
        });

        var taken = await Take();
        await enough.CancelAsync();
        await writing;

        taken.Intact.ShouldBeTrue();
        var report = await Restore(Target(Kind.Sqlite));
        report.Verified.Fault.ShouldBeNull();
        report.Verified.Events.ShouldBe(taken.Events);
    }

    [Fact]
    public async Task What_a_restore_has_lost_is_said_and_nothing_is_signed_or_sent_until_somebody_decides()
    {
        var (_, stream) = await ARecord();
        await Signer(Session).Sign("acme", default);
        await Take();
        Store.Time.Advance(TimeSpan.FromMinutes(5));
        await Appended(stream.Next(events: 4));
        await Signer(Session).Sign("acme", default);

        var target = Target(Kind.Sqlite);
        var report = await Restore(target);

        report.Verified.Fault.ShouldBeNull();
        var lost = report.Lost.ShouldHaveSingleItem();
        (lost.Tenant, lost.From, lost.To, lost.Count, lost.Until).ShouldBe(("acme", 6, 9, 4, Store.Time.GetUtcNow()));
        report.SetAside.ShouldBe(1);
        (await target.Count("SELECT count(*) FROM effects WHERE state = 'quarantined' AND last_error = 'delivery.restored'")).ShouldBe(1);
        await using var restored = await target.Open();
        await Should.ThrowAsync<LogContradictionException>(() => Signer(restored).Sign("acme", default));
    }

    [Theory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.Postgres)]
    public async Task What_was_erased_since_stays_erased_and_is_on_record_again(Kind to)
    {
        var (text, stream) = await ARecord();
        await Take();
        await Appended(stream.Erasing(text));
        await Store.Execute("DELETE FROM contents; DELETE FROM data_keys WHERE class <> 'index'");
        await Take(Store, "newer");

        var target = Target(to);
        var report = await Restore(target, keys: Path.Combine(_files.FullName, "newer.keys"));

        report.Verified.Fault.ShouldBeNull();
        (report.ErasedSince, report.Verified.Erased, report.Verified.Contents).ShouldBe((1, 1, 0));
        (await target.Count("SELECT count(*) FROM contents")).ShouldBe(0);
        await using var restored = await target.Open();
        var events = await restored.Journal.Read("acme", "ticket/a", 0, 100, default);
        Erasure.Of(events[^1].Header.Type, events[^1].Payload).ShouldBe([text]);
        (await target.Count("SELECT count(*) FROM cursors WHERE name = 'search'")).ShouldBe(0, "the words that can be found are gathered anew");
    }

    [Fact]
    public async Task Keys_are_apart_from_the_record_and_must_not_be_older()
    {
        await ARecord();
        await Take();
        Store.Time.Advance(TimeSpan.FromSeconds(1));
        await Take(Store, "newer");

        (await BackupFile.Verify(File, default))["data_keys"].ShouldBeNull();
        (await BackupFile.Verify(File, default))["log_keys"].ShouldBeNull();
        var target = Target(Kind.Sqlite);
        (await Should.ThrowAsync<BackupException>(() => Restore(target, "newer", Keys))).Message.ShouldContain("older");
        System.IO.File.Exists(target.File).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.Postgres)]
    public async Task Another_master_key_is_told_from_damage_and_leaves_nothing_behind(Kind to)
    {
        await ARecord();
        await Take();
        var target = Target(to);
        target.Options = target.Options with { MasterKeyFile = null, MasterKey = Convert.ToBase64String(new byte[32]) };

        (await Should.ThrowAsync<MasterKeyException>(() => Restore(target))).Message.ShouldContain("not the one");

        target.Options = target.Options with { MasterKey = null, MasterKeyFile = Path.Combine(Store.Options.DataFolder, "master.key") };
        (await Restore(target)).Verified.Intact.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.Postgres)]
    public async Task A_record_that_is_there_is_not_overwritten(Kind to)
    {
        await ARecord();
        await Take();
        var target = Target(to);
        await Restore(target);

        await Should.ThrowAsync<BackupException>(() => Restore(target));
        System.IO.File.Delete(Keys);
        await Should.ThrowAsync<BackupException>(() => Take());
    }

    [Fact]
    public async Task No_bit_of_a_backup_can_be_another_without_being_noticed()
    {
        await ARecord();
        await Take();
        var sound = await System.IO.File.ReadAllBytesAsync(File);
        var before = Describe(await BackupFile.Verify(File, default));
        for (var at = 0; at < sound.Length; at += 7)
        {
            var damaged = sound.ToArray();
            damaged[at] ^= (byte)(1 << (at % 8));
            await System.IO.File.WriteAllBytesAsync(File, damaged);
            try
            {
                Describe(await BackupFile.Verify(File, default)).ShouldBe(before, $"byte {at}");
            }
            catch (BackupException)
            {
            }
        }

        await System.IO.File.WriteAllBytesAsync(File, sound[..(sound.Length / 2)]);
        await Should.ThrowAsync<BackupException>(() => BackupFile.Verify(File, default));
    }

    [Fact]
    public async Task A_record_with_a_fault_is_kept_as_it_is_and_the_fault_is_told()
    {
        await ARecord();
        await Store.Execute(Store.IsPostgres ? "ALTER TABLE events DISABLE TRIGGER ALL" : "DROP TRIGGER events_are_not_updated");
        await Store.Execute("UPDATE events SET at_us = at_us + 1 WHERE stream = 'ticket/a' AND version = 2");

        (await Take()).Fault!.Code.ShouldBe(ChainFaults.HashMismatch);

        var report = await Restore(Target(Kind.Sqlite));
        report.Verified.Fault!.Code.ShouldBe(ChainFaults.HashMismatch);
    }

    /// <summary>Two streams of three events each, and one of another tenant.</summary>
    private async Task<(Guid Text, TestStream Stream)> ARecord()
    {
        var text = new NewContents(Store.Time).Text("ticket/a", RecordClasses.Correspondence, "Where is my parcel? 🙂");
        var stream = new TestStream("a");
        await Appended(
            stream.Committing(text) with
            {
                Names = [new UniqueName("thread:7")],
                Effects = [new PendingEffect(Guid.CreateVersion7(Store.Time.GetUtcNow()), SendReply.Name, "amazon-eu", Encoding.UTF8.GetBytes("{}"), Store.Time.GetUtcNow())],
                Rows = [stream.Row(Guid.CreateVersion7(Store.Time.GetUtcNow()))],
            },
            stream.Next(events: 2),
            new TestStream("b").Next(events: 3),
            new TestStream("a", "umbrella").Next());
        return (text.Id, stream);
    }

    private Task<RecordReport> Take() => Take(Store, "desk.backup");

    private async Task<RecordReport> Take(TestStore store, string name)
    {
        await using var record = await RecordReading.Open(store.Options, Store.Time, default);
        var file = Path.Combine(_files.FullName, name);
        return await new Backup(record, Store.Time).Take(file, $"{file}.keys", new Progress<BackupProgress>(), default);
    }

    /// <summary>Without a record, under the same master key and beside the same copies of checkpoints.</summary>
    private TestStore Target(Kind to)
    {
        var target = new TestStore(to);
        target.Options = target.Options with
        {
            MasterKeyFile = Path.Combine(Store.Options.DataFolder, "master.key"),
            CheckpointFolder = Path.Combine(Store.Options.DataFolder, "checkpoints"),
        };
        _targets.Add(target);
        return target;
    }

    private Task<RestoreReport> Restore(TestStore target, string name = "desk.backup", string? keys = null)
    {
        var file = Path.Combine(_files.FullName, name);
        return new Restore(target.Options, Store.Time, NullLoggerFactory.Instance).From(file, keys ?? $"{file}.keys", new Progress<BackupProgress>(), default);
    }

    private LogSigner Signer(StorageSession session) =>
        new(session.Database, session.LogKeys, new(session.Database), session.OutsideCheckpoints, Store.Time);

    private static string Describe(BackupManifest manifest) =>
        string.Join('\n', manifest.Tables.Select(table => $"{table.Name} {string.Join(' ', table.Columns)} {table.Rows} {table.Sha256}"));
}
