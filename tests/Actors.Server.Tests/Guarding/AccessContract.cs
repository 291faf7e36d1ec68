using Actors.Testing;

namespace Actors.Server.Tests.Guarding;

public sealed class AccessesOnSqlite(SqliteServer server) : AccessContract(server), IClassFixture<SqliteServer>;

public sealed class AccessesOnPostgres(PostgresqlServer server) : AccessContract(server), IClassFixture<PostgresqlServer>;

/// <summary>R106: who saw personal data, on whatever way.</summary>
public abstract class AccessContract(TestServer server)
{
    [Fact]
    public async Task R106_Whoever_reads_a_conversation_is_named_once_an_hour()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop);
        (await shop.As("compliance").Get($"{ticket.Path}/timeline")).Ok();
        (await shop.As("compliance").Get($"{ticket.Path}/timeline")).Ok();

        var entry = (await Accesses(shop, $"?stream=ticket/{ticket.Id}", "compliance")).ShouldHaveSingleItem();
        Shop.Text(entry, "recordClass").ShouldBe("correspondence");
        entry.GetProperty("by").GetProperty("kind").GetString().ShouldBe("key");
        entry.GetProperty("at").GetDateTimeOffset().ShouldBe(await Now(shop), TimeSpan.FromMinutes(5));

        await shop.Wait(TimeSpan.FromHours(1));
        (await shop.As("compliance").Get($"{ticket.Path}/timeline")).Ok();
        await Eventually.Get(() => Accesses(shop, $"?stream=ticket/{ticket.Id}", "compliance"), entries => entries.Count == 2);
    }

    [Theory]
    [InlineData("tickets")]
    [InlineData("search?q=lantern")]
    [InlineData("tickets/{ticket}/archive")]
    [InlineData("orders/405-1234567-1234567/history")]
    [InlineData("accounts/amazon-eu/archive?from=2000-01-01T00:00:00Z&until=2200-01-01T00:00:00Z")]
    [InlineData("log/archive")]
    public async Task R106_No_way_to_read_a_buyers_words_goes_unnoticed(string path)
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, text: "My lantern is broken", orderId: "405-1234567-1234567");
        await Eventually.Get(
            async () => (await shop.Agent.Get("search?q=lantern")).Ok().GetProperty("items").GetArrayLength(), found => found > 0);

        using var answer = await shop.As("auditor").Http.GetAsync(new Uri(path.Replace("{ticket}", $"{ticket.Id}"), UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await Eventually.Get(() => Accesses(shop, $"?stream=ticket/{ticket.Id}", "auditor"), entries => entries.Count > 0);
    }

    [Fact]
    public async Task R106_Addresses_of_orders_are_a_class_of_their_own()
    {
        var shop = await server.NewShop();
        await ATicket.In(shop, orderId: "405-1234567-1234567");
        (await shop.Integrator.Put(
            $"orders/{Shop.Official}/405-1234567-1234567/snapshot",
            new { source = "test", fulfilment = "fbm", status = "Shipped", buyer = new { name = "Anna Bauer", address = new { city = "Berlin", country = "DE" } } })).Ok();
        (await shop.As("compliance").Get($"orders/{Shop.Official}/405-1234567-1234567")).Ok();

        var entries = await Accesses(shop, $"?stream=order/{Shop.Official}/405-1234567-1234567", "compliance");

        entries.Select(entry => Shop.Text(entry, "recordClass")).ShouldContain("order-pii");
    }

    [Fact]
    public async Task The_system_reads_for_itself_and_a_stranger_sees_nothing_of_it()
    {
        var (shop, stranger) = (await server.NewShop(), await server.NewShop());
        var ticket = await ATicket.In(shop);
        (await shop.As("compliance").Get($"{ticket.Path}/timeline")).Ok();

        var all = await Accesses(shop, "", "compliance");

        all.ShouldEachBe(entry => entry.GetProperty("by").GetProperty("kind").GetString() != "system");
        (await stranger.As("auditor").Get($"accesses?stream=ticket/{ticket.Id}")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);
        (await shop.Agent.Get("accesses")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await shop.As("auditor").Get("accesses?cursor=no")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await shop.As("auditor").Get("accesses?limit=1")).Ok().GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    private static async Task<DateTimeOffset> Now(Shop shop) => (await shop.Agent.Get("time")).Ok().GetProperty("now").GetDateTimeOffset();

    /// <summary>What one of the callers did; entries come a second later.</summary>
    private static async Task<IReadOnlyList<JsonElement>> Accesses(Shop shop, string query, string role) => await Eventually.Get(
        async () => (IReadOnlyList<JsonElement>)[.. (await shop.As("auditor").Get($"accesses{query}")).Ok().GetProperty("items").EnumerateArray()
            .Where(entry => entry.GetProperty("by").GetProperty("displayName").GetString() == role)],
        entries => entries.Count > 0);
}
