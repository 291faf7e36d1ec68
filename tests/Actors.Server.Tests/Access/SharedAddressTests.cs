namespace Actors.Server.Tests.Access;

/// <summary>S32: an address may belong to people of several tenants, and no administrator hears of another tenant's.</summary>
public sealed class SharedAddressTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    private const string Theirs = "another correct horse battery";

    [Fact]
    public async Task S32_Adding_an_address_of_another_tenant_tells_nothing_of_it()
    {
        var (one, other, email) = await TwoShops();

        var taken = await Add(other, email, Shop.Password);
        var free = await Add(other, $"free-{email}", Shop.Password);

        taken.Ok(HttpStatusCode.Created).EnumerateObject().Select(property => property.Name)
            .ShouldBe(free.Ok(HttpStatusCode.Created).EnumerateObject().Select(property => property.Name));
        (await Add(one, email, Shop.Password)).Refused(HttpStatusCode.UnprocessableEntity, "request.invalid");
    }

    [Fact]
    public async Task The_password_says_whose_desk_it_is()
    {
        var (one, other, email) = await TwoShops();
        (await Add(other, email, Theirs)).Ok(HttpStatusCode.Created);

        (await TenantOf(email, Shop.Password)).ShouldBe(one.Tenant);
        (await TenantOf(email, Theirs)).ShouldBe(other.Tenant);
    }

    [Fact]
    public async Task With_one_password_at_both_the_company_is_asked_for()
    {
        var (one, other, email) = await TwoShops();
        (await Add(other, email, Shop.Password)).Ok(HttpStatusCode.Created);
        using var browser = server.Anonymous();

        var asked = (await browser.Post("session", new { email, password = Shop.Password })).Refused(HttpStatusCode.Unauthorized, "sign-in.tenant-needed");

        Shop.Text(asked, "detail").ShouldContain(one.Tenant);
        Shop.Text(asked, "detail").ShouldContain(other.Tenant);
        (await TenantOf(email, Shop.Password, other.Tenant)).ShouldBe(other.Tenant);
        (await TenantOf(email, Shop.Password, one.Tenant)).ShouldBe(one.Tenant);
        (await browser.Post("session", new { email, password = Shop.Password, tenant = "nowhere" })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");
    }

    [Fact]
    public async Task A_wrong_password_counts_for_everybody_who_has_the_address()
    {
        var (one, other, email) = await TwoShops();
        (await Add(other, email, Theirs)).Ok(HttpStatusCode.Created);
        using var stranger = server.Anonymous();
        for (var i = 0; i < 10; i++)
            (await stranger.Post("session", new { email, password = "wrong wrong wrong" })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");

        (await stranger.Post("session", new { email, password = Shop.Password })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");
        (await stranger.Post("session", new { email, password = Theirs })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");
        foreach (var shop in (Shop[])[one, other])
        {
            var outcomes = await Eventually.Get(
                async () => (await shop.Admin.Get("sign-ins")).Ok().GetProperty("items").EnumerateArray().Select(item => Shop.Text(item, "outcome")).ToArray(),
                all => all.Length >= 11);
            outcomes.Count(outcome => outcome == "wrong-password").ShouldBe(10);
        }
    }

    private async Task<(Shop One, Shop Other, string Email)> TwoShops()
    {
        var (one, other) = (await server.NewShop(), await server.NewShop());
        var email = $"both@{one.Tenant}.example";
        (await Add(one, email, Shop.Password)).Ok(HttpStatusCode.Created);
        return (one, other, email);
    }

    private static Task<Answer> Add(Shop shop, string email, string password) =>
        shop.Admin.Post("users", new { email, displayName = "B", roles = new[] { "agent" }, password });

    private async Task<string> TenantOf(string email, string password, string? tenant = null)
    {
        using var browser = server.Anonymous();
        return Shop.Text((await browser.Post("session", new { email, password, tenant })).Ok(), "tenant");
    }
}
