namespace Actors.Server.Tests.Tickets;

public abstract class ReplyingContract(TestServer server)
{
    [Fact]
    public async Task A_reply_is_queued_and_shown_in_the_timeline()
    {
        var ticket = await ATicket.In(await server.NewShop());

        var reply = await ticket.Reply("It left today.");

        var entry = (await ticket.Timeline()).GetProperty("items").EnumerateArray().Single(item => item.GetProperty("kind").GetString() == "reply");
        entry.GetProperty("reply").GetProperty("id").GetGuid().ShouldBe(reply);
        entry.GetProperty("reply").GetProperty("text").GetString().ShouldBe("It left today.");
        entry.GetProperty("reply").GetProperty("state").GetString().ShouldBe("queued");
        (await ticket.Show()).GetProperty("clock").ValueKind.ShouldBe(JsonValueKind.Object, "a queued reply stops no clock");
    }

    [Fact]
    public async Task A_reply_needs_the_version_its_author_has_seen()
    {
        var ticket = await ATicket.In(await server.NewShop());

        var answer = await ticket.Shop.Agent.Post($"{ticket.Path}/replies", new { text = "Hello" });

        answer.Refused(HttpStatusCode.PreconditionRequired, "precondition.missing");
    }

    [Fact]
    public async Task A_stale_reply_is_refused_with_what_happened_since()
    {
        var ticket = await ATicket.In(await server.NewShop());
        var seen = await ticket.Seen();
        await ticket.Reply("Mine came first.");

        var answer = await ticket.Shop.Supervisor.Post($"{ticket.Path}/replies", new { text = "Mine came second." }, ("If-Match", seen));

        var problem = answer.Refused(HttpStatusCode.PreconditionFailed, "ticket.stale");
        problem.GetProperty("since").EnumerateArray().Last().GetProperty("reply").GetProperty("text").GetString().ShouldBe("Mine came first.");
        var current = problem.GetProperty("currentVersion").GetInt64();
        (await ticket.Shop.Supervisor.Post($"{ticket.Path}/replies", new { text = "Now I know." }, ("If-Match", $"\"{current}\"")))
            .Ok(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_note_or_a_tag_does_not_make_a_reply_stale()
    {
        var ticket = await ATicket.In(await server.NewShop());
        var seen = await ticket.Seen();
        (await ticket.Shop.Agent.Post($"{ticket.Path}/notes", new { text = "Called the carrier." })).Ok(HttpStatusCode.Created);
        (await ticket.Shop.Agent.Post($"{ticket.Path}/tags", new { add = new[] { "carrier" } })).Ok();

        var answer = await ticket.Shop.Agent.Post($"{ticket.Path}/replies", new { text = "It left today." }, ("If-Match", seen));

        answer.Ok(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_closed_ticket_takes_no_reply()
    {
        var ticket = await ATicket.In(await server.NewShop());
        await ticket.Close();

        var answer = await ticket.Shop.Agent.Post($"{ticket.Path}/replies", new { text = "Hello" }, ("If-Match", await ticket.Seen()));

        answer.Refused(HttpStatusCode.Conflict, "ticket.closed");
    }

    [Fact]
    public async Task The_same_request_under_the_same_key_is_one_reply()
    {
        var ticket = await ATicket.In(await server.NewShop());
        var seen = await ticket.Seen();

        var first = await ticket.Shop.Agent.Post($"{ticket.Path}/replies", new { text = "Once" }, ("If-Match", seen), ("Idempotency-Key", "k1"));
        var second = await ticket.Shop.Agent.Post($"{ticket.Path}/replies", new { text = "Once" }, ("If-Match", seen), ("Idempotency-Key", "k1"));

        second.Ok(HttpStatusCode.Accepted).GetProperty("reply").GetGuid().ShouldBe(first.Ok(HttpStatusCode.Accepted).GetProperty("reply").GetGuid());
        (await ticket.Show()).GetProperty("replies").GetProperty("queued").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Another_request_under_the_same_key_is_refused()
    {
        var ticket = await ATicket.In(await server.NewShop());
        var seen = await ticket.Seen();
        (await ticket.Shop.Agent.Post($"{ticket.Path}/replies", new { text = "Once" }, ("If-Match", seen), ("Idempotency-Key", "k1"))).Ok(HttpStatusCode.Accepted);

        var answer = await ticket.Shop.Agent.Post($"{ticket.Path}/replies", new { text = "Twice" }, ("If-Match", seen), ("Idempotency-Key", "k1"));

        answer.Refused(HttpStatusCode.UnprocessableEntity, "idempotency.mismatch");
    }

    [Fact]
    public async Task An_attachment_of_a_reply_can_be_read_back()
    {
        var ticket = await ATicket.In(await server.NewShop());
        var bytes = "%PDF-1.7 an invoice"u8.ToArray();
        var files = new[] { new { name = "Rechnung ü.pdf", mediaType = "application/pdf", content = Convert.ToBase64String(bytes) } };

        (await ticket.Shop.Agent.Post($"{ticket.Path}/replies", new { text = "Here it is.", attachments = files }, ("If-Match", await ticket.Seen())))
            .Ok(HttpStatusCode.Accepted);

        var file = (await ticket.Timeline()).GetProperty("items").EnumerateArray().Last().GetProperty("reply").GetProperty("attachments")[0];
        file.GetProperty("name").GetString().ShouldBe("Rechnung ü.pdf");
        file.GetProperty("size").GetInt64().ShouldBe(bytes.Length);
        var download = await ticket.Shop.Agent.Get($"attachments/{ticket.Id}/{file.GetProperty("id").GetString()}");
        download.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue("S17: it would be readable after the sign-out, and after its erasure.");
        download.Text.ShouldBe("%PDF-1.7 an invoice");
        download.ContentHeaders.ContentType!.MediaType.ShouldBe("application/pdf");
    }
}

[Collection(AtOneServer.Name)]
public sealed class ReplyingOnSqlite(SqliteServer server) : ReplyingContract(server);

public sealed class ReplyingOnPostgresql(PostgresqlServer server) : ReplyingContract(server), IClassFixture<PostgresqlServer>;
