namespace Actors.Server.Tests.Macros;

public abstract class MacroContract(TestServer server)
{
    [Fact]
    public async Task R19_R107_A_reply_made_from_a_macro_records_the_exact_version_and_the_macro_lists_its_uses()
    {
        var shop = await server.NewShop();
        var macro = await AMacro.Approved(shop, "continue-in-bsm", "it");
        var ticket = await ATicket.In(shop);

        var queued = await shop.Agent.Post($"{ticket.Path}/replies", new { macro = Choice(macro) }, ("If-Match", await ticket.Seen()));

        var reply = queued.Ok(HttpStatusCode.Accepted).GetProperty("reply").GetGuid();
        var entry = (await ticket.Timeline()).GetProperty("items").EnumerateArray().Single(item => Shop.Text(item, "kind") == "reply").GetProperty("reply");
        Shop.Text(entry, "text").ShouldContain("305-1234567-1234567");
        entry.GetProperty("macro").GetProperty("version").GetInt32().ShouldBe(1);
        var use = (await shop.Agent.Get($"macros/{macro}/uses")).Ok().GetProperty("items")[0];
        (use.GetProperty("reply").GetGuid(), use.GetProperty("version").GetInt32()).ShouldBe((reply, 1));
    }

    [Fact]
    public async Task Nobody_uses_a_draft_and_only_compliance_approves()
    {
        var shop = await server.NewShop();
        var macro = (await shop.Supervisor.Post("macros", Request())).Ok(HttpStatusCode.Created).GetProperty("macro").GetGuid();

        (await Render(shop, macro)).Refused(HttpStatusCode.Conflict, "macro.not-approved");
        (await shop.Admin.Post($"macros/{macro}/versions/1/approval")).Refused(HttpStatusCode.Forbidden, "access.denied");
        (await shop.As("compliance").Post($"macros/{macro}/versions/1/approval")).Ok();

        Shop.Text((await Render(shop, macro)).Ok(), "text").ShouldBe("About order 305-1234567-1234567: thank you. Bye.");
    }

    [Fact]
    public async Task A_new_version_replaces_the_old_one_when_it_is_approved_and_not_before()
    {
        var shop = await server.NewShop();
        var macro = (await shop.Supervisor.Post("macros", Request())).Ok(HttpStatusCode.Created).GetProperty("macro").GetGuid();
        (await shop.As("compliance").Post($"macros/{macro}/versions/1/approval")).Ok();
        (await shop.Supervisor.Post($"macros/{macro}/versions", Text("Once more about order {{orderId}}."))).Ok(HttpStatusCode.Created);

        Shop.Text((await Render(shop, macro)).Ok(), "text").ShouldStartWith("About");
        (await shop.As("compliance").Post($"macros/{macro}/versions/2/approval")).Ok();

        Shop.Text((await Render(shop, macro)).Ok(), "text").ShouldStartWith("Once more");
        var shown = (await shop.Agent.Get($"macros/{macro}")).Ok();
        shown.GetProperty("versions").EnumerateArray().Select(version => Shop.Text(version, "stage")).ShouldBe(["retired", "approved"]);
        (await shop.As("compliance").Post($"macros/{macro}/versions/2/retirement")).Ok();
        (await Render(shop, macro)).Refused(HttpStatusCode.Conflict, "macro.not-approved");
    }

    [Fact]
    public async Task A_missing_value_is_refused_and_a_locked_text_cannot_be_written()
    {
        var shop = await server.NewShop();
        var macro = await AMacro.Approved(shop, "order-shipped");

        (await shop.Agent.Post($"macros/{macro}/rendering", new { variables = new { orderId = "305-1234567-1234567" } }))
            .Refused(HttpStatusCode.UnprocessableEntity, "macro.variables-missing");
        (await shop.Agent.Post($"macros/{macro}/rendering", new
        {
            variables = new { orderId = "305-1234567-1234567", date = "2026-11-21", carrier = "DHL", tracking = "00340434161094042557" },
            gaps = new { opening = "Hi!" },
        })).Refused(HttpStatusCode.Conflict, "macro.locked");
    }

    [Fact]
    public async Task Compliance_cannot_approve_wording_that_is_forbidden()
    {
        var shop = await server.NewShop();
        var macro = (await shop.Supervisor.Post("macros", Request("About order {{orderId}}: write to us at help@shop.example."))).Ok(HttpStatusCode.Created)
            .GetProperty("macro").GetGuid();

        (await shop.As("compliance").Post($"macros/{macro}/versions/1/approval")).Refused(HttpStatusCode.Conflict, "macro.wording-blocked");
    }

    [Fact]
    public async Task The_tenants_own_words_and_hosts_count_when_a_macro_is_approved()
    {
        var shop = await server.NewShop();
        await AWording.Of(shop);
        async Task<Answer> Approve(string text)
        {
            var macro = (await shop.Supervisor.Post("macros", Request(text))).Ok(HttpStatusCode.Created).GetProperty("macro").GetGuid();
            return await shop.As("compliance").Post($"macros/{macro}/versions/1/approval");
        }

        (await Approve("About order {{orderId}}: we guarantee it.")).Refused(HttpStatusCode.Conflict, "macro.wording-blocked");
        (await Approve("About order {{orderId}}: https://docs.shop.example/lamp")).Ok();
    }

    [Fact]
    public async Task The_starter_library_is_added_once_in_five_languages_and_its_wording_can_be_approved()
    {
        var shop = await server.NewShop();

        var items = (await shop.Supervisor.Post("macros/starter-library")).Ok().GetProperty("items").EnumerateArray().ToArray();
        var again = (await shop.Supervisor.Post("macros/starter-library")).Ok().GetProperty("items");

        again.GetArrayLength().ShouldBe(items.Length);
        items.GroupBy(item => Shop.Text(item, "locale")).Select(locale => (locale.Key, locale.Count())).ShouldBe([("de", 10), ("en", 10), ("es", 10), ("fr", 10), ("it", 10)], ignoreOrder: true);
        foreach (var item in items)
            (await shop.As("compliance").Post($"macros/{item.GetProperty("id").GetGuid()}/versions/1/approval")).Ok();
    }

    private static Task<Answer> Render(Shop shop, Guid macro) =>
        shop.Agent.Post($"macros/{macro}/rendering", new { variables = new { orderId = "305-1234567-1234567" } });

    private static object Choice(Guid macro) => new { id = macro, variables = new { orderId = "305-1234567-1234567" } };

    private static object Request(string text = "About order {{orderId}}: thank you.") =>
        new { name = "thanks", locale = "en", purpose = "standard", text = Text(text) };

    private static object Text(string text) => new
    {
        title = "Thanks",
        segments = new object[] { new { text }, new { text = " Bye.", gap = "closing" } },
        variables = new[] { new { name = "orderId", type = "orderId" } },
    };
}

[Collection(AtOneServer.Name)]
public sealed class MacrosOnSqlite(SqliteServer server) : MacroContract(server);

public sealed class MacrosOnPostgresql(PostgresqlServer server) : MacroContract(server), IClassFixture<PostgresqlServer>;
