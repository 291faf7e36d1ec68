namespace Actors.Server.Tests.Orders;

public abstract class OrderContract(TestServer server)
{
    private const string OrderId = "123-1234567-1234567";

    [Fact]
    public async Task An_order_shows_its_last_snapshot_its_parcels_and_its_buyer()
    {
        var shop = await server.NewShop();

        var snapshot = await shop.Integrator.Put($"orders/{Shop.Official}/{OrderId}/snapshot", Snapshot("Shipped"));
        snapshot.Ok().GetProperty("version").GetInt64().ShouldBe(1);
        (await shop.Integrator.Post($"orders/{Shop.Official}/{OrderId}/shipments", new
        {
            carrier = "DHL",
            trackingNumber = "00340434161094042557",
            status = "delivered",
            signedBy = "A. Berg",
            source = "carrier",
        })).Ok(HttpStatusCode.Created);

        var order = (await shop.Agent.Get($"orders/{Shop.Official}/{OrderId}")).Ok();
        order.GetProperty("status").GetString().ShouldBe("Shipped");
        order.GetProperty("fulfilment").GetString().ShouldBe("fbm");
        order.GetProperty("buyer").GetProperty("name").GetString().ShouldBe("Anna Berg");
        order.GetProperty("items")[0].GetProperty("asin").GetString().ShouldBe("B000000001");
        order.GetProperty("shipments")[0].GetProperty("signedBy").GetString().ShouldBe("A. Berg");
        (await shop.Agent.Get($"orders/{Shop.Official}/{OrderId}/verify")).Ok().GetProperty("intact").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task R29_Earlier_snapshots_stay_readable_with_their_time_and_source()
    {
        var shop = await server.NewShop();
        foreach (var status in new[] { "Unshipped", "Shipped", "Delivered" })
            (await shop.Integrator.Put($"orders/{Shop.Official}/{OrderId}/snapshot", Snapshot(status))).Ok();

        var newest = (await shop.Agent.Get($"orders/{Shop.Official}/{OrderId}/snapshots?limit=2")).Ok();
        Statuses(newest).ShouldBe(["Delivered", "Shipped"]);
        var older = (await shop.Agent.Get($"orders/{Shop.Official}/{OrderId}/snapshots?limit=2&cursor={newest.GetProperty("next").GetString()}")).Ok();
        Statuses(older).ShouldBe(["Unshipped"]);
        older.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        var first = older.GetProperty("items")[0];
        first.GetProperty("source").GetString().ShouldBe("sp-api/orders-2026-01-01");
        first.GetProperty("buyer").GetProperty("name").GetString().ShouldBe("Anna Berg");
        (await shop.Agent.Get($"orders/{Shop.Official}/{OrderId}/snapshots?cursor=x")).Refused(HttpStatusCode.BadRequest, "request.malformed");

        static IEnumerable<string?> Statuses(JsonElement page) =>
            page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_history_of_an_order_holds_all_channels_in_order()
    {
        var shop = await server.NewShop();
        var official = await ATicket.In(shop, Shop.Official, OrderId, "First, on Amazon");
        var mail = await ATicket.In(shop, Shop.Unofficial, OrderId, "Then by mail");
        (await shop.Integrator.Put($"orders/{Shop.Official}/{OrderId}/snapshot", Snapshot("Shipped"))).Ok();

        var history = await Eventually.Get(
            async () => (await shop.Agent.Get($"orders/{OrderId}/history?limit=200")).Ok().GetProperty("items").EnumerateArray().ToArray(),
            items => items.Count(item => item.GetProperty("type").GetString() == "order.ticket-linked") == 2);

        history.Where(item => item.GetProperty("kind").GetString() == "message").Select(item => item.GetProperty("message").GetProperty("text").GetString())
            .ShouldBe(["First, on Amazon", "Then by mail"]);
        history.Select(item => item.GetProperty("at").GetDateTimeOffset()).ShouldBeInOrder();
        history.Select(item => item.GetProperty("ticket")).Where(ticket => ticket.ValueKind == JsonValueKind.String).Select(ticket => ticket.GetGuid()).Distinct()
            .ShouldBe([official.Id, mail.Id], ignoreOrder: true);
        var order = (await shop.Agent.Get($"orders/{Shop.Official}/{OrderId}")).Ok();
        order.GetProperty("tickets").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_history_is_read_page_by_page()
    {
        var shop = await server.NewShop();
        await ATicket.In(shop, Shop.Official, OrderId);
        var whole = await Eventually.Get(
            async () => (await shop.Agent.Get($"orders/{OrderId}/history?limit=200")).Ok().GetProperty("items").EnumerateArray().ToArray(),
            items => items.Any(item => item.GetProperty("type").GetString() == "order.ticket-linked"));

        var pages = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await shop.Agent.Get($"orders/{OrderId}/history?limit=2{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}")).Ok();
            pages.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);

        pages.ShouldBe(whole.Select(item => item.GetRawText()));
    }

    [Fact]
    public async Task An_order_nobody_knows_is_unknown()
    {
        var shop = await server.NewShop();

        (await shop.Agent.Get($"orders/{Shop.Official}/{OrderId}")).Refused(HttpStatusCode.NotFound, "not-found");
        (await shop.Agent.Get($"orders/nobody/{OrderId}")).Refused(HttpStatusCode.NotFound, "not-found");
        (await shop.Agent.Get($"orders/{OrderId}/history")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    private static object Snapshot(string status) => new
    {
        source = "sp-api/orders-2026-01-01",
        fulfilment = "fbm",
        marketplace = "A1PA6795UKMFR9",
        status,
        placedAt = "2026-11-20T10:00:00Z",
        total = new { amount = 49.9, currency = "EUR" },
        items = new[] { new { sku = "S-1", asin = "B000000001", title = "A lamp", quantity = 1, price = new { amount = 49.9, currency = "EUR" } } },
        buyer = new { name = "Anna Berg", email = "buyer@marketplace.amazon.de", address = new { city = "Berlin", country = "DE" } },
    };
}

[Collection(AtOneServer.Name)]
public sealed class OrdersOnSqlite(SqliteServer server) : OrderContract(server);

public sealed class OrdersOnPostgresql(PostgresqlServer server) : OrderContract(server), IClassFixture<PostgresqlServer>;
