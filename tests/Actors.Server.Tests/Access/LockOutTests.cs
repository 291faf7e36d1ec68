namespace Actors.Server.Tests.Access;

/// <summary>Wrong tries lock out who makes them, and tell them nothing.</summary>
public sealed class LockOutTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Fact]
    public async Task Ten_wrong_passwords_lock_out_strangers_who_learn_nothing_of_it_and_not_the_persons_own_browser()
    {
        var shop = await server.NewShop();
        await Add(shop, "locked@d.example");
        using var own = server.Anonymous();
        (await own.Post("session", new { email = "locked@d.example", password = Shop.Password })).Ok();
        (await own.Delete("session")).Ok(HttpStatusCode.NoContent);
        using var stranger = server.Anonymous();
        for (var i = 0; i < 12; i++)
            (await Fails(stranger, "locked@d.example")).ShouldBe(await Fails(stranger, "nobody@d.example"));

        (await stranger.Post("session", new { email = "locked@d.example", password = Shop.Password })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");
        (await own.Post("session", new { email = "locked@d.example", password = Shop.Password })).Ok();
    }

    [Fact]
    public async Task A_browser_that_is_known_has_ten_tries_as_well()
    {
        var shop = await server.NewShop();
        await Add(shop, "thief@d.example");
        using var own = server.Anonymous();
        (await own.Post("session", new { email = "thief@d.example", password = Shop.Password })).Ok();
        for (var i = 0; i < 21; i++)
            await Fails(own, "thief@d.example");

        (await own.Post("session", new { email = "thief@d.example", password = Shop.Password })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");
    }

    [Fact]
    public async Task Many_wrong_passwords_at_once_do_not_outrun_the_lock()
    {
        var shop = await server.NewShop();
        await Add(shop, "raced@d.example");
        using var browser = server.Anonymous();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Fails(browser, "raced@d.example")));

        (await browser.Post("session", new { email = "raced@d.example", password = Shop.Password })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");
    }

    [Fact]
    public async Task Who_guesses_at_the_secrets_of_an_open_session_is_out_after_ten_tries()
    {
        var shop = await server.NewShop();
        using var browser = await shop.SignedIn("agent");
        for (var i = 0; i < 10; i++)
            (await browser.Put("users/me/password", new { current = "not it at all", password = "another long enough one" })).Refused(HttpStatusCode.UnprocessableEntity, "request.invalid");

        (await Eventually.Get(() => browser.Get("session"), answer => answer.Status == HttpStatusCode.Unauthorized)).Refused(HttpStatusCode.Unauthorized, "access.unauthenticated");
    }

    /// <summary>What a stranger sees of it: everything but the trace.</summary>
    private static async Task<(HttpStatusCode, string, string)> Fails(Api browser, string email)
    {
        var problem = (await browser.Post("session", new { email, password = "wrong wrong wrong" })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");
        return (HttpStatusCode.Unauthorized, Shop.Text(problem, "detail"), Shop.Text(problem, "title"));
    }

    private static async Task Add(Shop shop, string email) =>
        (await shop.Admin.Post("users", new { email, displayName = "P", roles = new[] { "agent" }, password = Shop.Password })).Ok(HttpStatusCode.Created);
}
