namespace Actors.Server.Tests.Access;

public sealed class ApiKeyTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Fact]
    public async Task A_key_is_shown_once_and_works_until_it_is_revoked()
    {
        var shop = await server.NewShop();
        var created = (await shop.Admin.Post("api-keys", new { name = "Gateway", roles = new[] { "integrator" } })).Ok(HttpStatusCode.Created);
        using var gateway = new Api(server.Address, created.GetProperty("key").GetString());
        (await gateway.Get("session")).Ok().GetProperty("displayName").GetString().ShouldBe("Gateway");

        (await shop.Admin.Delete($"api-keys/{created.GetProperty("id").GetString()}")).Ok(HttpStatusCode.NoContent);

        (await gateway.Get("session")).Refused(HttpStatusCode.Unauthorized, "access.unauthenticated");
        (await shop.Admin.Get("api-keys")).Text.ShouldNotContain(created.GetProperty("key").GetString()!);
        (await shop.Admin.Delete($"api-keys/{created.GetProperty("id").GetString()}")).Refused(HttpStatusCode.NotFound, "api-key.unknown");
    }

    [Fact]
    public async Task A_key_ends_when_it_expires()
    {
        var shop = await server.NewShop();
        var now = (await shop.Admin.Get("time")).Ok().GetProperty("now").GetDateTimeOffset();
        var created = (await shop.Admin.Post("api-keys", new { name = "Short", roles = new[] { "agent" }, expiresAt = now.AddHours(1) })).Ok(HttpStatusCode.Created);
        using var gateway = new Api(server.Address, created.GetProperty("key").GetString());
        (await gateway.Get("tickets")).Ok();

        await shop.Wait(TimeSpan.FromHours(1));

        (await gateway.Get("tickets")).Refused(HttpStatusCode.Unauthorized, "access.unauthenticated");
    }

    [Fact]
    public async Task A_repeated_request_creates_no_second_key_and_shows_none()
    {
        var shop = await server.NewShop();
        var first = (await shop.Admin.Post("api-keys", new { name = "K", roles = new[] { "agent" } }, ("Idempotency-Key", "k"))).Ok(HttpStatusCode.Created);

        var second = (await shop.Admin.Post("api-keys", new { name = "K", roles = new[] { "agent" } }, ("Idempotency-Key", "k"))).Ok(HttpStatusCode.Created);

        second.GetProperty("id").GetGuid().ShouldBe(first.GetProperty("id").GetGuid());
        second.GetProperty("key").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        using var caller = new Api(server.Address, first.GetProperty("key").GetString());
        (await caller.Get("tickets")).Ok();
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("actors_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_key_nobody_issued_opens_nothing(string key)
    {
        using var stranger = new Api(server.Address, key);

        (await stranger.Get("tickets")).Refused(HttpStatusCode.Unauthorized, "access.unauthenticated");
    }

    [Fact]
    public async Task A_role_that_does_not_exist_is_refused()
    {
        var shop = await server.NewShop();

        (await shop.Admin.Post("api-keys", new { name = "K", roles = new[] { "king" } })).Refused(HttpStatusCode.UnprocessableEntity, "role.unknown");
    }
}
