namespace Actors.Storage.Tests;

public abstract class ClockTableContract(SharedStore store) : ReadContract(store), IAsyncLifetime
{
    private ClockTable Clocks => new(Database);

    /// <summary>The sweep looks at all tenants.</summary>
    public Task InitializeAsync() => Store.Execute("DELETE FROM clocks");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Clocks_whose_actor_wants_to_wake_up_are_due_whatever_their_tenant()
    {
        await Add("b", "ticket/1", "response", wake: -1, due: 10);
        await Add("a", "ticket/1", "snooze", wake: 0, due: 0);
        await Add("a", "ticket/2", "response", wake: 1, due: 1);

        (await Clocks.Due(Now, 10, Cancel)).ShouldBe(
        [
            new("b", "ticket/1", "response", Now.AddMinutes(10), Now.AddMinutes(-1)),
            new("a", "ticket/1", "snooze", Now, Now),
        ]);
    }

    [Fact]
    public async Task A_sweep_goes_on_behind_what_it_could_not_wake()
    {
        for (var number = 1; number <= 5; number++)
            await Add("a", $"ticket/{number}", "response", wake: -number / 2, due: 0);

        var seen = new List<DueClock>();
        while (await Clocks.Due(Now, 2, Cancel, seen.LastOrDefault()) is { Count: > 0 } batch)
            seen.AddRange(batch);

        seen.ShouldBe(await Clocks.Due(Now, 10, Cancel));
        seen.Count.ShouldBe(5);
    }

    [Fact]
    public async Task The_next_wake_up_lies_behind_the_given_time()
    {
        await Add("a", "ticket/1", "response", wake: 1, due: 5);
        await Add("b", "ticket/2", "response", wake: 2, due: 5);

        (await Clocks.Next(Now, Cancel)).ShouldBe(Now.AddMinutes(1));
        (await Clocks.Next(Now.AddMinutes(1), Cancel)).ShouldBe(Now.AddMinutes(2));
        (await Clocks.Next(Now.AddMinutes(2), Cancel)).ShouldBeNull();
    }

    private Task Add(string tenant, string stream, string kind, int wake, int due) => Store.Insert("clocks", new
    {
        tenant,
        stream,
        kind,
        due_us = Micros.From(Now.AddMinutes(due)),
        wake_us = Micros.From(Now.AddMinutes(wake)),
    });
}

public sealed class ClockTableOnSqlite(SqliteStore store) : ClockTableContract(store), IClassFixture<SqliteStore>;

public sealed class ClockTableOnPostgres(PostgresStore store) : ClockTableContract(store), IClassFixture<PostgresStore>;
