using System.Data.Common;

namespace Actors.Storage.Tests;

public sealed class SequencingOnSqlite() : SequencingContract(Kind.Sqlite);

public sealed class SequencingOnPostgres() : SequencingContract(Kind.Postgres)
{
    /// <summary>Whoever has a number has it to the commit: a follower that has read a leaf will never find a new one before it.</summary>
    [Fact]
    public async Task An_event_that_commits_late_is_not_overtaken_by_those_that_come_after_it()
    {
        await using var intruder = await Store.Intrude();
        await using var late = await intruder.BeginTransactionAsync();
        await InsertEvent(intruder, "ticket/late");
        var next = Append(new TestStream("next").Next());
        while (await Store.Count("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") == 0)
            await Task.Yield();
        (await Streams()).ShouldBeEmpty();

        await late.CommitAsync();
        (await next).ShouldBeOfType<AppendOutcome.Appended>();

        (await Streams()).ShouldBe(["ticket/late", "ticket/next"]);
    }

    [Fact]
    public async Task One_tenants_log_does_not_wait_for_anothers()
    {
        await using var intruder = await Store.Intrude();
        await using var open = await intruder.BeginTransactionAsync();
        await InsertEvent(intruder, "ticket/open");

        await Appended(new TestStream("a", "umbrella").Next());

        (await Session.Leaves.Sizes(default)).ShouldBe([new("umbrella", 1)]);
    }

    [Fact]
    public async Task An_append_that_was_rolled_back_leaves_no_gap()
    {
        await using (var intruder = await Store.Intrude())
        {
            await using var abandoned = await intruder.BeginTransactionAsync();
            await InsertEvent(intruder, "ticket/abandoned");
        }

        await Appended(new TestStream("a").Next());

        (await Leaves()).ShouldHaveSingleItem().Index.ShouldBe(0);
    }

    [Fact]
    public async Task Several_processes_number_their_events_without_a_gap_and_without_doubling_any()
    {
        var second = await Store.Open();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async s =>
        {
            var (stream, journal) = (new TestStream($"s{s}"), s % 2 == 0 ? Journal : second.Journal);
            for (var n = 0; n < 10; n++)
                (await journal.Append(stream.Next(), default)).ShouldBeOfType<AppendOutcome.Appended>();
        }));

        (await Leaves()).Select(l => l.Index).ShouldBe(Enumerable.Range(0, 200).Select(n => (long)n));
        (await Leaves()).Select(l => (l.Event.Header.Stream, l.Event.Header.Version)).ShouldBeUnique();
    }

    private static async Task InsertEvent(DbConnection connection, string stream)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            INSERT INTO events (tenant, stream, version, type, schema, at_us, "by", payload, prev_hash, hash)
            VALUES ('acme', '{stream}', 1, 'tested', 1, 0, 'system/test', '', decode(repeat('00', 32), 'hex'), decode(repeat('11', 32), 'hex'))
            """;
        await command.ExecuteNonQueryAsync();
    }
}

public abstract class SequencingContract(Kind kind) : StoreContract(kind)
{
    [Fact]
    public async Task Every_event_gets_one_leaf_without_a_gap_and_in_the_order_of_its_stream()
    {
        var streams = Enumerable.Range(0, 10).Select(n => new TestStream($"s{n}")).ToList();
        await Task.WhenAll(streams.Select(async s =>
        {
            for (var n = 1; n <= 6; n++)
                await Appended(s.Next(events: 1 + (n % 2)));
        }));

        var leaves = await Leaves();

        leaves.Select(l => l.Index).ShouldBe(Enumerable.Range(0, 90).Select(n => (long)n));
        foreach (var stream in leaves.GroupBy(l => l.Event.Header.Stream))
            stream.Select(l => l.Event.Header.Version).ShouldBe(Enumerable.Range(1, 9).Select(n => (long)n));
    }

    [Fact]
    public async Task Each_tenant_has_a_log_of_its_own()
    {
        await Appended(new TestStream("a").Next(events: 2), new TestStream("a", "umbrella").Next(), new TestStream("b").Next());

        var sizes = await Session.Leaves.Sizes(default);

        sizes.OrderBy(s => s.Key).Select(s => (s.Key, s.Value)).ShouldBe([("acme", 3), ("umbrella", 1)]);
        (await Session.Leaves.Read("umbrella", 0, 10, default)).ShouldHaveSingleItem().Index.ShouldBe(0);
    }

    [Fact]
    public async Task Numbering_goes_on_after_a_restart()
    {
        await Appended(new TestStream("a").Next());
        await Restart();
        await Appended(new TestStream("b").Next());

        (await Leaves()).Select(l => l.Index).ShouldBe([0, 1]);
    }

    [Fact]
    public async Task A_follower_reads_on_from_its_position()
    {
        await Appended(new TestStream("a").Next(events: 5));

        (await Session.Leaves.Read("acme", 2, 2, default)).Select(l => l.Index).ShouldBe([2, 3]);
        (await Session.Leaves.Read("acme", 5, 2, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_follower_moves_with_the_transaction_of_what_it_wrote()
    {
        await Session.Database.Write(
            TenantScope.Every,
            async (connection, transaction, cancel) =>
            {
                await LeafLog.Advance(connection, transaction, "search", "acme", 7, cancel);
                return 0;
            },
            default);
        await Should.ThrowAsync<InvalidOperationException>(() => Session.Database.Write<int>(
            TenantScope.Every,
            async (connection, transaction, cancel) =>
            {
                await LeafLog.Advance(connection, transaction, "search", "acme", 9, cancel);
                throw new InvalidOperationException();
            },
            default));

        (await Session.Leaves.Position("search", "acme", default)).ShouldBe(7);
        (await Session.Leaves.Position("search", "umbrella", default)).ShouldBe(0);
    }

    protected Task<IReadOnlyList<Leaf>> Leaves() => Session.Leaves.Read("acme", 0, 1_000, CancellationToken.None);

    protected async Task<IEnumerable<string>> Streams() => (await Leaves()).Select(l => l.Event.Header.Stream);
}
