namespace Actors.Server.Tests.Tickets;

public sealed class SnippetsOnSqlite(SqliteServer server) : SnippetContract(server), IClassFixture<SqliteServer>;

public sealed class SnippetsOnPostgresql(PostgresqlServer server) : SnippetContract(server), IClassFixture<PostgresqlServer>;

/// <summary>A row of the queue says how the last message of the buyer begins, and nothing that anybody else wrote.</summary>
public abstract class SnippetContract(TestServer server)
{
    [Fact]
    public async Task It_is_what_the_buyer_wrote_last_and_never_a_note_or_an_answer()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, thread: "one", text: "My first words.");
        var other = await ATicket.In(shop, text: "Somebody else’s words.");
        await Say(shop, "one", "And my\n\n  last ones, which go on and on " + new string('x', 200));
        await ticket.Note();
        await ticket.Reply("The answer of the seller.");

        var snippet = await Snippet(ticket);

        snippet.ShouldStartWith("And my last ones, which go on and on xxx");
        snippet.ShouldEndWith("…");
        snippet!.Length.ShouldBe(140);
        (await Snippet(other)).ShouldBe("Somebody else’s words.");
    }

    [Theory]
    [InlineData("system")]
    [InlineData("automatic")]
    public async Task What_the_marketplace_or_a_machine_says_is_not_the_buyers(string kind)
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, thread: "notice", text: "The buyer’s own words.");
        await Say(shop, "notice", "Your customer opened a return.", kind);

        (await Snippet(ticket)).ShouldBe("The buyer’s own words.");
    }

    [Fact]
    public async Task A_message_that_is_html_alone_is_read_for_its_words()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, thread: "html");
        await Say(shop, "html", text: null, html: "<style>p{}</style><p>It <b>broke</b></p><p>on arrival</p>");

        (await Snippet(ticket)).ShouldBe("It broke on arrival");
    }

    [Fact]
    public async Task What_was_erased_says_so()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, text: "Words that go.");
        (await shop.As("compliance").Post("erasures", new { ticket = ticket.Id, dryRun = false })).Ok();

        await Eventually.Get(() => Row(ticket), text => text != "Words that go.");
        (await Snippet(ticket)).ShouldBe("[erased]");
    }

    [Fact]
    public async Task A_message_that_was_split_off_is_shown_where_it_went()
    {
        var shop = await server.NewShop();
        var first = await ATicket.In(shop, thread: "two", text: "Where is the kettle?");
        var second = await Say(shop, "two", "And my other parcel?");
        var split = (await shop.Agent.Post($"{first.Path}/split", new { messages = new[] { second } })).Ok(HttpStatusCode.Created);
        var other = new ATicket(shop, split.GetProperty("ticket").GetGuid(), second);

        await Eventually.Get(async () => (await shop.Agent.Get(other.Path)).Status, status => status == HttpStatusCode.OK);
        (await Snippet(other)).ShouldBe("And my other parcel?");
        (await Snippet(first)).ShouldBe("Where is the kettle?");
    }

    [Fact]
    public async Task The_ticket_that_two_go_on_in_shows_the_newest_words_of_both()
    {
        var shop = await server.NewShop();
        var into = await ATicket.In(shop, text: "The older words.");
        await shop.Wait(TimeSpan.FromHours(1));
        var other = await ATicket.In(shop, text: "The newer words.");
        (await shop.Agent.Post($"{into.Path}/merges", new { ticket = other.Id })).Ok();

        await Eventually.Get(() => into.Show(), ticket => Shop.Text(ticket, "snippet") == "The newer words.");
        (await Snippet(into)).ShouldBe("The newer words.");
    }

    [Fact]
    public async Task Another_tenant_sees_none_of_it()
    {
        var ticket = await ATicket.In(await server.NewShop(), text: "Mine alone.");
        var stranger = await server.NewShop();

        (await stranger.Agent.Get("tickets")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);
        (await stranger.Agent.Get(ticket.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The list and the ticket alone say the same.</summary>
    private static async Task<string?> Snippet(ATicket ticket)
    {
        var snippet = await Row(ticket);
        Shop.Text(await ticket.Show(), "snippet").ShouldBe(snippet);
        return snippet;
    }

    private static async Task<string?> Row(ATicket ticket) => Shop.Text(
        (await ticket.Shop.Agent.Get("tickets")).Ok().GetProperty("items").EnumerateArray().Single(item => item.GetProperty("id").GetGuid() == ticket.Id), "snippet");

    private static async Task<Guid> Say(Shop shop, string thread, string? text, string kind = "buyer", string? html = null) =>
        (await shop.Integrator.Post("messages", new
        {
            account = Shop.Official,
            externalId = shop.Unique("message"),
            thread,
            sender = new { kind, address = AMessage.Buyer, name = "Anna Berg" },
            subject = "A question",
            text,
            html,
            source = new { kind = "api", verified = "none" },
        })).Ok(HttpStatusCode.Created).GetProperty("message").GetGuid();
}
