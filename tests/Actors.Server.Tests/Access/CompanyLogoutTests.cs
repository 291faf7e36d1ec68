using Actors.Server.Tests.Live;
using Actors.Testing;

namespace Actors.Server.Tests.Access;

/// <summary>Who signs out where the company keeps its people is signed out here (OpenID Connect Back-Channel Logout 1.0).</summary>
public sealed class CompanyLogoutTests(CompanyDesk desk) : IClassFixture<CompanyDesk>
{
    private const string Address = "session/company/logout";

    private static int _people;

    [Fact]
    public async Task The_session_that_the_company_names_ends_and_the_persons_others_go_on()
    {
        var person = Person();
        using var laptop = await Comes(person, "laptop");
        using var phone = await Comes(person, "phone");
        using var colleague = await Comes(Person(), "colleague");

        (await Says(desk.Issuer.LogoutToken(null, Named(person, "laptop")))).Ok().ValueKind.ShouldBe(JsonValueKind.Undefined);

        await IsOut(laptop);
        (await phone.Api.Get("session")).Ok();
        (await colleague.Api.Get("session")).Ok();
    }

    [Fact]
    public async Task Without_a_session_all_that_the_person_began_at_the_company_end_and_nobody_elses()
    {
        var person = Person();
        using var laptop = await Comes(person, "laptop");
        using var nameless = await Comes(person);
        using var colleague = await Comes(Person(), "laptop");

        (await Says(desk.Issuer.LogoutToken(Subject(person)))).Ok();

        await IsOut(laptop);
        await IsOut(nameless);
        (await colleague.Api.Get("session")).Ok();
    }

    [Fact]
    public async Task A_session_that_had_no_name_ends_with_any_of_the_persons()
    {
        var person = Person();
        using var nameless = await Comes(person);
        using var phone = await Comes(person, "phone");

        (await Says(desk.Issuer.LogoutToken(Subject(person), Named(person, "never told us")))).Ok();

        await IsOut(nameless);
        (await phone.Api.Get("session")).Ok();
    }

    [Fact]
    public async Task An_open_connection_ends_too_and_a_copied_cookie_opens_none()
    {
        var person = Person();
        using var browser = await Comes(person, "laptop");
        await using var listener = await Listener.Open(desk, browser.Api);
        await listener.Join("queue");
        using var thief = desk.Anonymous();
        thief.Cookies.Add(browser.Api.Cookies.GetAllCookies());

        (await Says(desk.Issuer.LogoutToken(Subject(person), Named(person, "laptop")))).Ok();

        await listener.IsClosed();
        (await thief.Get("session")).Refused(HttpStatusCode.Unauthorized, "access.unauthenticated");
    }

    [Fact]
    public async Task It_stands_among_the_sign_ins_also_when_only_the_session_is_named()
    {
        var person = Person();
        using var laptop = await Comes(person, "laptop");
        using var phone = await Comes(person, "phone");
        var id = Shop.Text((await phone.Api.Get("session")).Ok(), "id");

        (await Says(desk.Issuer.LogoutToken(null, Named(person, "laptop")))).Ok();
        (await Says(desk.Issuer.LogoutToken(Subject(person)))).Ok();

        (await Outcomes(id)).ShouldBe(["welcome", "welcome", "signed-out", "signed-out"], ignoreOrder: true);
    }

    [Fact]
    public async Task Whoever_was_on_the_way_in_meanwhile_does_not_come_in_and_may_come_again()
    {
        var person = Person();
        using var late = new CompanyBrowser(desk);
        var back = await late.Arrive(person);
        (await Says(desk.Issuer.LogoutToken(Subject(person)))).Ok();
        await Vouches(TimeSpan.FromSeconds(-5), async () => (await late.Follow(back)).ShouldBe("/?refused=signed-out"));
        (await late.Api.Get("session")).Refused(HttpStatusCode.Unauthorized, "access.unauthenticated");

        using var again = new CompanyBrowser(desk);
        await Vouches(TimeSpan.FromSeconds(5), async () => (await again.SignIn(person)).ShouldBe("/queue/open"));
        (await again.Api.Get("session")).Ok();
    }

