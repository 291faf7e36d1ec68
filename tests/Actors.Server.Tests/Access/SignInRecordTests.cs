using Actors.Testing;

namespace Actors.Server.Tests.Access;

public sealed class SignInRecordTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Fact]
    public async Task S14_Sign_ins_right_and_wrong_are_recorded_and_shown_to_administrators()
    {
        var shop = await server.NewShop();
        var email = $"{shop.Unique("person")}@{shop.Tenant}.example";
        var person = (await shop.Admin.Post("users", new { email, displayName = "Paula", roles = new[] { "agent" }, password = Shop.Password }))
            .Ok(HttpStatusCode.Created).GetProperty("id").GetGuid();
        using var browser = server.Anonymous();
        (await browser.Post("session", new { email, password = "wrong horse battery" })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");
        (await browser.Post("session", new { email = $"nobody@{shop.Tenant}.example", password = Shop.Password })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");
        (await browser.Post("session", new { email, password = Shop.Password })).Ok();
        (await shop.Admin.Put($"users/{person}/disabled", new { disabled = true })).Ok();
        (await browser.Post("session", new { email, password = Shop.Password })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");

        var tries = await Eventually.Get(
            async () => (await shop.Admin.Get("sign-ins")).Ok().GetProperty("items").EnumerateArray().ToArray(), items => items.Length == 3);

        tries.Select(one => Shop.Text(one, "outcome")).ShouldBe(["welcome", "wrong-password", "disabled"], ignoreOrder: true);
        tries.ShouldEachBe(one => one.GetProperty("person").GetProperty("id").GetGuid() == person);
        var newest = (await shop.Admin.Get("sign-ins?limit=2")).Ok();
        (await shop.Admin.Get($"sign-ins?limit=2&cursor={newest.GetProperty("next").GetString()}")).Ok().GetProperty("items").GetArrayLength().ShouldBe(1);
        (await shop.Supervisor.Get("sign-ins")).Refused(HttpStatusCode.Forbidden, "access.denied");
        (await (await server.NewShop()).Admin.Get("sign-ins")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);
    }
}
