namespace Actors.Server.Tests.Tickets;

public sealed class ListingTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Fact]
    public async Task What_falls_due_first_comes_first_and_what_waits_for_nothing_last()
    {
        var shop = await server.NewShop();
        var (answered, _, _) = await AnAnsweredTicket.In(shop);
        var later = await ATicket.In(shop);
        await shop.Wait(TimeSpan.FromMinutes(1));
        var latest = await ATicket.In(shop);

        var ids = (await shop.Agent.Get("tickets")).Ok().GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid());

        ids.ShouldBe([later.Id, latest.Id, answered.Id]);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap()
    {
        var shop = await server.NewShop();
        var all = new List<Guid>();
        for (var i = 0; i < 7; i++)
            all.Add((await ATicket.In(shop)).Id);

        var seen = new List<Guid>();
        string? cursor = null;
        do
        {
            var page = (await shop.Agent.Get($"tickets?limit=3{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}")).Ok();
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);

        seen.ShouldBe(all);
    }

    [Theory]
    [InlineData("account=amazon-eu", 1)]
    [InlineData("account=mail-shop", 1)]
    [InlineData("account=nobody", 0)]
    [InlineData("orderId=123-1111111-1111111", 1)]
    [InlineData("status=pending", 0)]
    [InlineData("status=open,pending", 2)]
    [InlineData("breached=true", 0)]
    [InlineData("assignee=none", 2)]
    public async Task Filters_narrow_the_list(string query, int expected)
    {
        var shop = await server.NewShop();
        await ATicket.In(shop, Shop.Official, "123-1111111-1111111");
        await ATicket.In(shop, Shop.Unofficial);

        (await shop.Agent.Get($"tickets?{query}")).Ok().GetProperty("items").GetArrayLength().ShouldBe(expected);
    }

    [Theory]
    [InlineData("tickets?status=nonsense")]
    [InlineData("tickets?snoozed=maybe")]
    [InlineData("tickets?cursor=nonsense")]
    [InlineData("tickets?limit=0")]
    [InlineData("tickets?limit=201")]
    [InlineData("tickets?limit=many")]
    [InlineData("tickets?breached=perhaps")]
    public async Task A_parameter_that_cannot_be_read_is_named(string path)
    {
        var shop = await server.NewShop();

        (await shop.Agent.Get(path)).Refused(HttpStatusCode.BadRequest, "request.malformed");
    }

    [Fact]
    public async Task Counts_say_how_long_the_lists_are()
    {
        var shop = await server.NewShop();
        await ATicket.In(shop);
        var closed = await ATicket.In(shop);
        await closed.Close();

        var counts = (await shop.Agent.Get("tickets/counts")).Ok();

        counts.GetProperty("open").GetInt32().ShouldBe(1);
        counts.GetProperty("closed").GetInt32().ShouldBe(1);
        counts.GetProperty("unassigned").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Sections_say_how_many_are_missed_near_of_today_later_and_never()
    {
        var shop = await server.NewShop();
        await ATicket.In(shop);
        await shop.Wait(TimeSpan.FromHours(20));
        await ATicket.In(shop);
        await shop.Wait(TimeSpan.FromHours(3.5));
        await ATicket.In(shop, Shop.Unofficial);
        await AnAnsweredTicket.In(shop);
        var now = (await shop.Agent.Get("time")).Ok().GetProperty("now").GetDateTimeOffset();

        (await Counts(23)).ShouldBe([0, 0, 1, 1, 1, 1]);
        (await Counts(20)).ShouldBe([0, 0, 1, 0, 2, 1]);
        (await Counts(0.1)).ShouldBe([0, 0, 1, 0, 2, 1]);
        (await Counts(23, "account=mail-shop&")).ShouldBe([0, 0, 0, 0, 1, 0]);
        await shop.Wait(TimeSpan.FromHours(1));
        (await Counts(23)).ShouldBe([0, 1, 0, 1, 1, 1]);
        (await shop.Agent.Get("tickets/sections")).Refused(HttpStatusCode.BadRequest, "request.malformed");
        (await shop.Agent.Get("tickets/sections?dayEnds=tomorrow")).Refused(HttpStatusCode.BadRequest, "request.malformed");

        async Task<int[]> Counts(double hours, string filter = "")
        {
            var ends = Uri.EscapeDataString(now.AddHours(hours).ToString("O"));
            var counts = (await shop.Agent.Get($"tickets/sections?{filter}dayEnds={ends}")).Ok();
            return [.. new[] { "first", "missed", "hour", "today", "later", "none" }.Select(name => counts.GetProperty(name).GetInt32())];
        }
    }

    [Fact]
    public async Task A_timeline_goes_on_after_a_version()
    {
        var ticket = await ATicket.In(await server.NewShop());
        var version = (await ticket.Timeline()).GetProperty("version").GetInt64();
        (await ticket.Shop.Agent.Post($"{ticket.Path}/notes", new { text = "new" })).Ok(HttpStatusCode.Created);

        var page = await ticket.Timeline(after: version);

        page.GetProperty("items").EnumerateArray().Single().GetProperty("version").GetInt64().ShouldBe(version + 1);
        page.GetProperty("version").GetInt64().ShouldBe(version + 1);
    }
}
