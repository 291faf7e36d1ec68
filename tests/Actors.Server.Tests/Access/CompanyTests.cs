using Actors.Testing;

namespace Actors.Server.Tests.Access;

/// <summary>People sign in where their company keeps them.</summary>
public sealed class CompanyTests(CompanyDesk desk) : IClassFixture<CompanyDesk>
{
    private static int _people;

    [Fact]
    public async Task Who_has_a_role_at_the_company_comes_in_as_a_person_of_the_configured_tenant()
    {
        var person = Person("desk-agents", "unknown to us");
        using var browser = new CompanyBrowser(desk);

        (await browser.SignIn(person, "/tickets/1?part=2")).ShouldBe("/tickets/1?part=2");

        var me = (await browser.Api.Get("session")).Ok();
        Shop.Text(me, "email").ShouldBe(person["email"]);
        Shop.Text(me, "displayName").ShouldBe(person["name"]);
        Shop.Text(me, "tenant").ShouldBe(CompanyDesk.Tenant);
        Roles(me).ShouldBe(["agent"]);
        (await Outcomes(Shop.Text(me, "id"))).ShouldBe(["welcome"]);
        (await browser.Api.Delete("session")).Ok(HttpStatusCode.NoContent);
        (await browser.Api.Get("session")).Refused(HttpStatusCode.Unauthorized, "access.unauthenticated");
    }

    [Fact]
    public async Task Issuer_and_subject_are_the_person_whatever_the_address_says()
    {
        var person = Person("desk-agents");
        var first = await Comes(person);

        var moved = new Dictionary<string, object>(person) { ["email"] = $"moved-{person["email"]}", ["name"] = "Married Name" };
        var again = await Comes(moved);

        again.GetProperty("id").GetGuid().ShouldBe(first.GetProperty("id").GetGuid());
        Shop.Text(again, "email").ShouldBe(moved["email"]);
        Shop.Text(again, "displayName").ShouldBe("Married Name");
    }

    [Fact]
    public async Task Roles_are_those_of_the_claims_at_each_sign_in_and_a_change_is_recorded()
    {
        var person = Person("desk-agents");
        await Comes(person);
        var before = await Changes();

        Roles(await Comes(person)).ShouldBe(["agent"]);
        (await Changes()).ShouldBe(before);
        Roles(await Comes(new(person) { ["roles"] = new[] { "cn=admins,ou=desk", "desk-leads" } })).ShouldBe(["supervisor", "administrator"]);

        (await Changes()).ShouldBe(before + 1);
    }

    [Fact]
    public async Task Who_was_disabled_here_stays_out()
    {
        var person = Person("desk-agents");
        var id = Shop.Text(await Comes(person), "id");
        (await desk.Admin.Put($"users/{id}/disabled", new { disabled = true })).Ok();

        await StaysOut(person, "disabled", id);
    }

    [Fact]
    public async Task Without_a_known_role_nobody_comes_in_and_who_was_in_before_does_not_either()
    {
        await StaysOut(Person("nothing we know"), "no-role");
        var person = Person("desk-agents");
        var id = Shop.Text(await Comes(person), "id");

        await StaysOut(new(person) { ["roles"] = Array.Empty<string>() }, "no-role", id);
    }

    [Theory]
    [InlineData("email", "")]
    [InlineData("email", "no address")]
    [InlineData("email_verified", false)]
    public async Task Without_an_address_that_the_company_stands_for_nobody_comes_in(string claim, object value) =>
        await StaysOut(new(Person("desk-agents")) { [claim] = value }, "no-address");

    [Fact]
    public async Task An_address_that_somebody_else_here_has_opens_nothing_of_theirs()
    {
        var person = Person("desk-agents");
        (await desk.Admin.Post("users", new { email = person["email"], displayName = "Here", roles = new[] { "administrator" }, password = Shop.Password }))
            .Ok(HttpStatusCode.Created);

        await StaysOut(person, "address-taken");
    }

