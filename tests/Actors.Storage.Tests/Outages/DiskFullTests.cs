using System.Security.Cryptography;
using Actors.Testing;
using Npgsql;

namespace Actors.Storage.Tests;

public sealed class DiskFullTests
{
    private readonly List<TestStream> _acknowledged = [];

    [Fact]
    public async Task A_full_SQLite_file_fails_the_append_and_nothing_else()
    {
        await using var store = new TestStore(Kind.Sqlite);
        var session = await store.Open();
        await Append(session, "before");
        var pages = await store.Count("PRAGMA page_count");
        await ((SqliteDatabase)session.Database).Writer.Run(
            async connection =>
            {
                await using var limit = connection.CreateCommand();
                limit.CommandText = $"PRAGMA max_page_count = {pages + 10}";
                await limit.ExecuteNonQueryAsync();
            },
            default);

        var full = await Should.ThrowAsync<JournalUnavailableException>(() => Append(session, "full", bytes: 200_000));

        full.Message.ShouldContain("disk full");
        session.JournalHealth.IsFailing.ShouldBeTrue();
        await Append(session, "after");
        session.JournalHealth.IsFailing.ShouldBeFalse();
        await EverythingAcknowledgedIsThere(session);
    }

    [TinyDiskFact]
    public async Task SQLite_on_a_full_disk_says_so_and_goes_on_when_there_is_room()
    {
        using var disk = new TinyDisk(megabytes: 6);
        await using var store = new TestStore(Kind.Sqlite);
        var session = await store.Open(store.Options with { DataFolder = disk.Folder });

        await FillsUpAndRecovers(session, disk);
    }

    [TinyDiskFact]
    public async Task PostgreSQL_on_a_full_disk_says_so_and_goes_on_when_there_is_room()
    {
        using var disk = new TinyDisk(megabytes: 64);
        using var server = PostgresServer.StartPrivate("fsync=off");
        await using var store = new TestStore(Kind.Postgres, server);
        await MoveTo(disk, server, new NpgsqlConnectionStringBuilder(store.Options.Postgres).Database!);
        var session = await store.Open();

        await FillsUpAndRecovers(session, disk);
        await session.DisposeAsync();
    }

    private async Task FillsUpAndRecovers(StorageSession session, TinyDisk disk)
    {
        await Append(session, "before");
        disk.Fill(leave: 400_000);

        var full = await Should.ThrowAsync<JournalUnavailableException>(async () =>
        {
            for (var n = 0; n < 100; n++)
                await Append(session, $"filling-{n}", bytes: 50_000);
        });
        full.Message.ShouldContain(session.Database.IsPostgres ? "53100" : "disk full");
        await EverythingAcknowledgedIsThere(session);

        disk.Free();
        for (var n = 0; n < 20; n++)
            await Append(session, $"after-{n}", bytes: 50_000);
        await EverythingAcknowledgedIsThere(session);
    }

    private async Task Append(StorageSession session, string key, int bytes = 100)
    {
        var stream = new TestStream(key);
        var content = new NewContents(TimeProvider.System).Bytes("buyer", RecordClasses.Attachment, RandomNumberGenerator.GetBytes(bytes));
        (await session.Journal.Append(stream.Next() with { Contents = [content] }, default)).ShouldBeOfType<AppendOutcome.Appended>();
        _acknowledged.Add(stream);
    }

    private async Task EverythingAcknowledgedIsThere(StorageSession session)
    {
        foreach (var stream in _acknowledged)
            (await session.Journal.Read("acme", stream.Name, 0, 10, default)).Count.ShouldBe(1, stream.Name);
        var report = await session.Verifier.Verify(null, compareContents: false, default);
        report.Fault.ShouldBeNull();
        report.Events.ShouldBe(_acknowledged.Count);
    }

    private static async Task MoveTo(TinyDisk disk, PostgresServer server, string database)
    {
        disk.GiveTo("postgres");
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        foreach (var sql in (string[])[$"CREATE TABLESPACE tiny LOCATION '{disk.Folder}'", $"ALTER DATABASE {database} SET TABLESPACE tiny"])
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
