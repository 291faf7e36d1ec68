namespace Actors.Server.Tests.Processes;

/// <summary>Logs hold no personal data, whatever happens (R106).</summary>
public sealed class LogTests : IDisposable
{
    private const string Marker = "Xq7PersonalMarker";

    private readonly string _data = Directory.CreateTempSubdirectory("actors-logs-").FullName;

    [Fact]
    public async Task Nothing_personal_is_logged()
    {
        await using var server = await ServerProcess.Run(_data, "--test-clock");
        using var api = server.Client();

        await Everything(server, api);

        (await server.Stop()).ShouldBe(0);
        server.Output.ShouldContain("\"Level\"");
        server.Output.ShouldNotContain(Marker, Case.Insensitive);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private static async Task Everything(ServerProcess server, Api api)
    {
        (await api.Put("accounts/amazon-eu", new { name = "A", channel = "amazon", region = "EU", official = true, mailAddresses = new[] { $"{Marker}@shop.example" } })).Ok();
        var message = (await api.Post("messages", new
        {
            account = "amazon-eu",
            externalId = "m",
            thread = $"{Marker}-thread",
            sender = new { kind = "buyer", name = Marker, address = $"{Marker}@example.com" },
            subject = Marker,
            text = Marker,
            html = $"<p>{Marker}</p>",
            attachments = new[] { new { name = $"{Marker}.pdf", mediaType = "application/pdf", content = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Marker)) } },
            source = new { kind = "api", verified = "none" },
        })).Ok(HttpStatusCode.Created);
        var ticket = $"tickets/{message.GetProperty("ticket").GetString()}";
        (await api.Post($"{ticket}/notes", new { text = Marker })).Ok(HttpStatusCode.Created);
        (await api.Post($"{ticket}/replies", new { text = Marker }, ("If-Match", (await api.Get(ticket)).ETag))).Ok(HttpStatusCode.Accepted);
        var delivery = (await api.Post("deliveries/lease", new { })).Ok().GetProperty("items")[0].GetProperty("id").GetString();
        (await api.Post($"deliveries/{delivery}/failed", new { code = "550", detail = Marker })).Ok();
        (await api.Put("orders/amazon-eu/123-1234567-1234567/snapshot", new { source = "test", buyer = new { name = Marker, email = $"{Marker}@example.com" } })).Ok();
        (await api.Post("mails", new
        {
            envelope = new { to = new[] { $"{Marker}@nowhere.example" } },
            headers = new[] { new { name = "Subject", value = Marker } },
            to = Array.Empty<object>(),
            from = new { address = $"{Marker}@example.com", name = Marker },
            subject = Marker,
            text = Marker,
            raw = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Marker)),
            problem = Marker,
        })).Ok(HttpStatusCode.Accepted);
        (await api.Post("users", new { email = $"{Marker}@example.com", displayName = Marker, roles = new[] { "agent" }, password = Shop.Password })).Ok(HttpStatusCode.Created);
        using var person = new Api(server.Address, null);
        (await person.Post("session", new { email = $"{Marker}@example.com", password = $"{Marker} wrong" })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");
        (await person.Post("session", new { email = $"{Marker}@example.com", password = Shop.Password })).Ok();
        (await api.Get($"tickets?orderId={Marker}&tag={Marker}&assignee={Marker}")).Ok();
        (await api.Get($"{Marker}/{Marker}?q={Marker}")).Refused(HttpStatusCode.NotFound, "not-found");
        (await api.Post($"{ticket}/notes", $"{{\"{Marker}\":\"{Marker}\"}}")).Refused(HttpStatusCode.BadRequest, "body.unexpected");
        (await api.Post("/test/clock", new { advance = "PT30H" })).Ok();
    }
}