    public static TheoryData<string> Forgeries => ["audience", "nonce", "expired", "not yet", "issuer", "unsigned", "shared secret", "unknown key", "own key"];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_token_that_is_not_for_this_sign_in_opens_nothing(string forgery)
    {
        desk.Issuer.Bend = claims =>
        {
            var now = TimeProvider.System.GetUtcNow();
            switch (forgery)
            {
                case "audience":
                    claims["aud"] = "another application";
                    break;
                case "nonce":
                    claims["nonce"] = "of another sign-in";
                    break;
                case "expired":
                    claims["exp"] = now.AddMinutes(-2).ToUnixTimeSeconds();
                    break;
                case "not yet":
                    claims["nbf"] = now.AddMinutes(2).ToUnixTimeSeconds();
                    break;
                case "issuer":
                    claims["iss"] = "https://issuer.example";
                    break;
            }
        };
        desk.Issuer.Forger = forgery switch
        {
            "unsigned" => SigningKey.None(),
            "shared secret" => SigningKey.Shared(desk.Issuer.Keys[^1].Id, TestIssuer.ClientSecret),
            "unknown key" => SigningKey.Rsa("unknown"),
            "own key" => SigningKey.Rsa(desk.Issuer.Keys[^1].Id),
            _ => null,
        };
        try
        {
            using var browser = new CompanyBrowser(desk);

            (await browser.SignIn(Person("desk-agents"))).ShouldBe("/?refused=company-refused");

            (await browser.Api.Get("session")).Refused(HttpStatusCode.Unauthorized, "access.unauthenticated");
        }
        finally
        {
            desk.Issuer.Bend = _ => { };
            desk.Issuer.Forger = null;
        }
    }

    [Fact]
    public async Task Keys_may_change_at_the_issuer_and_those_it_took_back_open_nothing()
    {
        var person = Person("desk-agents");
        await Comes(person);
        var old = desk.Issuer.Keys[^1];
        desk.Issuer.Keys.Add(SigningKey.Ecdsa("next"));
        desk.Issuer.Keys.Remove(old);

        await Eventually.Get(
            async () =>
            {
                using var browser = new CompanyBrowser(desk);
                return await browser.SignIn(person);
            },
            place => place == "/queue/open");

        desk.Issuer.Forger = old;
        using var late = new CompanyBrowser(desk);
        (await late.SignIn(person)).ShouldBe("/?refused=company-refused");
        desk.Issuer.Forger = null;
    }

    [Fact]
    public async Task The_way_back_is_good_once_and_in_the_browser_that_set_out()
    {
        using var browser = new CompanyBrowser(desk);
        using var other = new CompanyBrowser(desk);
        var back = await browser.Arrive(Person("desk-agents"));

        (await other.Follow(back)).ShouldBe("/?refused=company-refused");
        (await browser.Follow(back)).ShouldBe("/queue/open");
        (await browser.Follow(back)).ShouldBe("/?refused=company-refused");
        (await other.Api.Get("session")).Refused(HttpStatusCode.Unauthorized, "access.unauthenticated");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_led_to_another_site(string returnTo)
    {
        using var browser = new CompanyBrowser(desk);

        (await browser.SignIn(Person("desk-agents"), returnTo)).ShouldBe("/");
    }

    [Fact]
    public async Task Signing_out_leads_to_the_company_and_back()
    {
        using var browser = new CompanyBrowser(desk);
        await browser.SignIn(Person("desk-agents"));
        (await browser.Api.Delete("session")).Ok(HttpStatusCode.NoContent);

        var there = (await browser.Api.Get("session/company/end")).Led();

        there.GetLeftPart(UriPartial.Path).ShouldBe($"{desk.Issuer.Address.OriginalString}/end");
        there.Query.ShouldContain("client_id=desk");
        using var issuer = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var back = await issuer.GetAsync(there);
        (await browser.Follow(back.Headers.Location!)).ShouldBe("/");
    }

    [Fact]
    public async Task Who_signs_in_at_the_company_has_no_password_here_and_is_given_none()
    {
        var person = Person("desk-agents");
        var id = Shop.Text(await Comes(person), "id");

        (await desk.Admin.Post($"users/{id}/reset")).Refused(HttpStatusCode.Conflict, "user.of-company");
        using var browser = desk.Anonymous();
        (await browser.Post("session", new { email = person["email"], password = Shop.Password })).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");
    }

    [Fact]
    public void However_busy_it_is_a_session_of_the_company_ends_after_twelve_hours()
    {
        var begun = new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);
        var ticket = new Actors.Server.Access.Sessions.SessionTicket("t", Guid.Empty, "s", Guid.Empty, begun, new(Guid.CreateVersion7(begun), Guid.CreateVersion7(begun), begun));

        var read = Actors.Server.Access.Sessions.SessionTicket.Of(new(new System.Security.Claims.ClaimsIdentity(ticket.Claims())));

        read.ShouldBe(ticket);
        read!.EndsAt.ShouldBe(begun.AddHours(12));
    }

