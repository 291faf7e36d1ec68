using System.Text;

namespace Actors.Storage.Tests;

public sealed class MasterKeyRotationsOnSqlite() : MasterKeyRotationContract(Kind.Sqlite);

public sealed class MasterKeyRotationsOnPostgres() : MasterKeyRotationContract(Kind.Postgres)
{
    [Fact]
    public async Task R104_A_server_that_seals_under_the_new_key_is_read_by_one_that_does_not_yet()
    {
        await using var rotation = await Rotation();
        var second = await Store.Open();
        await rotation.Announce(Young(), default);
        await Session.Master.Follow(Session.Database, default);
        await second.Master.Follow(second.Database, default);
        await rotation.StartSealing(default);
        await Session.Master.Follow(Session.Database, default);
        var (mine, theirs) = (Text("mine"), Text("theirs"));

        await Appended(new TestStream("a").Committing(mine));
        (await second.Journal.Append(new TestStream("b").Committing(theirs), default)).ShouldBeOfType<AppendOutcome.Appended>();

        (await Read(second, mine.Id)).ShouldBe("mine");
        (await Read(Session, theirs.Id)).ShouldBe("theirs");
    }
}

/// <summary>R12, R104: the master key is changed while servers work, and what it sealed stays what it was.</summary>
public abstract class MasterKeyRotationContract(Kind kind) : SealedThings(kind)
{
    private string NewFile => Path.Combine(Store.Options.DataFolder, "new.key");

    private StorageOptions WithNewKey => Store.Options with { MasterKeyFile = NewFile };

    [Fact]
    public async Task R104_Afterwards_everything_opens_with_the_new_key_and_nothing_with_the_old_one()
    {
        await OneOfEach();
        var old = Session.Master.Sealing.Prefix.ToArray();
        await using (var rotation = await Rotation())
        {
            await Introduced(rotation);
            (await rotation.Reseal(null, default)).ShouldSatisfyAllConditions(
                report => report.Damaged.ShouldBeEmpty(), report => report.Resealed.ShouldBeGreaterThanOrEqualTo(SealedColumns.All.Count));
        }

        await OpensEverything(Session);
        await Restart(Store.Options);
        await OpensEverything(Session, "the old key is still accepted");
        await Restart(WithNewKey);
        await OpensEverything(Session);
        await Finish();

        await OpensEverything(Session);
        await Session.DisposeAsync();
        (await Should.ThrowAsync<MasterKeyException>(() => Store.Open())).Code.ShouldBe(MasterKeyFaults.Wrong);
        await Restart(WithNewKey);
        await OpensEverything(Session);
        (await ColumnsWith(old)).ShouldBeEmpty();
    }

    /// <summary>The command is killed after some of its transactions, and begins anew.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public async Task R104_A_change_that_was_killed_goes_on_where_it_was(int pages)
    {
        await OneOfEach();
        await using (var killed = new MasterKeyRotation(Store.Options, Beside(), Store.Time) { PageSize = 1 })
        {
            await Introduced(killed);
            await Should.ThrowAsync<OperationCanceledException>(() => killed.Reseal(new Killing(pages), default));
        }

        await OpensEverything(Session);
        await Restart(pages % 2 == 0 ? WithNewKey : Store.Options);
        await OpensEverything(Session);
        await using (var again = await Rotation())
        {
            await Introduced(again);
            await again.Reseal(null, default);
        }

        await Restart(WithNewKey);
        await Finish();
        await Restart(WithNewKey);
        await OpensEverything(Session);
    }

