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
    public async Task A_sweep_of_some_arcs_leaves_the_actors_of_the_others_alone()
    {
        await Add("a", "ticket/1", "response", wake: -1, due: 0, ring: 10);
        await Add("a", "ticket/2", "response", wake: -1, due: 0, ring: 20);
        await Add("a", "ticket/3", "response", wake: -1, due: 0, ring: 30);
        await Add("a", "ticket/4", "response", wake: -1, due: 0, ring: uint.MaxValue);

        (await Due(new RingArc(10, 20))).ShouldBe(["ticket/2"]);
        (await Due(new RingArc(10, 20), new RingArc(20, 30))).ShouldBe(["ticket/2", "ticket/3"]);
        (await Due(new RingArc(30, 10))).ShouldBe(["ticket/1", "ticket/4"]);
        (await Due(RingArc.Whole)).Count.ShouldBe(4);
        (await Due(new RingArc(7, 7))).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_clock_without_a_place_on_the_ring_falls_to_every_sweep()
    {
        await Add("a", "ticket/1", "response", wake: -1, due: 0);

        (await Due(new RingArc(10, 20))).ShouldBe(["ticket/1"]);
        (await Due(new RingArc(20, 10))).ShouldBe(["ticket/1"]);
    }

    [Fact]
    public async Task What_comes_up_on_an_arc_is_neither_due_nor_far_nor_of_another_arc()
    {
        await Add("a", "ticket/due", "response", wake: 0, due: 0, ring: 15);
        await Add("a", "ticket/second", "response", wake: 2, due: 9, ring: 20);
        await Add("b", "ticket/first", "snooze", wake: 1, due: 1, ring: 15);
        await Add("a", "ticket/far", "response", wake: 3, due: 9, ring: 15);
        await Add("a", "ticket/elsewhere", "response", wake: 1, due: 9, ring: 10);
        await Add("a", "ticket/unplaced", "response", wake: 1, due: 9);
        var arc = new RingArc(10, 20);

        var coming = await Clocks.Coming(arc, Now, Now.AddMinutes(2), 10, Cancel);
        var soonest = await Clocks.Coming(arc, Now, Now.AddMinutes(2), 1, Cancel);

        coming.Select(clock => clock.Stream).ShouldBe(["ticket/first", "ticket/second", "ticket/unplaced"]);
        soonest.Select(clock => clock.Stream).ShouldBe(["ticket/first", "ticket/unplaced"]);
    }

    [Fact]
    public async Task The_clocks_of_one_actor_are_found()
    {
        await Add("a", "ticket/1", "snooze", wake: 1, due: 1, ring: 15);
        await Add("a", "ticket/1", "response", wake: 2, due: 9, ring: 15);
        await Add("a", "ticket/2", "response", wake: 2, due: 9, ring: 15);
        await Add("b", "ticket/1", "response", wake: 2, due: 9, ring: 15);

        (await Clocks.Of("a", "ticket/1", Cancel)).Select(clock => clock.Kind).ShouldBe(["response", "snooze"]);
    }

    private async Task<List<string>> Due(params RingArc[] arcs) =>
        [.. (await Clocks.Due(Now, 10, Cancel, arcs: arcs)).Select(clock => clock.Stream).Order(StringComparer.Ordinal)];

    private Task Add(string tenant, string stream, string kind, int wake, int due, uint? ring = null) => Store.Insert("clocks", new
    {
        tenant,
        stream,
        kind,
        due_us = Micros.From(Now.AddMinutes(due)),
        wake_us = Micros.From(Now.AddMinutes(wake)),
        ring = (long?)ring,
    });
}

public sealed class ClockTableOnSqlite(SqliteStore store) : ClockTableContract(store), IClassFixture<SqliteStore>;

public sealed class ClockTableOnPostgres(PostgresStore store) : ClockTableContract(store), IClassFixture<PostgresStore>;
