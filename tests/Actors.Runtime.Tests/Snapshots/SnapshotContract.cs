using System.Text;
using System.Text.Json;
using Actors.Domain.Tickets;
using Actors.Ledger;
using Actors.Runtime.Tests.Cells;
using Actors.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Runtime.Tests.Snapshots;

/// <summary>Snapshots save reading and change nothing else.</summary>
public abstract class SnapshotContract(string? postgres) : IAsyncLifetime
{
    private const int Notes = 130;

    private readonly string _folder = Directory.CreateTempSubdirectory("actors-snapshots-").FullName;
    private readonly DrivenTime _time = new();
    private StorageSession _storage = null!;
    private Runtime.Snapshots _snapshots = null!;
    private TicketMaker _make = null!;
    private ActorId _ticket;
    private ActorView _whole = null!;

    public async Task InitializeAsync()
    {
        _storage = await DataStore.Open(
            new() { DataFolder = _folder, Postgres = postgres }, _time, NullLoggerFactory.Instance, CancellationToken.None);
        _snapshots = On(_storage);
        _make = new(_time, "acme");
        _ticket = ActorId.ForTicket("acme", Guid.CreateVersion7(_time.GetUtcNow()));
        var actors = Host(_storage.Journal);
        await Accepted(actors, _make.Message("thread-1"));
        for (var i = 0; i < Notes; i++)
            await Accepted(actors, _make.Note());
        _whole = await actors.Read(_ticket);
        await Settle();
    }

    public async Task DisposeAsync()
    {
        await _snapshots.DisposeAsync();
        await _storage.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_long_history_comes_back_from_its_snapshot_and_the_events_after_it()
    {
        var journal = new CountingJournal(_storage.Journal);
        var actors = Host(journal);

        Same(await actors.Read(_ticket));

        journal.Events.ShouldBeLessThan(Notes);
    }

    [Fact]
    public async Task It_goes_on_from_there_as_it_would_have_without()
    {
        var actors = Host(_storage.Journal);

        (await Accepted(actors, _make.Note())).Version.ShouldBe(_whole.Version + 1);
    }

    [Fact]
    public async Task Emptying_the_table_costs_nothing_but_reading()
    {
        await Execute("DELETE FROM snapshots");
        var journal = new CountingJournal(_storage.Journal);
        var actors = Host(journal);

        Same(await actors.Read(_ticket));

        journal.Events.ShouldBe((int)_whole.Version);
    }

    [Theory]
    [InlineData("UPDATE snapshots SET program = 'another'")]
    [InlineData("UPDATE snapshots SET version = version + 7")]
    [InlineData("UPDATE snapshots SET at_us = at_us + 1")]
    [InlineData("UPDATE snapshots SET stream = 'ticket/another'")]
    public async Task A_snapshot_that_is_not_this_programs_of_this_actor_is_no_snapshot(string sql)
    {
        await Execute(sql);

        var actors = Host(_storage.Journal);
        Same(await actors.Read(_ticket));
    }

    [Fact]
    public async Task A_snapshot_of_a_history_that_was_undone_is_not_believed()
    {
        // As after the database was restored from a backup and the snapshots were not.
        var state = JsonSerializer.SerializeToUtf8Bytes(_whole.State, StateJson.Options);
        var (kept, program) = await Kept();
        await _storage.Snapshots.Keep([kept with { Version = _whole.Version + 40, State = state }], program, CancellationToken.None);

        var actors = Host(_storage.Journal);
        Same(await actors.Read(_ticket));
    }

    [Fact]
    public async Task A_snapshot_holds_references_and_no_word_of_anybody()
    {
        var (kept, _) = await Kept();

        var text = Encoding.UTF8.GetString(kept.State.Span);
        text.ShouldContain("amazon-eu");
        text.ShouldNotContain("Carrier asked");
        text.ShouldNotContain("Where is my order");
    }

    private void Same(ActorView view)
    {
        view.Version.ShouldBe(_whole.Version);
        JsonSerializer.Serialize(view.As<TicketState>(), StateJson.Options).ShouldBe(JsonSerializer.Serialize(_whole.As<TicketState>(), StateJson.Options));
    }

    /// <summary>From here on nobody writes snapshots unasked, and there is one.</summary>
    private async Task Settle()
    {
        await _snapshots.DisposeAsync();
        await Host(_storage.Journal).Read(_ticket);
        await _snapshots.Keep(CancellationToken.None);
    }

    private static Runtime.Snapshots On(StorageSession storage) => new(storage.Snapshots, NullLogger<Runtime.Snapshots>.Instance);

    private CellsAlone Host(IJournal journal) => new(journal, _time, _snapshots);

    private async Task<Receipt> Accepted(CellsAlone actors, Command command) =>
        (await actors.Send(_ticket, command, _make.Meta())).ShouldBeOfType<CommandReply.Accepted>().Receipt;

    private async Task<(Storage.Snapshot Snapshot, string Program)> Kept()
    {
        var program = await _storage.Database.Read(
            TenantScope.Every,
            async (connection, cancel) =>
            {
                await using var command = connection.CreateCommand();
                command.CommandText = "SELECT program FROM snapshots";
                return (string)(await command.ExecuteScalarAsync(cancel))!;
            },
            CancellationToken.None);
        return ((await _storage.Snapshots.Find("acme", _ticket.Stream, program, CancellationToken.None))!, program);
    }

    private async Task Execute(string sql) => await _storage.Database.Write(
        TenantScope.Every,
        async (connection, transaction, cancel) =>
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant texts of this file.
            (command.Transaction, command.CommandText) = (transaction, sql);
#pragma warning restore CA2100
            (await command.ExecuteNonQueryAsync(cancel)).ShouldBe(1);
            return true;
        },
        CancellationToken.None);
}

public sealed class SnapshotsOnSqlite() : SnapshotContract(null);

public sealed class SnapshotsOnPostgres() : SnapshotContract(PostgresServer.Shared.CreateDatabase());
