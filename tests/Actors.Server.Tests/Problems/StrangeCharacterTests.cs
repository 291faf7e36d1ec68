namespace Actors.Server.Tests.Problems;

/// <summary>U+FFFE is valid UTF-8, valid JSON, and refused by what compares texts. No door may stumble over it.</summary>
[Collection(AtOneServer.Name)]
public sealed class StrangeCharacterTests(SqliteServer server)
{
    private const string Strange = "\ufffe";

    [Fact]
    public async Task A_character_that_is_none_gets_in_through_every_door_and_the_search_goes_on()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, text: $"hello {Strange}");
        (await shop.Integrator.Post("mails", Intake.AMail.FromABuyer("strange", $"mailed{Strange}"))).Ok(HttpStatusCode.Created);
        (await shop.Agent.Post($"{ticket.Path}/notes", new { text = $"noted {Strange}" })).Ok(HttpStatusCode.Created);
        (await shop.Agent.Post("screenings", new { text = $"Hello {Strange}", account = Shop.Official })).Ok();
        (await shop.Agent.Post($"{ticket.Path}/replies", new { text = $"answered {Strange}" }, ("If-Match", await ticket.Seen()))).Ok(HttpStatusCode.Accepted);
        (await shop.Agent.Post($"{ticket.Path}/tags", new { add = new[] { $"tag{Strange}" } })).Refused(HttpStatusCode.UnprocessableEntity, "tag.invalid");
        var rule = new { code = "own", phrase = $"word{Strange}", severity = "block", message = "Not this." };
        ((int)(await shop.Admin.Put("wording", new { rules = new[] { rule }, allowedHosts = Array.Empty<string>() })).Status).ShouldBeLessThan(500);

        (await shop.Agent.Get("search?q=%EF%BF%BE")).Ok();
        foreach (var word in new[] { "hello", "mailed", "noted", "answered" })
            await Eventually.Get(async () => (await shop.Agent.Get($"search?q={word}")).Ok(), found => found.GetProperty("items").GetArrayLength() == 1);
        (await shop.Supervisor.Get("search/left-out")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);
        (await shop.Supervisor.Post("search/left-out/retry")).Ok().GetProperty("events").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_stranger_signs_in_with_it_and_is_refused_like_anybody()
    {
        using var nobody = server.Anonymous();

        (await nobody.Post("session", new { email = Strange, password = "wrong wrong wrong" })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");
    }

    [Theory]
    [InlineData("messages", """{"account":"a","externalId":"x","sender":{"kind":"buyer"},"text":"t","source":{"kind":"api","verified":"none"},"asins":["A",null]}""", "$.asins[1]")]
    [InlineData("messages", """{"account":"a","externalId":"x","sender":{"kind":"buyer"},"text":"t","source":{"kind":"api","verified":"none"},"attachments":[null]}""", "$.attachments[0]")]
    [InlineData("mails", """{"envelope":{"from":null,"to":[null]},"headers":[],"to":[],"raw":"AAAA"}""", "$.envelope.to[0]")]
    [InlineData("mails", """{"envelope":{"from":null},"headers":[{"name":"a","value":"b"},null],"to":[],"raw":"AAAA"}""", "$.headers[1]")]
    [InlineData("screenings", """{"text":"t","account":"a","attachments":[null]}""", "$.attachments[0]")]
    [InlineData("macros", """{"name":"n","purpose":"neutral","locale":"en","text":{"title":"t","segments":[null],"variables":[]}}""", "$.text.segments[0]")]
    public async Task Null_in_a_list_is_refused_with_its_place(string path, string body, string field)
    {
        var shop = await server.NewShop();

        var refused = (await shop.Admin.Post(path, body)).Refused(HttpStatusCode.BadRequest, "body.unexpected");

        refused.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe(field);
    }
}
