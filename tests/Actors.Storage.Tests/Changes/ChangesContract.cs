namespace Actors.Storage.Tests;

public abstract class ChangesContract(SharedStore store) : ReadContract(store)
{
    private Changes Changes => new(Database);

    [Fact]
    public async Task A_client_goes_on_behind_the_last_change_it_has_seen()
    {
        await Record("ticket/1", "order/a/1", "ticket/2");

        var first = await Changes.After(Tenant, 0, 2, Cancel);
        var rest = await Changes.After(Tenant, first[^1].Cursor, 10, Cancel);

        first.ShouldBe([new(1, "ticket/1", 1, "test.happened", Now), new(2, "order/a/1", 1, "test.happened", Now)]);
        rest.ShouldBe([new(3, "ticket/2", 1, "test.happened", Now)]);
        (await Changes.After(Tenant, 3, 10, Cancel)).ShouldBeEmpty();
        (await Changes.After("another tenant", 0, 10, Cancel)).ShouldBeEmpty();
    }

    private async Task Record(params IEnumerable<string> streams)
    {
        var hash = new byte[32];
        await Store.Insert("events", streams.Select(stream => new
        {
            tenant = Tenant,
            stream,
            version = 1L,
            type = "test.happened",
            schema = 1L,
            at_us = Micros.From(Now),
            by = "system/test",
            payload = "{}"u8.ToArray(),
            prev_hash = hash,
            hash,
        }));
        if (!Database.IsPostgres) // which numbers what is written by itself
            await Store.Insert("leaves", streams.Select((stream, index) => new { tenant = Tenant, leaf_index = (long)index, stream, version = 1L, hash }));
    }
}

public sealed class ChangesOnSqlite(SqliteStore store) : ChangesContract(store), IClassFixture<SqliteStore>;

public sealed class ChangesOnPostgres(PostgresStore store) : ChangesContract(store), IClassFixture<PostgresStore>;
