using Actors.Testing;

namespace Actors.Server.Tests.Search;

public abstract class SearchContract(TestServer server)
{
    [Fact]
    public async Task Words_of_messages_replies_notes_and_tags_are_found_with_a_snippet()
    {
        var ticket = await ATicket.In(await server.NewShop(), text: "The purple lampshade arrived broken.");
        (await ticket.Shop.Agent.Post($"{ticket.Path}/notes", new { text = "The carrier admits the lampshade fell." })).Ok(HttpStatusCode.Created);
        (await ticket.Shop.Agent.Post($"{ticket.Path}/tags", new { add = new[] { "lampshade" } })).Ok();

        var found = await Found(ticket.Shop, "lampshade", hits => hits.Length == 3);

        found.Select(hit => hit.GetProperty("kind").GetString()).ShouldBe(["tag", "note", "message"]);
        found.ShouldEachBe(hit => hit.GetProperty("ticket").GetGuid() == ticket.Id);
        var message = found[2];
        var highlight = message.GetProperty("highlights")[0];
        message.GetProperty("snippet").GetString()!.Substring(highlight[0].GetInt32(), highlight[1].GetInt32()).ShouldBe("lampshade");
    }

    [Fact]
    public async Task A_hit_says_which_ticket_it_is_of_when_it_was_said_and_shows_nothing_but_its_text()
    {
        var shop = await server.NewShop();
        var said = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
        var ticket = await ATicket.In(shop, Shop.Official, text: "The cinnamon candle melted.", at: said);

        var hit = (await Found(shop, "cinnam", hits => hits.Length == 1)).Single();

        hit.GetProperty("at").GetDateTimeOffset().ShouldBe(said);
        hit.GetProperty("account").GetString().ShouldBe(Shop.Official);
        hit.GetProperty("snippet").GetString().ShouldBe("The cinnamon candle melted.");
        var read = (await shop.Agent.Get(ticket.Path)).Ok();
        hit.GetProperty("subject").GetString().ShouldBe(read.GetProperty("subject").GetString());
        hit.GetProperty("buyer").GetString().ShouldBe(read.GetProperty("sender").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Hits_are_narrowed_to_an_account_a_status_and_a_time_and_a_page_is_filled_nevertheless()
    {
        var shop = await server.NewShop();
        var old = await ATicket.In(shop, Shop.Official, text: "a marble vase", at: new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero));
        for (var i = 0; i < 3; i++)
            await ATicket.In(shop, Shop.Unofficial, text: "a marble vase");
        await Found(shop, "marble", hits => hits.Length == 4);

        await Finds($"account={Shop.Official}&limit=1", old.Id);
        await Finds("until=2026-11-19T00:00:00Z&limit=1", old.Id);
        await Finds("from=2026-11-19T00:00:00Z&until=2026-11-19T01:00:00Z");
        await Finds("status=closed");
        (await shop.Agent.Get("search?q=marble&status=open&limit=2")).Ok().GetProperty("items").GetArrayLength().ShouldBe(2);
        (await shop.Agent.Get("search?q=marble&status=strange")).Status.ShouldBe(HttpStatusCode.BadRequest);

        async Task Finds(string filter, params Guid[] tickets) =>
            (await shop.Agent.Get($"search?q=marble&{filter}")).Ok().GetProperty("items").EnumerateArray()
                .Select(hit => hit.GetProperty("ticket").GetGuid()).ShouldBe(tickets);
    }

    [Fact]
    public async Task Words_are_anded_and_a_phrase_stands_together()
    {
        var shop = await server.NewShop();
        var first = await ATicket.In(shop, text: "red box with blue ribbon");
        var second = await ATicket.In(shop, text: "blue box with red ribbon");

        (await Found(shop, "red ribbon", hits => hits.Length == 2)).Length.ShouldBe(2);
        (await Found(shop, "\"red ribbon\"", hits => hits.Length == 1)).Single().GetProperty("ticket").GetGuid().ShouldBe(second.Id);
        (await Found(shop, "\"blue ribbon\" red", hits => hits.Length == 1)).Single().GetProperty("ticket").GetGuid().ShouldBe(first.Id);
    }

    [Fact]
    public async Task An_order_id_finds_the_order_and_its_tickets_on_all_accounts_at_once()
    {
        var shop = await server.NewShop();
        var official = await ATicket.In(shop, Shop.Official, "123-1234567-1234567");
        var mail = await ATicket.In(shop, Shop.Unofficial, "123-1234567-1234567");

        var hits = (await shop.Agent.Get("search?q=123-1234567-1234567")).Ok().GetProperty("items").EnumerateArray();

        hits.Where(hit => hit.GetProperty("kind").GetString() == "order" && hit.GetProperty("ticket").ValueKind == JsonValueKind.String)
            .Select(hit => hit.GetProperty("ticket").GetGuid()).ShouldBe([official.Id, mail.Id], ignoreOrder: true);
    }

    [Fact]
    public async Task Nothing_of_another_tenant_is_found()
    {
        var theirs = await server.NewShop();
        await ATicket.In(theirs, text: "xylophone", orderId: "123-1234567-1234567");
        await Found(theirs, "xylophone", hits => hits.Length == 1);
        var mine = await server.NewShop();

        (await mine.Agent.Get("search?q=xylophone")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);
        (await mine.Agent.Get("search?q=123-1234567-1234567")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("search", HttpStatusCode.BadRequest)]
    [InlineData("search?q=", HttpStatusCode.OK)]
    [InlineData("search?q=%22%22%22", HttpStatusCode.OK)]
    [InlineData("search?q=%00", HttpStatusCode.OK)]
    [InlineData("search?q=a&cursor=nonsense", HttpStatusCode.BadRequest)]
    public async Task A_strange_question_has_an_answer(string path, HttpStatusCode status)
    {
        var shop = await server.NewShop();

        (await shop.Agent.Get(path)).Status.ShouldBe(status);
    }

    private static Task<JsonElement[]> Found(Shop shop, string words, Func<JsonElement[], bool> enough) => Eventually.Get(
        async () => (await shop.Agent.Get($"search?q={Uri.EscapeDataString(words)}")).Ok().GetProperty("items").EnumerateArray().ToArray(), enough);
}

[Collection(AtOneServer.Name)]
public sealed class SearchOnSqlite(SqliteServer server) : SearchContract(server);

public sealed class SearchOnPostgresql(PostgresqlServer server) : SearchContract(server), IClassFixture<PostgresqlServer>;
