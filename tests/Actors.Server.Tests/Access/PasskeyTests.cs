using Actors.Server.Hosting;

namespace Actors.Server.Tests.Access;

/// <summary>A server that authenticators can know.</summary>
public sealed class NamedDesk : TestServer
{
    protected override ServerOptions Options(string folder) => base.Options(folder) with { PublicUrl = "https://desk.example" };
}

/// <summary>What no browser would send; the way of real ones is tried in the console's tests.</summary>
public sealed class PasskeyTests(NamedDesk server) : IClassFixture<NamedDesk>
{
    public static TheoryData<string> Answers =>
    [
        "null", "1", "{}", """{"id":"AA","rawId":"AA","type":"public-key","response":{}}""",
        """{"id":"AA","rawId":"AA","type":"public-key","response":{"clientDataJSON":"AA","attestationObject":"AA","authenticatorData":"AA","signature":"AA"}}""",
        """{"id":"!","rawId":"!","type":"x","response":"x"}""",
    ];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_that_does_not_fit_makes_no_passkey_and_opens_nothing(string credential)
    {
        var shop = await server.NewShop();
        using var browser = await shop.SignedIn("agent");
        (await browser.Post("users/me/passkeys/challenge")).Ok();
        (await browser.Post("users/me/passkeys", $$"""{"name":"P","current":"{{Shop.Password}}","credential":{{credential}}}""")).Status
            .ShouldBeOneOf(HttpStatusCode.UnprocessableEntity, HttpStatusCode.BadRequest);
        (await browser.Get("users/me/passkeys")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);

        using var stranger = server.Anonymous();
        (await stranger.Post("session/passkey/challenge")).Ok();
        (await stranger.Post("session/passkey", $$"""{"credential":{{credential}}}""")).Status
            .ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Whoever_is_not_asked_answers_nothing()
    {
        using var stranger = server.Anonymous();

        (await stranger.Post("session/passkey", """{"credential":{}}""")).Refused(HttpStatusCode.Unauthorized, "sign-in.passkey-failed");
    }

    [Fact]
    public async Task What_is_asked_says_nothing_of_anybody_and_wants_a_finger_or_a_PIN()
    {
        using var stranger = server.Anonymous();

        var options = (await stranger.Post("session/passkey/challenge")).Ok().GetProperty("options");

        Shop.Text(options, "rpId").ShouldBe("desk.example");
        Shop.Text(options, "userVerification").ShouldBe("required");
        (options.TryGetProperty("allowCredentials", out var known) ? known.GetArrayLength() : 0).ShouldBe(0);
    }

    [Fact]
    public async Task A_passkey_is_made_with_the_password_only()
    {
        var shop = await server.NewShop();
        using var browser = await shop.SignedIn("agent");
        (await browser.Post("users/me/passkeys/challenge")).Ok();

        (await browser.Post("users/me/passkeys", new { name = "P", current = "not it at all", credential = new { } }))
            .Refused(HttpStatusCode.UnprocessableEntity, "request.invalid").GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("$.current");
        (await shop.Admin.Get("users/me/passkeys")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Delete($"users/me/passkeys/{Guid.Empty}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