    [Fact]
    public async Task The_sign_in_page_names_the_company()
    {
        using var stranger = desk.Anonymous();

        Shop.Text((await stranger.Get("session/ways")).Ok(), "company").ShouldBe("Lumena");
    }

    private static Dictionary<string, object> Person(params string[] roles)
    {
        var number = Interlocked.Increment(ref _people);
        return new()
        {
            ["sub"] = $"subject-{number}",
            ["email"] = $"person-{number}@lumena.example",
            ["name"] = $"Person {number}",
            ["roles"] = roles,
        };
    }

    private async Task<JsonElement> Comes(Dictionary<string, object> person)
    {
        using var browser = new CompanyBrowser(desk);
        (await browser.SignIn(person)).ShouldBe("/queue/open");
        return (await browser.Api.Get("session")).Ok();
    }

    private async Task StaysOut(Dictionary<string, object> person, string why, string? id = null)
    {
        using var browser = new CompanyBrowser(desk);
        (await browser.SignIn(person)).ShouldBe($"/?refused={why}");
        (await browser.Api.Get("session")).Refused(HttpStatusCode.Unauthorized, "access.unauthenticated");
        var newest = (await desk.Admin.Get("sign-ins?limit=1")).Ok().GetProperty("items")[0];
        Shop.Text(newest, "outcome").ShouldBe(why);
        if (id is not null)
            Shop.Text(newest.GetProperty("person"), "id").ShouldBe(id);
    }

    private async Task<string[]> Outcomes(string id) =>
    [
        .. (await desk.Admin.Get("sign-ins")).Ok().GetProperty("items").EnumerateArray()
            .Where(item => Shop.Text(item.GetProperty("person"), "id") == id).Select(item => Shop.Text(item, "outcome")),
    ];

    private async Task<int> Changes() => (await desk.Admin.Get("changes?limit=200")).Ok().GetProperty("items").EnumerateArray()
        .Count(item => Shop.Text(item, "type") == "tenant.user-roles-changed");

    private static string?[] Roles(JsonElement me) => [.. me.GetProperty("roles").EnumerateArray().Select(role => role.GetString())];
}

public sealed class ClosedCompanyTests(ClosedCompanyDesk desk) : IClassFixture<ClosedCompanyDesk>
{
    [Fact]
    public async Task Where_nobody_is_taken_in_by_the_company_who_is_not_known_stays_out()
    {
        using var browser = new CompanyBrowser(desk);

        (await browser.SignIn(new() { ["sub"] = "s", ["email"] = "s@lumena.example", ["roles"] = new[] { "desk-agents" } })).ShouldBe("/?refused=not-admitted");

        Shop.Text((await desk.Admin.Get("sign-ins")).Ok().GetProperty("items")[0], "outcome").ShouldBe("not-admitted");
    }
}
