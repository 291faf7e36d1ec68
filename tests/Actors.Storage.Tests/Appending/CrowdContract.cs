using Actors.Ledger;
using Actors.Testing;

namespace Actors.Storage.Tests;

public sealed class CrowdOnSqlite() : CrowdContract(Kind.Sqlite);

public sealed class CrowdOnPostgres() : CrowdContract(Kind.Postgres)
{
    [Fact]
    public async Task Two_processes_on_the_same_streams_never_fork_one()
    {
        var second = await Store.Open();

        var acknowledged = await Crowd([Session.Journal, second.Journal], callers: 60, streams: 5, each: 10);

        await EveryChainHolds(acknowledged, streams: 5);
    }
}

public abstract class CrowdContract(Kind kind) : StoreContract(kind)
{
    [Fact]
    public async Task Many_writers_on_few_streams_lose_and_double_nothing()
    {
        var acknowledged = await Crowd([Journal], callers: 200, streams: 50, each: 5);

        await EveryChainHolds(acknowledged, streams: 50);
    }

    [Fact]
    public async Task Appends_that_wait_for_a_neighbour_are_not_forgotten_when_nobody_else_comes()
    {
        for (var round = 0; round < 10; round++)
        {
            var stream = new TestStream($"burst{round}");

            var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Append(stream.Peek()))).WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);

            outcomes.OfType<AppendOutcome.Appended>().Count().ShouldBe(1);
        }
    }

    [Fact]
    public async Task One_conflict_among_a_hundred_neighbours_fails_alone()
    {
        var taken = new TestStream("taken");
        var stale = taken.Peek();
        await Appended(taken.Next());
        var neighbours = Enumerable.Range(0, 100).Select(n => new TestStream($"s{n}")).ToList();

        var sent = neighbours.Select(s => Append(s.Next())).ToList();
        sent.Insert(50, Append(stale));
        var outcomes = await Task.WhenAll(sent);

        outcomes[50].ShouldBe(new AppendOutcome.VersionConflict(1));
        outcomes.Where((_, n) => n != 50).ShouldEachBe(outcome => outcome is AppendOutcome.Appended);
    }

    [Fact]
    public async Task An_append_that_no_database_can_store_fails_alone()
    {
        var half = new TestStream("half");
        var unstorable = half.Next() with { Rows = [new TicketTagRow(Guid.CreateVersion7(Store.Time.GetUtcNow()), "\ud800", true)] };
        var neighbours = Enumerable.Range(0, 100).Select(n => new TestStream($"s{n}")).ToList();

        var sent = neighbours.Select(s => Append(s.Next())).ToList();
        var failing = Append(unstorable);

        (await Task.WhenAll(sent)).ShouldEachBe(outcome => outcome is AppendOutcome.Appended);
        await Should.ThrowAsync<ArgumentException>(() => failing);
        await Appended(new TestStream("after").Next() with { Rows = [new TicketTagRow(Guid.CreateVersion7(Store.Time.GetUtcNow()), "late", true)] });
    }

    /// <summary>Everybody appends as actors do: on a conflict read again and try once more, until it is in.</summary>
    protected async Task<IReadOnlyCollection<Guid>> Crowd(IJournal[] journals, int callers, int streams, int each)
    {
        var acknowledged = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var done = new List<Guid>();
            for (var n = 0; n < each; n++)
                done.Add(await AppendSomehow(journals[caller % journals.Length], $"s{caller % streams}"));
            return done;
        })));
        return [.. acknowledged.SelectMany(ids => ids)];
    }

    protected async Task EveryChainHolds(IReadOnlyCollection<Guid> acknowledged, int streams)
    {
        var events = 0;
        for (var n = 0; n < streams; n++)
        {
            var verifier = new StreamVerifier("acme", $"ticket/s{n}");
            foreach (var stored in await Journal.Read("acme", $"ticket/s{n}", 0, 10_000, CancellationToken.None))
            {
                verifier.Check(stored).ShouldBeNull();
                events++;
            }
        }

        acknowledged.ShouldBeUnique();
        events.ShouldBe(acknowledged.Count);
        (await Store.Count("SELECT count(*) FROM commands")).ShouldBe(acknowledged.Count);
    }

    private async Task<Guid> AppendSomehow(IJournal journal, string key)
    {
        var command = Guid.CreateVersion7(Store.Time.GetUtcNow());
        while (true)
        {
            var events = await journal.Read("acme", $"ticket/{key}", 0, 10_000, CancellationToken.None);
            var outcome = await journal.Append(TestStream.After(key, events).Next(command: command), CancellationToken.None);
            if (outcome is AppendOutcome.Appended)
                return command;
            outcome.ShouldBeOfType<AppendOutcome.VersionConflict>();
        }
    }
}
