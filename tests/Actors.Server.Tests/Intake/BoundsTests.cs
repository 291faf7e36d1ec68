namespace Actors.Server.Tests.Intake;

/// <summary>However much a stranger sends, a conversation stays readable; and of a mail nothing is lost.</summary>
public sealed class BoundsTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Fact]
    public async Task A_mail_with_a_text_without_end_is_taken_in_and_its_ticket_stays_small()
    {
        var shop = await server.NewShop();
        var text = string.Concat(Enumerable.Repeat("All work and no play. ", 100_000));

        var ticket = (await shop.Integrator.Post("mails", AMail.FromABuyer("long", text))).Ok(HttpStatusCode.Created).GetProperty("ticket").GetGuid();

        var timeline = await shop.Agent.Get($"tickets/{ticket}/timeline");
        timeline.Ok();
        timeline.Text.Length.ShouldBeLessThan(600_000);
        var raw = timeline.Json.GetProperty("items").EnumerateArray().First(item => item.GetProperty("kind").GetString() == "message").GetProperty("message")
            .GetProperty("attachments").EnumerateArray().Single(file => file.GetProperty("name").GetString() == "message.eml").GetProperty("size").GetInt64();
        raw.ShouldBeGreaterThan(text.Length);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("html")]
    public async Task A_message_without_end_is_refused_with_its_field(string field)
    {
        var shop = await server.NewShop();
        var message = new Dictionary<string, object>
        {
            ["account"] = Shop.Official,
            ["externalId"] = "long",
            ["sender"] = new { kind = "buyer" },
            ["source"] = new { kind = "api", verified = "none" },
            [field] = new string('x', 250_001),
        };

        var refused = (await shop.Integrator.Post("messages", message)).Refused(HttpStatusCode.UnprocessableEntity, "request.invalid");

        refused.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe($"$.{field}");
    }

    [Fact]
    public async Task A_suspension_declares_no_proposal_that_nobody_made()
    {
        var shop = await server.NewShop();

        (await shop.Supervisor.Post("suspensions", new
        {
            account = Shop.Official,
            reason = "It was deactivated.",
            protocol = new { text = "Answer nothing.", steps = new[] { "Acknowledge." } },
            proposal = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
        })).Refused(HttpStatusCode.NotFound, "suspension.unknown");
    }
}
