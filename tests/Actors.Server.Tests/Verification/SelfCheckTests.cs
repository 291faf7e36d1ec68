using System.Data.Common;
using Actors.Server.Verification;
using Actors.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Server.Tests.Verification;

/// <summary>A server of its own: what is done to its record would trouble others.</summary>
public sealed class SelfCheckTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Fact]
    public async Task A_text_that_somebody_took_away_is_found_at_night_and_forgiven_once_it_is_back()
    {
        var shop = await server.NewShop();
        await ATicket.In(shop, text: "This is evidence.");
        await Night(shop);
        (await Record(shop)).ShouldBe("signed");

        await Execute("CREATE TABLE aside AS SELECT * FROM contents; DELETE FROM contents");
        (await Record(shop)).ShouldBe("signed", "nobody has looked yet");
        await Night(shop);
        await Eventually.Get(() => Record(shop), record => record == "broken");
        await Eventually.Get(Faults, faults => faults > 0);

        await Execute("INSERT INTO contents SELECT * FROM aside");
        await Night(shop);
        await Eventually.Get(() => Record(shop), record => record == "signed");
    }

    /// <summary>R3: what was found is on record, of whichever tenant it was.</summary>
    private Task<long> Faults() => Command(
        "SELECT count(*) FROM events WHERE type = 'tenant.record-fault-found'", async (command, cancel) => (long)(await command.ExecuteScalarAsync(cancel))!);

    private async Task Night(Shop shop)
    {
        await shop.Wait(TimeSpan.FromDays(1));
        server.Services.GetRequiredService<SelfCheck>().Nudge();
    }

    private static async Task<string> Record(Shop shop) => Shop.Text((await shop.Admin.Get("/health/ready")).Ok(), "record");

    private Task<int> Execute(string sql) => Command(sql, (command, cancel) => command.ExecuteNonQueryAsync(cancel));

    private Task<T> Command<T>(string sql, Func<DbCommand, CancellationToken, Task<T>> run) => server.Services.GetRequiredService<Database>().Write(
        TenantScope.Every,
        async (connection, transaction, cancel) =>
        {
            await using var command = connection.CreateCommand();
            (command.Transaction, command.CommandText) = (transaction, sql);
            return await run(command, cancel);
        },
        default);
}
