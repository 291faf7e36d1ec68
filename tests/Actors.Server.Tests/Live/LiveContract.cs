using Microsoft.AspNetCore.SignalR;

namespace Actors.Server.Tests.Live;

public abstract class LiveContract(TestServer server)
{
    [Fact]
    public async Task A_change_of_a_ticket_is_hinted_with_its_version()
    {
        var ticket = await ATicket.In(await server.NewShop());
        await using var listener = await Listener.Open(server, ticket.Shop.Agent);
        var joined = await listener.Join($"ticket/{ticket.Id}");

        (await ticket.Shop.Agent.Post($"{ticket.Path}/notes", new { text = "seen" })).Ok(HttpStatusCode.Created);

        var hint = await listener.Hears("hint", message => Version(message) > joined);
        Version(hint).ShouldBe(joined + 1);
        hint.GetProperty("topic").GetString().ShouldBe($"ticket/{ticket.Id}");
        hint.GetProperty("summary").GetProperty("type").GetString().ShouldBe("ticket.note-added");
        hint.GetProperty("summary").GetProperty("ticket").GetGuid().ShouldBe(ticket.Id);
        hint.GetRawText().ShouldNotContain("seen");
    }

    [Fact]
    public async Task The_queue_hears_of_every_ticket()
    {
        var shop = await server.NewShop();
        await using var listener = await Listener.Open(server, shop.Agent);
        (await listener.Join("queue")).ShouldBe(0);

        var ticket = await ATicket.In(shop);

        var hint = await listener.Hears("hint", message => message.GetProperty("stream").GetString() == $"ticket/{ticket.Id}");
        hint.GetProperty("summary").GetProperty("status").GetString().ShouldBe("open");
        hint.GetProperty("summary").GetProperty("dueAt").ValueKind.ShouldBe(JsonValueKind.String);
    }

    [Fact]
    public async Task Who_was_away_catches_up_over_rest_without_a_gap()
    {
        var ticket = await ATicket.In(await server.NewShop());
        var before = await Listener.Open(server, ticket.Shop.Agent);
        var seen = await before.Join($"ticket/{ticket.Id}");
        await before.DisposeAsync();
        for (var i = 0; i < 5; i++)
            (await ticket.Shop.Agent.Post($"{ticket.Path}/notes", new { text = $"{i}" })).Ok(HttpStatusCode.Created);

        await using var after = await Listener.Open(server, ticket.Shop.Agent);
        var now = await after.Join($"ticket/{ticket.Id}");
        var missed = (await ticket.Timeline(after: seen)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("version").GetInt64());

        missed.ShouldBe(Enumerable.Range((int)seen + 1, 5).Select(version => (long)version));
        now.ShouldBe(seen + 5);
    }

