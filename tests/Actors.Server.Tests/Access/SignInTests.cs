using Microsoft.Extensions.DependencyInjection;

namespace Actors.Server.Tests.Access;

public sealed class SignInTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Fact]
    public async Task A_person_signs_in_and_out()
    {
        var shop = await server.NewShop();

        using var browser = await shop.SignedIn("agent");

        var me = (await browser.Get("session")).Ok();
        me.GetProperty("roles")[0].GetString().ShouldBe("agent");
        me.GetProperty("tenant").GetString().ShouldBe(shop.Tenant);
        (await browser.Delete("session")).Ok(HttpStatusCode.NoContent);
        (await browser.Get("session")).Refused(HttpStatusCode.Unauthorized, "access.unauthenticated");
    }

    [Fact]
    public async Task The_session_cookie_is_kept_from_scripts_and_other_sites()
    {
        var shop = await server.NewShop();
        (await shop.Admin.Post("users", new { email = "c@d.example", displayName = "C", roles = new[] { "agent" }, password = Shop.Password })).Ok(HttpStatusCode.Created);

        using var browser = server.Anonymous();
        var answer = await browser.Post("session", new { email = "c@d.example", password = Shop.Password });

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("actors.session=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
    }

    [Fact]
    public async Task An_administrator_lets_a_person_in_again_who_lost_everything()
    {
        var shop = await server.NewShop();
        using var person = await shop.SignedIn("agent");
        var me = (await person.Get("session")).Ok();
        var (id, email) = (me.GetProperty("id").GetString(), me.GetProperty("email").GetString()!);
        var key = (await person.Post("users/me/authenticator")).Ok().GetProperty("key").GetString()!;
        (await person.Post("users/me/authenticator/confirm", new { code = Totp.Now(key) })).Ok();
        (await shop.As("supervisor").Post($"users/{id}/reset")).Refused(HttpStatusCode.Forbidden, "access.denied");

        var password = (await shop.Admin.Post($"users/{id}/reset", null, ("Idempotency-Key", "reset"))).Ok().GetProperty("password").GetString();

        (await shop.Admin.Post($"users/{id}/reset", null, ("Idempotency-Key", "reset"))).Ok().GetProperty("password").ValueKind.ShouldBe(JsonValueKind.Null);
        (await person.Get("session")).Refused(HttpStatusCode.Unauthorized, "access.unauthenticated");
        using var again = server.Anonymous();
        (await again.Post("session", new { email, password = Shop.Password })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");
        (await again.Post("session", new { email, password })).Ok();
        (await shop.Admin.Post($"users/{Guid.Empty}/reset")).Refused(HttpStatusCode.NotFound, "user.unknown");
        (await shop.Admin.Get("changes")).Ok().GetProperty("items").EnumerateArray()
            .Count(item => item.GetProperty("type").GetString() == "tenant.user-reset").ShouldBe(1);
    }

    [Fact]
    public async Task A_copied_cookie_ends_with_the_session_it_was_copied_from()
    {
        var shop = await server.NewShop();
        using var browser = await shop.SignedIn("agent");
        using var thief = server.Anonymous();
        thief.Cookies.Add(browser.Cookies.GetAllCookies());
        using var elsewhere = server.Anonymous();
        var email = (await browser.Get("session")).Ok().GetProperty("email").GetString()!;
        (await elsewhere.Post("session", new { email, password = Shop.Password })).Ok();
        (await thief.Get("session")).Ok();

        (await browser.Delete("session")).Ok(HttpStatusCode.NoContent);

        (await thief.Get("session")).Refused(HttpStatusCode.Unauthorized, "access.unauthenticated");
        (await elsewhere.Get("session")).Ok();
    }

    [Fact]
    public void However_busy_it_is_a_session_ends_after_a_week()
    {
        var begun = new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

        new Actors.Server.Access.Sessions.SessionTicket("t", Guid.Empty, "s", Guid.Empty, begun).EndsAt.ShouldBe(begun.AddDays(7));
    }

    [Fact]
    public async Task An_unknown_address_is_told_nothing_more_than_a_wrong_password()
    {
        using var browser = server.Anonymous();

        (await browser.Post("session", new { email = "nobody@d.example", password = "wrong wrong wrong" })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");
    }

    [Theory]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("123456789012")]
    [InlineData("password1234")]
    [InlineData("qwertyuiop12")]
    [InlineData("willemina@weak.example")]
    [InlineData("willemina2026!")]
    public async Task A_weak_password_is_refused(string password)
    {
        var shop = await server.NewShop();

        var answer = await shop.Admin.Post("users", new { email = "willemina@weak.example", displayName = "Willemina", roles = new[] { "agent" }, password });

        answer.Refused(HttpStatusCode.UnprocessableEntity, "request.invalid").GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("$.password");
    }

    [Fact]
    public async Task What_changes_something_needs_the_token_of_the_session()
    {
        var shop = await server.NewShop();
        using var browser = await shop.SignedIn("agent");
        var ticket = await ATicket.In(shop);

        var forged = await browser.Post($"{ticket.Path}/notes", new { text = "forged" }, ("X-XSRF-TOKEN", "nonsense"));

        forged.Refused(HttpStatusCode.Forbidden, "access.antiforgery");
        (await browser.Post($"{ticket.Path}/notes", new { text = "mine" })).Ok(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_token_of_somebody_else_is_refused()
    {
        var shop = await server.NewShop();
        using var browser = await shop.SignedIn("agent");
        using var other = await shop.SignedIn("agent");
        var ticket = await ATicket.In(shop);
        var token = Uri.UnescapeDataString(other.Cookies.GetCookies(other.Http.BaseAddress!)["XSRF-TOKEN"]!.Value);

        (await browser.Post($"{ticket.Path}/notes", new { text = "forged" }, ("X-XSRF-TOKEN", token))).Refused(HttpStatusCode.Forbidden, "access.antiforgery");
    }

    [Fact]
    public async Task A_disabled_person_is_out_at_once_and_comes_back_when_let_in_by_signing_in_anew()
    {
        var shop = await server.NewShop();
        using var browser = await shop.SignedIn("agent");
        var me = (await browser.Get("session")).Ok();
        var (id, email) = (me.GetProperty("id").GetString(), me.GetProperty("email").GetString());

        (await shop.Admin.Put($"users/{id}/disabled", new { disabled = true })).Ok();

        (await browser.Get("tickets")).Refused(HttpStatusCode.Unauthorized, "access.unauthenticated");
        (await shop.Admin.Put($"users/{id}/disabled", new { disabled = false })).Ok();
        (await browser.Get("tickets")).Refused(HttpStatusCode.Unauthorized, "access.unauthenticated");
        (await browser.Post("session", new { email, password = Shop.Password })).Ok();
        (await browser.Get("tickets")).Ok();
    }

    [Fact]
    public async Task A_changed_role_counts_at_once()
    {
        var shop = await server.NewShop();
        using var browser = await shop.SignedIn("auditor");
        var id = (await browser.Get("session")).Ok().GetProperty("id").GetString();
        (await browser.Get("changes")).Ok();

        (await shop.Admin.Put($"users/{id}/roles", new { roles = new[] { "agent" } })).Ok();

        (await browser.Get("changes")).Refused(HttpStatusCode.Forbidden, "access.denied");
        (await browser.Get("session")).Ok().GetProperty("roles")[0].GetString().ShouldBe("agent");
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_not_this_one()
    {
        var shop = await server.NewShop();
        await Add(shop, "two@d.example");
        using var here = server.Anonymous();
        using var there = server.Anonymous();
        (await here.Post("session", new { email = "two@d.example", password = Shop.Password })).Ok();
        (await there.Post("session", new { email = "two@d.example", password = Shop.Password })).Ok();
        (await here.Put("users/me/password", new { current = "not it at all", password = "another long enough one" })).Refused(HttpStatusCode.UnprocessableEntity, "request.invalid");

        (await here.Put("users/me/password", new { current = Shop.Password, password = "another long enough one" })).Ok(HttpStatusCode.NoContent);

        (await here.Get("session")).Ok();
        (await there.Get("session")).Refused(HttpStatusCode.Unauthorized, "access.unauthenticated");
        (await there.Post("session", new { email = "two@d.example", password = "another long enough one" })).Ok();
    }

    [Fact]
    public async Task With_an_authenticator_a_password_is_not_enough()
    {
        var shop = await server.NewShop();
        await Add(shop, "totp@d.example");
        using var browser = server.Anonymous();
        (await browser.Post("session", new { email = "totp@d.example", password = Shop.Password })).Ok();
        var key = (await browser.Post("users/me/authenticator")).Ok().GetProperty("key").GetString()!;
        (await browser.Post("users/me/authenticator/confirm", new { code = "000000" })).Refused(HttpStatusCode.UnprocessableEntity, "request.invalid");
        var used = Totp.Now(key);
        var codes = (await browser.Post("users/me/authenticator/confirm", new { code = used })).Ok().GetProperty("codes");
        codes.GetArrayLength().ShouldBe(10);

        using var other = server.Anonymous();
        (await other.Post("session", new { email = "totp@d.example", password = Shop.Password })).Refused(HttpStatusCode.Unauthorized, "sign-in.code-needed");
        (await other.Post("session", new { email = "totp@d.example", password = Shop.Password, code = "123" })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");
        (await other.Post("session", new { email = "totp@d.example", password = Shop.Password, code = used })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");
        var next = Totp.At(key, TimeProvider.System.GetUtcNow().AddSeconds(30));
        (await other.Post("session", new { email = "totp@d.example", password = Shop.Password, code = next })).Ok();
        (await other.Post("session", new { email = "totp@d.example", password = Shop.Password, code = next })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");
        var recovery = codes[0].GetString();
        (await other.Post("session", new { email = "totp@d.example", password = Shop.Password, code = recovery })).Ok();
        (await other.Post("session", new { email = "totp@d.example", password = Shop.Password, code = recovery })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");
        (await other.Delete("users/me/authenticator", new { code = codes[1].GetString() })).Ok(HttpStatusCode.NoContent);
        (await browser.Post("session", new { email = "totp@d.example", password = Shop.Password })).Ok();
    }

    [Fact]
    public async Task The_last_administrator_cannot_be_shut_out()
    {
        var shop = await server.NewShop();
        using var boss = await shop.SignedIn("administrator");
        var id = (await boss.Get("session")).Ok().GetProperty("id").GetString();

        (await shop.Admin.Put($"users/{id}/disabled", new { disabled = true })).Refused(HttpStatusCode.Conflict, "user.last-administrator");
        (await shop.Admin.Put($"users/{id}/roles", new { roles = new[] { "agent" } })).Refused(HttpStatusCode.Conflict, "user.last-administrator");
    }

    [Fact]
    public async Task An_address_belongs_to_one_person_and_a_repeated_request_to_the_same()
    {
        var shop = await server.NewShop();
        var user = new { email = $"once@{shop.Tenant}.example", displayName = "Once", roles = new[] { "agent" }, password = Shop.Password };
        var first = (await shop.Admin.Post("users", user, ("Idempotency-Key", "k"))).Ok(HttpStatusCode.Created);

        (await shop.Admin.Post("users", user, ("Idempotency-Key", "k"))).Ok(HttpStatusCode.Created).GetProperty("id").GetGuid().ShouldBe(first.GetProperty("id").GetGuid());
        (await shop.Admin.Post("users", user)).Refused(HttpStatusCode.UnprocessableEntity, "request.invalid");
        (await shop.Admin.Get("users")).Ok().GetProperty("items").EnumerateArray().Count(item => item.GetProperty("displayName").GetString() == "Once").ShouldBe(1);
    }

    [Fact]
    public async Task Whom_a_kill_left_without_a_place_in_the_record_is_let_in_when_asked_again()
    {
        var shop = await server.NewShop();
        var email = $"killed@{shop.Tenant}.example";
        var left = new Storage.UserAccount
        {
            Id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
            Tenant = shop.Tenant,
            Email = email,
            EmailNormalised = email.ToUpperInvariant(),
            DisplayName = "Left",
            SecurityStamp = "left",
            CreatedAt = TimeProvider.System.GetUtcNow(),
        };
        (await server.Services.GetRequiredService<Storage.Users>().Add(left, default)).ShouldBeTrue();
        using var browser = server.Anonymous();
        (await browser.Post("session", new { email, password = Shop.Password })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");

        await Add(shop, email);

        (await browser.Post("session", new { email, password = Shop.Password })).Ok().GetProperty("id").GetGuid().ShouldBe(left.Id);
    }

    private static async Task Add(Shop shop, string email) =>
        (await shop.Admin.Post("users", new { email, displayName = "P", roles = new[] { "agent" }, password = Shop.Password })).Ok(HttpStatusCode.Created);
}