    [Fact]
    public async Task A_token_is_good_once_however_often_it_comes_at_the_same_time()
    {
        var token = desk.Issuer.LogoutToken(Subject(Person()));

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Says(token)));

        answers.Select(answer => answer.Status).Order().ShouldBe([HttpStatusCode.OK, .. Enumerable.Repeat(HttpStatusCode.BadRequest, 5)]);
    }

    [Fact]
    public async Task A_token_that_was_used_ends_no_session_of_later()
    {
        var person = Person();
        var token = desk.Issuer.LogoutToken(Subject(person));
        (await Says(token)).Ok();
        using var browser = new CompanyBrowser(desk);
        await Vouches(TimeSpan.FromSeconds(5), async () => (await browser.SignIn(person)).ShouldBe("/queue/open"));

        (await Says(token)).Refused(HttpStatusCode.BadRequest, "logout.invalid");

        (await browser.Api.Get("session")).Ok();
    }

    [Fact]
    public async Task Nobody_being_signed_in_is_no_fault()
    {
        (await Says(desk.Issuer.LogoutToken("somebody nobody here has heard of"))).Ok();
        (await Says(desk.Issuer.LogoutToken(null, "a session of long ago"))).Ok();
    }

    [Fact]
    public async Task People_of_other_tenants_and_with_a_password_go_on()
    {
        var person = Person();
        var shop = await desk.NewShop();
        using var elsewhere = await shop.SignedIn("agent");
        using var browser = await Comes(person, "laptop");
        var id = Shop.Text((await elsewhere.Get("session")).Ok(), "id");

        (await Says(desk.Issuer.LogoutToken(id))).Ok();
        (await Says(desk.Issuer.LogoutToken(Shop.Text((await browser.Api.Get("session")).Ok(), "id")))).Ok();

        (await elsewhere.Get("session")).Ok();
        (await browser.Api.Get("session")).Ok();
    }

    public static TheoryData<string> Forgeries =>
    [
        "audience", "audience of machines", "issuer", "no issuer", "expired", "no end", "not yet", "no time", "of the future", "time is a text", "nonce", "empty nonce",
        "no id", "id is a number", "no event", "another event", "event is a text", "events is a list", "nobody", "person is a number", "session is a list",
        "empty person", "half a character", "unsigned", "shared secret", "unknown key", "own key", "an ID token", "a machine's token", "another type",
        "nothing", "no token", "changed",
    ];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task What_is_no_logout_token_for_this_desk_ends_nothing(string forgery)
    {
        var person = Person();
        using var browser = await Comes(person, "laptop");

        var answer = await Says(Forged(forgery, person));

        answer.Refused(HttpStatusCode.BadRequest, "logout.invalid");
        answer.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
        (await browser.Api.Get("session")).Ok();
    }

    [Theory]
    [InlineData("no type", 400)]
    [InlineData("json", 415)]
    [InlineData("multipart", 415)]
    [InlineData("twice", 400)]
    [InlineData("another field", 400)]
    [InlineData("empty", 400)]
    [InlineData("huge", 413)]
    [InlineData("many fields", 400)]
    public async Task What_is_no_form_with_one_token_ends_nothing(string form, int status)
    {
        var person = Person();
        using var browser = await Comes(person, "laptop");
        var token = desk.Issuer.LogoutToken(Subject(person));
        using var multipart = new MultipartFormDataContent { { new StringContent(token), "logout_token" } };
        using var caller = desk.Anonymous();

        var answer = await caller.Post(Address, form switch
        {
            "no type" => new ByteArrayContent(System.Text.Encoding.ASCII.GetBytes($"logout_token={token}")),
            "json" => new { logout_token = token },
            "multipart" => multipart,
            "twice" => Form($"logout_token={token}&logout_token={token}"),
            "another field" => Form($"token={token}"),
            "empty" => Form(""),
            "huge" => Form($"logout_token={new string('a', 2_000_000)}"),
            _ => Form(string.Concat(Enumerable.Range(0, 2000).Select(i => $"f{i}=&")) + $"logout_token={token}"),
        });

        ((int)answer.Status).ShouldBe(status, answer.Text);
        (await browser.Api.Get("session")).Ok();
    }

    [Fact]
    public async Task A_successful_answer_is_kept_nowhere() =>
        (await Says(desk.Issuer.LogoutToken("whoever"))).Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();

    private string Forged(string forgery, Dictionary<string, object> person)
    {
        var now = TimeProvider.System.GetUtcNow();
        string Bent(Action<Dictionary<string, object>> bend) => desk.Issuer.LogoutToken(Subject(person), Named(person, "laptop"), bend);
        string Signed(SigningKey key) => desk.Issuer.LogoutToken(Subject(person), Named(person, "laptop"), key: key);
        object Events(string name, object value) => new Dictionary<string, object> { [name] = value };
        const string logout = "http://schemas.openid.net/event/backchannel-logout";
        return forgery switch
        {
            "audience" => Bent(claims => claims["aud"] = "another application"),
            "audience of machines" => Bent(claims => claims["aud"] = TestIssuer.Audience),
            "issuer" => Bent(claims => claims["iss"] = "https://issuer.example"),
            "no issuer" => Bent(claims => claims.Remove("iss")),
            "expired" => Bent(claims => claims["exp"] = now.AddMinutes(-2).ToUnixTimeSeconds()),
            "no end" => Bent(claims => claims.Remove("exp")),
            "not yet" => Bent(claims => claims["nbf"] = now.AddMinutes(2).ToUnixTimeSeconds()),
            "no time" => Bent(claims => claims.Remove("iat")),
            "of the future" => Bent(claims => claims["iat"] = now.AddMinutes(2).ToUnixTimeSeconds()),
            "time is a text" => Bent(claims => claims["iat"] = "now"),
            "nonce" => Bent(claims => claims["nonce"] = "n"),
            "empty nonce" => Bent(claims => claims["nonce"] = ""),
            "no id" => Bent(claims => claims.Remove("jti")),
            "id is a number" => Bent(claims => claims["jti"] = 7),
            "no event" => Bent(claims => claims.Remove("events")),
            "another event" => Bent(claims => claims["events"] = Events("http://schemas.openid.net/event/another", new { })),
            "event is a text" => Bent(claims => claims["events"] = Events(logout, "yes")),
            "events is a list" => Bent(claims => claims["events"] = new[] { logout }),
            "nobody" => desk.Issuer.LogoutToken(null),
            "person is a number" => Bent(claims => claims["sub"] = 7),
            "session is a list" => Bent(claims => claims["sid"] = new[] { Named(person, "laptop") }),
            "empty person" => Bent(claims => claims["sub"] = ""),
            "half a character" => Bent(claims => claims["jti"] = "HALF").Split('.') is [var head, var body, _]
                ? desk.Issuer.Keys[^1].SignText(head, System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(body)).Replace("HALF", "\\ud800", StringComparison.Ordinal))
                : "",
            "unsigned" => Signed(SigningKey.None()),
            "shared secret" => Signed(SigningKey.Shared(desk.Issuer.Keys[^1].Id, TestIssuer.ClientSecret)),
            "unknown key" => Signed(SigningKey.Rsa("unknown")),
            "own key" => Signed(SigningKey.Rsa(desk.Issuer.Keys[^1].Id)),
            "an ID token" => Bent(claims => { claims.Remove("events"); claims.Remove("jti"); claims["nonce"] = "n"; }),
            "a machine's token" => desk.Issuer.Token(Subject(person), "desk-agents"),
            "another type" => desk.Issuer.LogoutToken(Subject(person), type: "at+jwt"),
            "nothing" => " ",
            "no token" => "a.b.c",
            _ => desk.Issuer.LogoutToken(Subject(person)) is var token && token[^5] == 'A' ? token[..^5] + "B" + token[^4..] : token[..^5] + "A" + token[^4..],
        };
    }

    /// <summary>What the issuer says meanwhile, it says as of another time.</summary>
    private async Task Vouches(TimeSpan when, Func<Task> meanwhile)
    {
        desk.Issuer.Bend = claims => claims["iat"] = (TimeProvider.System.GetUtcNow() + when).ToUnixTimeSeconds();
        try
        {
            await meanwhile();
        }
        finally
        {
            desk.Issuer.Bend = _ => { };
        }
    }

    private async Task<CompanyBrowser> Comes(Dictionary<string, object> person, string? session = null)
    {
        var browser = new CompanyBrowser(desk);
        (await browser.SignIn(session is null ? person : new(person) { ["sid"] = Named(person, session) })).ShouldBe("/queue/open");
        return browser;
    }

    private static async Task IsOut(CompanyBrowser browser) =>
        (await browser.Api.Get("session")).Refused(HttpStatusCode.Unauthorized, "access.unauthenticated");

    private async Task<Answer> Says(string token)
    {
        using var issuer = desk.Anonymous();
        return await issuer.Post(Address, Form($"logout_token={Uri.EscapeDataString(token)}"));
    }

    private static StringContent Form(string text) => new(text, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");

    private async Task<string[]> Outcomes(string id) =>
    [
        .. (await desk.Admin.Get("sign-ins?limit=200")).Ok().GetProperty("items").EnumerateArray()
            .Where(item => Shop.Text(item.GetProperty("person"), "id") == id).Select(item => Shop.Text(item, "outcome")),
    ];

    private static string Subject(Dictionary<string, object> person) => (string)person["sub"];

    private static string Named(Dictionary<string, object> person, string session) => $"{Subject(person)}'s {session}";

    private static Dictionary<string, object> Person()
    {
        var number = Interlocked.Increment(ref _people);
        return new() { ["sub"] = $"leaver-{number}", ["email"] = $"leaver-{number}@lumena.example", ["name"] = "L", ["roles"] = new[] { "desk-agents" } };
    }
}

public sealed class LimitedCompanyLogoutTests(LimitedCompanyDesk desk) : IClassFixture<LimitedCompanyDesk>
{
    [Fact]
    public async Task A_whole_company_may_go_home_at_once_and_whoever_guesses_is_slowed_down()
    {
        for (var i = 0; i < 5; i++)
            (await Says(desk.Issuer.LogoutToken($"s{i}"))).Ok();
        for (var i = 0; i < LimitedCompanyDesk.Tries; i++)
            (await Says("guess")).Refused(HttpStatusCode.BadRequest, "logout.invalid");

        (await Says("guess")).Refused(HttpStatusCode.TooManyRequests, "rate.limited");
    }

    private async Task<Answer> Says(string token)
    {
        using var issuer = desk.Anonymous();
        return await issuer.Post("session/company/logout", new FormUrlEncodedContent([new("logout_token", token)]));
    }
}

public sealed class NoCompanyLogoutTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Fact]
    public async Task Where_no_company_signs_in_there_is_nothing_to_tell()
    {
        using var caller = server.Anonymous();

        (await caller.Post("session/company/logout", new FormUrlEncodedContent([new("logout_token", "a.b.c")]))).Refused(HttpStatusCode.NotFound, "company.none");
    }
}