    [Fact]
    public async Task Every_change_reaches_a_listener_as_its_own_version_or_a_later_one()
    {
        var ticket = await ATicket.In(await server.NewShop());
        await using var listener = await Listener.Open(server, ticket.Shop.Agent);
        var joined = await listener.Join($"ticket/{ticket.Id}");

        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => ticket.Shop.Agent.Post($"{ticket.Path}/notes", new { text = $"{number}" })));

        await listener.Hears("hint", message => Version(message) == joined + 50);
    }

    [Fact]
    public async Task A_topic_of_another_tenant_does_not_exist()
    {
        var theirs = await ATicket.In(await server.NewShop());
        var mine = await server.NewShop();
        await using var listener = await Listener.Open(server, mine.Agent);

        (await Should.ThrowAsync<HubException>(listener.Join($"ticket/{theirs.Id}"))).Message.ShouldContain("not-found");
        await listener.Join("queue");
        (await theirs.Shop.Agent.Post($"{theirs.Path}/notes", new { text = "x" })).Ok(HttpStatusCode.Created);
        var own = await ATicket.In(mine);
        var first = await listener.Hears("hint", _ => true);
        first.GetProperty("summary").GetProperty("ticket").GetGuid().ShouldBe(own.Id);
    }

    [Theory]
    [InlineData("nonsense", "topic.unknown")]
    [InlineData("ticket/nonsense", "not-found")]
    [InlineData("ticket/00000000-0000-0000-0000-000000000000", "not-found")]
    [InlineData("order/amazon-eu", "not-found")]
    [InlineData("mails", "access.denied")]
    public async Task A_topic_that_is_not_for_an_agent_is_refused(string topic, string code)
    {
        var shop = await server.NewShop();
        await using var listener = await Listener.Open(server, shop.Agent);

        (await Should.ThrowAsync<HubException>(listener.Join(topic))).Message.ShouldContain(code);
    }

    [Fact]
    public async Task Who_left_a_topic_hears_no_more_of_it()
    {
        var ticket = await ATicket.In(await server.NewShop());
        await using var listener = await Listener.Open(server, ticket.Shop.Agent);
        await listener.Join($"ticket/{ticket.Id}");
        await listener.Join("queue");

        await listener.Leave($"ticket/{ticket.Id}");
        (await ticket.Shop.Agent.Post($"{ticket.Path}/notes", new { text = "x" })).Ok(HttpStatusCode.Created);

        await listener.Hears("hint", message => message.GetProperty("topic").GetString() == "queue");
        listener.HeardNothingOf($"ticket/{ticket.Id}").ShouldBeTrue();
    }

    [Fact]
    public async Task Colleagues_see_each_other_on_a_ticket()
    {
        var ticket = await ATicket.In(await server.NewShop());
        using var anna = await ticket.Shop.SignedIn("agent");
        var name = (await anna.Get("session")).Ok().GetProperty("displayName").GetString();
        await using var first = await Listener.Open(server, ticket.Shop.Agent);
        await using var second = await Listener.Open(server, anna);
        var topic = $"ticket/{ticket.Id}";
        await first.Join(topic);
        await second.Join(topic);

        await second.Present(topic, "replying");

        var there = await first.Hears("presence", message => message.GetProperty("people").GetArrayLength() > 0);
        there.GetProperty("people")[0].GetProperty("displayName").GetString().ShouldBe(name);
        there.GetProperty("people")[0].GetProperty("activity").GetString().ShouldBe("replying");
        await second.DisposeAsync();
        await first.Sees(topic, people => people.Count == 0);
    }

    [Fact]
    public async Task A_lost_right_ends_the_membership_and_a_lost_sign_in_the_connection()
    {
        var shop = await server.NewShop();
        using var person = await shop.SignedIn("supervisor");
        var id = (await person.Get("session")).Ok().GetProperty("id").GetString();
        await using var listener = await Listener.Open(server, person);
        await listener.Join("mails");
        await listener.Join("queue");

        (await shop.Admin.Put($"users/{id}/roles", new { roles = new[] { "agent" } })).Ok();
        (await listener.Hears("dropped", _ => true)).GetProperty("topic").GetString().ShouldBe("mails");

        (await shop.Admin.Put($"users/{id}/disabled", new { disabled = true })).Ok();
        await listener.IsClosed();
    }

    [Fact]
    public async Task However_often_somebody_toggles_the_others_are_told_a_few_times()
    {
        var ticket = await ATicket.In(await server.NewShop());
        var topic = $"ticket/{ticket.Id}";
        await using var quiet = await Listener.Open(server, ticket.Shop.Agent);
        await using var restless = await Listener.Open(server, ticket.Shop.Supervisor);
        await quiet.Join(topic);
        await restless.Join(topic);

        for (var i = 0; i < 200; i++)
            await restless.Present(topic, i % 2 == 0 ? "viewing" : "typing");
        await restless.Present(topic, "replying");

        var told = 1;
        await quiet.Sees(topic, people => ++told > 0 && people.Values.SequenceEqual(["replying"]));
        told.ShouldBeLessThan(40);
    }

    [Fact]
    public async Task Rights_on_an_open_connection_are_those_of_now()
    {
        var shop = await server.NewShop();
        using var person = await shop.SignedIn("supervisor");
        var id = (await person.Get("session")).Ok().GetProperty("id").GetString();
        await using var listener = await Listener.Open(server, person);
        await listener.Join("mails");

        (await shop.Admin.Put($"users/{id}/roles", new { roles = new[] { "agent" } })).Ok();
        (await Should.ThrowAsync<HubException>(listener.Join("mails"))).Message.ShouldContain("access.denied");

        (await shop.Admin.Put($"users/{id}/roles", new { roles = new[] { "supervisor" } })).Ok();
        (await listener.Join("mails")).ShouldBe(0);
    }

    [Fact]
    public async Task A_key_that_expires_ends_its_connection()
    {
        var shop = await server.NewShop();
        var now = (await shop.Admin.Get("time")).Ok().GetProperty("now").GetDateTimeOffset();
        var created = (await shop.Admin.Post("api-keys", new { name = "Short", roles = new[] { "agent" }, expiresAt = now.AddHours(1) })).Ok(HttpStatusCode.Created);
        using var machine = new Api(server.Address, created.GetProperty("key").GetString());
        await using var listener = await Listener.Open(server, machine);
        await listener.Join("queue");

        await shop.Wait(TimeSpan.FromHours(1));

        await listener.IsClosed();
    }

    [Fact]
    public async Task A_topic_that_is_none_is_refused_and_nothing_else_happens()
    {
        var shop = await server.NewShop();
        await using var listener = await Listener.Open(server, shop.Agent);

        (await Should.ThrowAsync<HubException>(listener.Join(null!))).Message.ShouldContain("topic.unknown");
        await listener.Leave(null!);
        (await Should.ThrowAsync<HubException>(listener.Present(null!, null!))).Message.ShouldContain("presence.refused");
        (await listener.Join("queue")).ShouldBe(0);
    }

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData(null, true)]
    public async Task A_page_of_another_site_does_not_listen_with_the_persons_cookie(string? origin, bool listens)
    {
        var shop = await server.NewShop();
        using var person = await shop.SignedIn("agent");

        var opening = Listener.Open(server, person, origin ?? server.Address.GetLeftPart(UriPartial.Authority));

        if (listens)
            await (await opening).DisposeAsync();
        else
            await Should.ThrowAsync<System.Net.WebSockets.WebSocketException>(opening);
    }

    [Fact]
    public async Task Nobody_listens_without_signing_in()
    {
        using var nobody = server.Anonymous();

        await Should.ThrowAsync<System.Net.WebSockets.WebSocketException>(Listener.Open(server, nobody));
    }

    private static long Version(JsonElement hint) => hint.GetProperty("version").GetInt64();
}

public sealed class LiveOnSqlite(SqliteServer server) : LiveContract(server), IClassFixture<SqliteServer>;

public sealed class LiveOnPostgresql(PostgresqlServer server) : LiveContract(server), IClassFixture<PostgresqlServer>;
