using Actors.Server.Tests.Live;

namespace Actors.Server.Tests.Desks;

public abstract class DeskContract(TestServer server)
{
    private static readonly Guid First = new("0a6f1c52-7a01-7c2e-9d6b-2f8a3b7c1d01");
    private static readonly Guid Second = new("0a6f1c52-7a01-7c2e-9d6b-2f8a3b7c1d02");

    [Fact]
    public async Task Preferences_are_a_persons_own()
    {
        using var crew = await Crew();
        var before = (await crew.Anna.Api.Get("desk/preferences")).Ok();
        before.GetProperty("colours").GetString().ShouldBe("system");
        before.GetProperty("shortcuts").GetBoolean().ShouldBeTrue();

        var wanted = new { language = "it", colours = "dark", signature = "Cordiali saluti\nAnna", shortcuts = false, desktopNotifications = true };
        (await crew.Anna.Api.Put("desk/preferences", wanted)).Ok();

        var after = (await crew.Anna.Api.Get("desk/preferences")).Ok();
        after.GetProperty("signature").GetString().ShouldBe("Cordiali saluti\nAnna");
        after.GetProperty("colours").GetString().ShouldBe("dark");
        (await crew.Ben.Api.Get("desk/preferences")).Ok().GetProperty("signature").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_change_that_was_made_in_an_older_window_is_refused()
    {
        using var crew = await Crew();
        var seen = (await crew.Anna.Api.Get("desk/preferences")).ETag;
        var wanted = new { language = "it", colours = "dark", signature = (string?)null, shortcuts = true, desktopNotifications = false };
        (await crew.Anna.Api.Put("desk/preferences", wanted, ("If-Match", seen))).Ok();

        (await crew.Anna.Api.Put("desk/preferences", wanted, ("If-Match", seen))).Refused(HttpStatusCode.PreconditionFailed, "desk.changed");
    }

    [Theory]
    [InlineData("xx", "dark", "Anna")]
    [InlineData("it", "dark", "")]
    [InlineData("it", "dark", "\u0007")]
    public async Task Nonsense_is_no_preference(string language, string colours, string signature)
    {
        using var crew = await Crew();

        (await crew.Anna.Api.Put("desk/preferences", new { language, colours, signature, shortcuts = true, desktopNotifications = false }))
            .Refused(HttpStatusCode.UnprocessableEntity, "request.invalid");
    }

    [Fact]
    public async Task An_api_key_has_no_desk()
    {
        var shop = await server.NewShop();

        (await shop.Agent.Get("desk/preferences")).Refused(HttpStatusCode.NotFound, "desk.unknown");
        (await shop.Agent.Get("notifications")).Refused(HttpStatusCode.NotFound, "desk.unknown");
    }

    [Fact]
    public async Task Views_are_saved_moved_and_removed()
    {
        using var crew = await Crew();
        var (mine, late) = (First, Second);

        (await Save(crew.Anna, mine, new { name = "Mine", filters = new { assignee = "me" } })).Ok(HttpStatusCode.Created);
        (await Save(crew.Anna, late, new { name = "Late", filters = new { breached = true }, position = 0 })).Ok(HttpStatusCode.Created);
        (await Save(crew.Anna, mine, new { name = "My own", filters = new { assignee = "me", order = "newest" } })).Ok();

        var views = (await crew.Anna.Api.Get("desk/views")).Ok().GetProperty("items").EnumerateArray().ToArray();
        views.Select(view => Shop.Text(view, "name")).ShouldBe(["Late", "My own"]);
        views[1].GetProperty("filters").GetProperty("order").GetString().ShouldBe("newest");
        (await crew.Ben.Api.Get("desk/views")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);
        (await crew.Ben.Api.Get($"desk/views/{mine}")).Refused(HttpStatusCode.NotFound, "not-found");

        (await crew.Anna.Api.Delete($"desk/views/{late}")).Ok(HttpStatusCode.NoContent);
        (await crew.Anna.Api.Delete($"desk/views/{late}")).Ok(HttpStatusCode.NoContent);
        (await crew.Anna.Api.Get($"desk/views/{mine}")).Ok().GetProperty("position").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_view_holds_only_what_the_list_of_tickets_understands()
    {
        using var crew = await Crew();

        var refused = (await Save(crew.Anna, First, new { name = "X", filters = new { status = "lost" } }))
            .Refused(HttpStatusCode.UnprocessableEntity, "request.invalid");

        refused.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("$.filters.status");
    }

    [Fact]
    public async Task Counts_of_views_follow_the_queue()
    {
        using var crew = await Crew();
        var (mine, team) = (First, Second);
        (await Save(crew.Ben, mine, new { name = "Mine", filters = new { assignee = "me" } })).Ok(HttpStatusCode.Created);
        (await Save(crew.Ben, team, new { name = "Ours", filters = new { team = "mine" } })).Ok(HttpStatusCode.Created);
        (await Counts(crew.Ben)).ShouldBe([(mine, 0), (team, 0)]);

        var ticket = await ATicket.In(crew.Shop);
        (await crew.Shop.Agent.Put($"{ticket.Path}/assignee", new { assignee = crew.Ben.Id })).Ok();
        var other = await ATicket.In(crew.Shop);
        await other.Note();
        (await crew.Shop.Agent.Post($"{other.Path}/escalations", new { team = "tier-2" })).Ok(HttpStatusCode.Created);

        (await Counts(crew.Ben)).ShouldBe([(mine, 1), (team, 1)]);
        (await Ids(crew.Ben, "tickets?team=mine")).ShouldBe([other.Id]);
        (await Ids(crew.Anna, "tickets?team=mine")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_queue_can_be_read_by_age()
    {
        using var crew = await Crew();
        var tickets = new List<Guid>();
        for (var i = 0; i < 3; i++)
        {
            tickets.Add((await ATicket.In(crew.Shop)).Id);
            await crew.Shop.Wait(TimeSpan.FromMinutes(1));
        }

        (await Ids(crew.Anna, "tickets?order=oldest")).ShouldBe(tickets);
        (await Ids(crew.Anna, "tickets?order=newest")).ShouldBe(Enumerable.Reverse(tickets));
        var first = (await crew.Anna.Api.Get("tickets?order=newest&limit=2")).Ok();
        (await Ids(crew.Anna, $"tickets?order=newest&limit=2&cursor={first.GetProperty("next").GetString()}")).ShouldBe([tickets[0]]);
        (await crew.Anna.Api.Get($"tickets?cursor={first.GetProperty("next").GetString()}")).Refused(HttpStatusCode.BadRequest, "request.malformed");
    }

    [Fact]
    public async Task A_ticket_is_unread_until_one_opens_it_and_again_when_somebody_else_goes_on()
    {
        using var crew = await Crew();
        var ticket = await ATicket.In(crew.Shop);
        (await Unread(crew.Anna)).ShouldBe(true);

        var version = (await ticket.Show()).GetProperty("version").GetInt64();
        (await crew.Anna.Api.Put($"desk/read/{ticket.Id}", new { version })).Ok(HttpStatusCode.NoContent);
        (await Unread(crew.Anna)).ShouldBe(false);
        (await Unread(crew.Ben)).ShouldBe(true);

        (await crew.Anna.Api.Post($"{ticket.Path}/notes", new { text = "My own." })).Ok(HttpStatusCode.Created);
        (await Unread(crew.Anna)).ShouldBe(false);
        (await crew.Ben.Api.Post($"{ticket.Path}/notes", new { text = "Somebody else's." })).Ok(HttpStatusCode.Created);
        (await Unread(crew.Anna)).ShouldBe(true);

        (await crew.Shop.Agent.Get("tickets")).Ok().GetProperty("items")[0].GetProperty("unread").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Nobody_reads_ahead_of_what_was_written()
    {
        using var crew = await Crew();
        var ticket = await ATicket.In(crew.Shop);

        (await crew.Anna.Api.Put($"desk/read/{ticket.Id}", new { version = 1_000_000 })).Ok(HttpStatusCode.NoContent);
        (await crew.Ben.Api.Post($"{ticket.Path}/notes", new { text = "Later." })).Ok(HttpStatusCode.Created);

        (await Unread(crew.Anna)).ShouldBe(true);
        (await crew.Anna.Api.Put($"desk/read/{Guid.Empty}", new { version = 1 })).Refused(HttpStatusCode.NotFound, "ticket.unknown");
    }

    [Fact]
    public async Task Other_windows_of_the_person_hear_of_a_change()
    {
        using var crew = await Crew();
        await using var window = await Listener.Open(server, crew.Anna.Api);
        await window.Join("desk");

        (await Save(crew.Anna, First, new { name = "Mine", filters = new { } })).Ok(HttpStatusCode.Created);

        (await window.Hears("hint", _ => true)).GetProperty("summary").GetProperty("type").GetString().ShouldBe("desk.changed");
    }

    [Fact]
    public async Task A_team_has_members_who_know_of_it()
    {
        using var crew = await Crew();

        var team = (await crew.Anna.Api.Get("teams")).Ok().GetProperty("items").EnumerateArray().Single(item => Shop.Text(item, "team") == "tier-2");
        team.GetProperty("members")[0].GetProperty("id").GetGuid().ShouldBe(crew.Ben.Id);
        (await crew.Ben.Api.Get("session")).Ok().GetProperty("teams").EnumerateArray().Select(name => name.GetString()).ShouldBe(["tier-2"]);
        (await crew.Anna.Api.Get("session")).Ok().GetProperty("teams").GetArrayLength().ShouldBe(0);

        (await crew.Shop.Admin.Put("teams/tier-2", new { name = "Second line" })).Ok().GetProperty("members").GetArrayLength().ShouldBe(1);
        (await crew.Shop.Admin.Put("teams/tier-2", new { name = "Second line", members = new[] { First } }))
            .Refused(HttpStatusCode.UnprocessableEntity, "team.invalid");
    }

    private async Task<ACrew> Crew() => await ACrew.In(await server.NewShop());

    private static Task<Answer> Save(APerson person, Guid view, object request) => person.Api.Put($"desk/views/{view}", request);

    private static async Task<IEnumerable<(Guid, int)>> Counts(APerson person) =>
        (await person.Api.Get("desk/views/counts")).Ok().GetProperty("items").EnumerateArray()
        .Select(item => (item.GetProperty("id").GetGuid(), item.GetProperty("count").GetInt32()));

    private static async Task<IEnumerable<Guid>> Ids(APerson person, string path) =>
        (await person.Api.Get(path)).Ok().GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid());

    private static async Task<bool> Unread(APerson person) =>
        (await person.Api.Get("tickets")).Ok().GetProperty("items").EnumerateArray().Single().GetProperty("unread").GetBoolean();
}

public sealed class DeskOnSqlite(SqliteServer server) : DeskContract(server), IClassFixture<SqliteServer>;

public sealed class DeskOnPostgres(PostgresqlServer server) : DeskContract(server), IClassFixture<PostgresqlServer>;
