using Actors.Domain;
using Actors.Storage;
using Actors.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Server.Tests.Access;

/// <summary>Machines send tokens of an issuer in place of API keys.</summary>
public sealed class MachineTests(CompanyDesk desk) : IClassFixture<CompanyDesk>
{
    [Fact]
    public async Task A_machine_is_let_in_with_the_roles_of_its_token_and_on_record_under_its_name()
    {
        using var machine = Caller(desk.Issuer.Token("stock-robot", "cn=admins,ou=desk"));

        (await machine.Put("accounts/robots", new { name = "R", channel = "mail", region = "EU", official = false, mailAddresses = new[] { "robots@lumena.example" } })).Ok();

        var name = $"{desk.Issuer.Address.Authority}/stock-robot";
        Shop.Text((await machine.Get("session")).Ok(), "displayName").ShouldBe(name);
        var recorded = await desk.Services.GetRequiredService<IJournal>().Read(CompanyDesk.Tenant, ActorId.ForTenant(CompanyDesk.Tenant).Stream, 0, 1000, default);
        recorded[^1].Header.By.ShouldBe($"machine/{name}");
        using var agent = Caller(desk.Issuer.Token("stock-robot", "desk-agents"));
        (await agent.Get("users")).Refused(HttpStatusCode.Forbidden, "access.denied");
    }

    [Fact]
    public async Task The_tenant_is_the_configured_one_whatever_token_and_request_say()
    {
        var shop = await desk.NewShop();
        using var machine = Caller(desk.Issuer.Token("robot", "desk-agents", claims => claims["tenant"] = shop.Tenant));

        Shop.Text((await machine.Get($"session?tenant={shop.Tenant}")).Ok(), "tenant").ShouldBe(CompanyDesk.Tenant);
    }

    public static TheoryData<string> Forgeries =>
    [
        "audience", "expired", "not yet", "no end", "issuer", "no role", "no subject", "strange subject", "unsigned", "shared secret", "unknown key",
        "own key", "cut", "of a person",
    ];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_token_that_is_not_for_this_desk_opens_nothing(string forgery)
    {
        var now = TimeProvider.System.GetUtcNow();
        var token = forgery switch
        {
            "unsigned" => desk.Issuer.Token("robot", "desk-agents", key: SigningKey.None()),
            "shared secret" => desk.Issuer.Token("robot", "desk-agents", key: SigningKey.Shared(desk.Issuer.Keys[^1].Id, TestIssuer.ClientSecret)),
            "unknown key" => desk.Issuer.Token("robot", "desk-agents", key: SigningKey.Rsa("unknown")),
            "own key" => desk.Issuer.Token("robot", "desk-agents", key: SigningKey.Rsa(desk.Issuer.Keys[^1].Id)),
            "no role" => desk.Issuer.Token("robot", "kings"),
            "strange subject" => desk.Issuer.Token("robot/../person", "desk-agents"),
            "cut" => desk.Issuer.Token("robot", "desk-agents")[..^3],
            _ => desk.Issuer.Token("robot", "desk-agents", claims => Bend(claims, forgery, now)),
        };
        using var machine = Caller(token);

        (await machine.Get("tickets")).Refused(HttpStatusCode.Unauthorized, "access.unauthenticated");
    }

    [Fact]
    public async Task What_is_a_persons_own_is_refused_as_it_is_to_keys()
    {
        using var machine = Caller(desk.Issuer.Token("robot", "cn=admins,ou=desk"));

        (await machine.Post("users/me/authenticator")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await machine.Put("users/me/password", new { current = "a", password = "a long enough password" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await machine.Get("desk/views")).Refused(HttpStatusCode.NotFound, "desk.unknown");
    }

    [Fact]
    public async Task Keys_may_change_at_the_issuer()
    {
        var next = SigningKey.Ecdsa("of machines");
        desk.Issuer.Keys.Insert(0, next);
        using var machine = Caller(desk.Issuer.Token("robot", "desk-agents", key: next));

        (await Eventually.Get(async () => (await machine.Get("tickets")).Status, status => status == HttpStatusCode.OK)).ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>A request is let in for half a minute more, as clocks differ; a connection is looked at every two seconds.</summary>
    [Fact]
    public async Task A_live_connection_ends_with_its_token()
    {
        using var machine = Caller(desk.Issuer.Token("robot", "desk-agents", lives: TimeSpan.FromSeconds(1)));
        await using var listener = await Live.Listener.Open(desk, machine);

        await listener.IsClosed();
    }

    private static void Bend(Dictionary<string, object> claims, string forgery, DateTimeOffset now)
    {
        switch (forgery)
        {
            case "audience":
                claims["aud"] = "another application";
                break;
            case "of a person":
                claims["aud"] = TestIssuer.Client;
                break;
            case "expired":
                claims["exp"] = now.AddMinutes(-1).ToUnixTimeSeconds();
                break;
            case "not yet":
                claims["nbf"] = now.AddMinutes(2).ToUnixTimeSeconds();
                break;
            case "no end":
                claims.Remove("exp").ShouldBeTrue();
                break;
            case "no subject":
                claims.Remove("sub").ShouldBeTrue();
                break;
            default:
                claims["iss"] = "https://issuer.example";
                break;
        }
    }

    private Api Caller(string token)
    {
        var api = desk.Anonymous();
        api.Http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return api;
    }
}