    [Fact]
    public async Task R104_What_is_said_while_the_key_is_changed_opens_afterwards()
    {
        await OneOfEach();
        using var enough = new CancellationTokenSource();
        var said = new List<Content>();
        var first = new TaskCompletionSource();
        var saying = Task.Run(async () =>
        {
            var stream = new TestStream("saying");
            for (var n = 0; !enough.IsCancellationRequested; n++)
            {
                var content = New.Text($"buyer {n}", RecordClasses.Correspondence, $"text {n}");
                await Appended(stream.Committing(content));
                said.Add(content);
                first.TrySetResult();
            }
        });
        await Task.WhenAny(first.Task, saying);
        await using (var rotation = await Rotation())
        {
            await Introduced(rotation);
            await rotation.Reseal(null, default);
        }

        await enough.CancelAsync();
        await saying;
        await Restart(WithNewKey);
        await Finish();
        await Restart(WithNewKey);
        foreach (var content in said)
            (await Read(Session, content.Id)).ShouldBe(Encoding.UTF8.GetString(content.Plain.Span));
        (await Session.Verifier.Verify(null, compareContents: true, default)).Intact.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_sealed_before_keys_had_names_opens_and_is_sealed_anew_as_well()
    {
        await OneOfEach();
        foreach (var row in new[] { "tenant = ''", "tenant = 'acme' AND class = 'correspondence'" })
            await BytesOfColumns.Change(Store, "data_keys", "wrapped", row, bytes => bytes[(1 + MasterSecret.NameLength)..]);
        await Restart();
        await OpensEverything(Session);
        await using (var rotation = await Rotation())
        {
            await Introduced(rotation);
            await rotation.Reseal(null, default);
        }

        await Restart(WithNewKey);
        await Finish();
        await Restart(WithNewKey);
        await OpensEverything(Session);
    }

    /// <summary>A key that no commit has stored yet comes along with the next append, which may be after the end of the change.</summary>
    [Fact]
    public async Task A_data_key_that_waits_to_be_stored_is_not_stored_under_the_old_master_key()
    {
        var before = (await Session.Contents.Seal("acme", [Text("before")], default))[0].Key;
        await using var rotation = await Rotation();
        await Introduced(rotation);

        var after = (await Session.Contents.Seal("acme", [Text("after")], default))[0].Key;

        after.Id.ShouldNotBe(before.Id);
        Session.Master.Sealing.HasSealed(after.Wrapped).ShouldBeTrue();
        Session.Master.Sealing.HasSealed(before.Wrapped).ShouldBeFalse();
    }

    [Fact]
    public async Task What_neither_key_opens_is_named_and_left_as_it_is()
    {
        await OneOfEach();
        await BytesOfColumns.Change(
            Store, "data_keys", "wrapped", "tenant = 'acme' AND class = 'correspondence'", bytes => [.. bytes[..^1], (byte)(bytes[^1] ^ 1)]);
        await using var rotation = await Rotation();
        await Introduced(rotation);

        (await rotation.Reseal(null, default)).Damaged.ShouldHaveSingleItem().ShouldStartWith("data_keys.wrapped of acme");
        (await rotation.Reseal(null, default)).Resealed.ShouldBe(0, "everything else is done");
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        await OneOfEach();
        await using var rotation = await Rotation();
        (await rotation.Finish(null, default)).ShouldBeNull("nothing is under way");
        (await Should.ThrowAsync<MasterKeyException>(() => rotation.Announce(Session.Master.Sealing, default))).Code.ShouldBe(MasterKeyFaults.Wrong);
        await Introduced(rotation);

        (await Should.ThrowAsync<MasterKeyException>(() => rotation.Announce(new(new byte[32]), default))).Code.ShouldBe(MasterKeyFaults.Changing);
        (await Should.ThrowAsync<MasterKeyException>(() => rotation.Finish(null, default))).Code.ShouldBe(MasterKeyFaults.Changing);
        await using var record = await RecordReading.Open(Store.Options, Store.Time, default);
        var file = Path.Combine(Store.Options.DataFolder, "backup");
        await Should.ThrowAsync<BackupException>(() => new Backup(record, Store.Time).Take(file, $"{file}.keys", new Progress<BackupProgress>(), default));
    }

    [Theory]
    [InlineData("UPDATE log_keys SET secret = secret")]
    [InlineData("UPDATE witness_keys SET secret = secret")]
    public async Task A_signing_key_is_sealed_anew_while_the_master_key_is_changed_and_at_no_other_time(string sql)
    {
        await OneOfEach();
        await Should.ThrowAsync<System.Data.Common.DbException>(() => Store.Execute(sql));
        await using var rotation = await Rotation();
        await rotation.Announce(Young(), default);

        await Store.Execute(sql);
        await Should.ThrowAsync<System.Data.Common.DbException>(() => Store.Execute(sql.Replace("secret = secret", "number = number + 1", StringComparison.Ordinal)));
    }

    protected async Task<MasterKeyRotation> Rotation() => await MasterKeyRotation.Open(Store.Options, Store.Time, default);

    private Database Beside() =>
        Store.Options.Postgres is { } connection ? PostgresDatabase.Beside(connection) : new SqliteReader(Store.Options.DataFolder, mayWrite: true);

    internal MasterSecret Young() => MasterSecret.Read(NewFile, mayMake: true);

    /// <summary>Everything new is sealed under the new key, and the servers know both.</summary>
    private async Task Introduced(MasterKeyRotation rotation)
    {
        await rotation.Announce(Young(), default);
        await Session.Master.Follow(Session.Database, default);
        await rotation.StartSealing(default);
        await Session.Master.Follow(Session.Database, default);
    }

    private async Task Finish()
    {
        await using var rotation = await MasterKeyRotation.Open(WithNewKey, Store.Time, default);
        (await rotation.Finish(null, default)).ShouldNotBeNull().Damaged.ShouldBeEmpty();
    }

    private sealed class Killing(int after) : IProgress<long>
    {
        private int _pages;

        public void Report(long value)
        {
            if (_pages++ == after)
                throw new OperationCanceledException();
        }
    }
}
