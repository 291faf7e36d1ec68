namespace Actors.Storage.Tests;

public sealed class TurnTests() : StoreContract(Kind.Postgres)
{
    [Fact]
    public async Task One_process_indexes_at_a_time_and_the_next_one_when_it_is_done()
    {
        var storage = SearchStorage.Of(Session.Database);
        var first = await storage.TakeTurn(wait: false, CancellationToken.None);

        (await storage.TakeTurn(wait: false, CancellationToken.None)).ShouldBeNull();
        await first!.DisposeAsync();

        var second = await storage.TakeTurn(wait: true, CancellationToken.None);
        await second.ShouldNotBeNull().DisposeAsync();
    }

    [Fact]
    public async Task A_turn_that_lasts_keeps_no_row_from_being_vacuumed()
    {
        await using var turn = await SearchStorage.Of(Session.Database).TakeTurn(wait: true, CancellationToken.None);

        (await Store.Count(
            """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
                AND (backend_xmin IS NOT NULL OR state LIKE 'idle in transaction%')
            """)).ShouldBe(0);
    }

    [Fact]
    public async Task Who_gives_up_waiting_takes_no_turn_along()
    {
        var storage = SearchStorage.Of(Session.Database);
        var first = await storage.TakeTurn(wait: false, CancellationToken.None);
        using var cancel = new CancellationTokenSource();
        var waiting = storage.TakeTurn(wait: true, cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        await first!.DisposeAsync();

        var next = await storage.TakeTurn(wait: false, CancellationToken.None);

        await next.ShouldNotBeNull().DisposeAsync();
    }
}
