using System.Net.Http.Headers;
using System.Text;

namespace Actors.Server.Tests.Problems;

/// <summary>Every way to ask wrongly has its own answer.</summary>
public sealed class MalformedInputTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Theory]
    [InlineData("", 400, "body.missing")]
    [InlineData("null", 400, "body.missing")]
    [InlineData("{", 400, "body.malformed")]
    [InlineData("{\"text\":\"a\"} x", 400, "body.malformed")]
    [InlineData("{'text':'a'}", 400, "body.malformed")]
    [InlineData("[]", 400, "body.unexpected")]
    [InlineData("\"text\"", 400, "body.unexpected")]
    [InlineData("{}", 400, "body.unexpected")]
    [InlineData("{\"text\":null}", 400, "body.unexpected")]
    [InlineData("{\"text\":1}", 400, "body.unexpected")]
    [InlineData("{\"Text\":\"a\"}", 400, "body.unexpected")]
    [InlineData("{\"text\":\"a\",\"colour\":\"red\"}", 400, "body.unexpected")]
    [InlineData("{\"text\":\"a\",\"text\":\"b\"}", 400, "body.unexpected")]
    [InlineData("{\"text\":\"\\ud800\"}", 400, "body.unexpected")]
    [InlineData("{\"text\":\"  \"}", 422, "request.invalid")]
    public async Task A_note_that_cannot_be_read_is_refused(string body, int status, string code)
    {
        var ticket = await ATicket.In(await server.NewShop());

        (await ticket.Shop.Agent.Post($"{ticket.Path}/notes", body)).Refused((HttpStatusCode)status, code);
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_refused()
    {
        var ticket = await ATicket.In(await server.NewShop());

        (await ticket.Shop.Agent.Post($"{ticket.Path}/notes", (byte[])[.. "{\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8])).Refused(HttpStatusCode.BadRequest, "body.malformed");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/xml")]
    public async Task Another_content_type_is_refused(string type)
    {
        var ticket = await ATicket.In(await server.NewShop());
        using var content = new ByteArrayContent("{\"text\":\"a\"}"u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        (await ticket.Shop.Agent.Post($"{ticket.Path}/notes", content)).Refused(HttpStatusCode.UnsupportedMediaType, "body.content-type");
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_wherever_its_end_is_announced_or_not()
    {
        var ticket = await ATicket.In(await server.NewShop());
        var body = new { text = new string('a', 1_100_000) };
        using var announced = new StringContent(System.Text.Json.JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var chunked = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(body))));
        chunked.Headers.ContentType = new("application/json");

        (await ticket.Shop.Agent.Post($"{ticket.Path}/tags", announced)).Refused(HttpStatusCode.RequestEntityTooLarge, "body.too-large");
        (await ticket.Shop.Agent.Send(HttpMethod.Post, $"{ticket.Path}/tags", chunked, ("Transfer-Encoding", "chunked")))
            .Refused(HttpStatusCode.RequestEntityTooLarge, "body.too-large");
    }

    [Fact]
    public async Task A_message_may_carry_three_files_of_ten_megabytes()
    {
        var shop = await server.NewShop();
        var files = Enumerable.Range(0, 3).Select(number => new { name = $"{number}.jpg", mediaType = "image/jpeg", content = Convert.ToBase64String(new byte[10 * 1024 * 1024]) });

        var answer = await shop.Integrator.Post("messages", new
        {
            account = Shop.Official,
            externalId = "large",
            sender = new { kind = "buyer" },
            text = "See",
            attachments = files,
            source = new { kind = "api", verified = "none" },
        });

        answer.Ok(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("tickets/nonsense")]
    [InlineData("nothing/here")]
    [InlineData("tickets/00000000-0000-0000-0000-000000000000/nothing")]
    public async Task An_address_nobody_knows_is_unknown(string path)
    {
        var shop = await server.NewShop();

        (await shop.Agent.Get(path)).Refused(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_method_an_address_does_not_understand_is_refused()
    {
        var shop = await server.NewShop();

        var answer = await shop.Agent.Send(HttpMethod.Patch, "tickets", null);

        answer.Refused(HttpStatusCode.MethodNotAllowed, "method.not-allowed");
        answer.ContentHeaders.Allow.ShouldContain("GET");
    }

    [Theory]
    [InlineData("Idempotency-Key", "")]
    [InlineData("Idempotency-Key", "a\tb")]
    [InlineData("If-Match", "12")]
    [InlineData("If-Match", "\"twelve\"")]
    [InlineData("If-Match", "\"1\", \"2\"")]
    public async Task A_header_that_cannot_be_read_is_named(string header, string value)
    {
        var ticket = await ATicket.In(await server.NewShop());

        var problem = (await ticket.Shop.Agent.Post($"{ticket.Path}/notes", new { text = "a" }, (header, value))).Refused(HttpStatusCode.BadRequest, "request.malformed");

        problem.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe(header);
    }

    [Theory]
    [InlineData("2026-11-21T10:00:00")]
    [InlineData("yesterday")]
    [InlineData("2026-13-01T00:00:00Z")]
    public async Task A_time_without_an_offset_or_sense_is_refused(string until)
    {
        var ticket = await ATicket.In(await server.NewShop());

        (await ticket.Shop.Agent.Put($"{ticket.Path}/snooze", new { until })).Refused(HttpStatusCode.BadRequest, "body.unexpected");
    }
}
