using Actors.Server.Hosting;
using Actors.Testing;

namespace Actors.Server.Tests.Access;

/// <summary>Behind a proxy that is named, the client is the one it speaks for; anybody else only claims to be a proxy.</summary>
public sealed class ProxyTests(ProxyTests.BehindAProxy behind) : IClassFixture<ProxyTests.BehindAProxy>
{
    private static readonly (string, string)[] Tls = [("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "203.0.113.1")];

    [Fact]
    public async Task Cookies_of_a_connection_with_tls_stay_on_such_connections()
    {
        var answer = await SignIn(behind, Tls);

        answer.Ok();
        answer.Headers.GetValues("Set-Cookie").ShouldEachBe(cookie => cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
        answer.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem();
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Each_client_has_tries_of_its_own_and_who_is_refused_anyway_uses_up_none()
    {
        using var nobody = behind.Anonymous();
        for (var i = 0; i < 2 * BehindAProxy.Tries; i++)
            (await nobody.Send(HttpMethod.Put, "users/me/password", new { current = "a", password = "b" }, ("X-Forwarded-For", "203.0.113.2")))
                .Status.ShouldBe(HttpStatusCode.Unauthorized);
        for (var i = 0; i < BehindAProxy.Tries; i++)
            (await Try("203.0.113.2")).Status.ShouldBe(HttpStatusCode.Unauthorized);

        (await Try("203.0.113.2")).Refused(HttpStatusCode.TooManyRequests, "rate.limited");
        (await Try("203.0.113.3")).Status.ShouldBe(HttpStatusCode.Unauthorized);

        Task<Answer> Try(string client) =>
            nobody.Post("session", new { email = "nobody@d.example", password = "wrong wrong wrong" }, ("X-Forwarded-For", client));
    }

    [Theory]
    [InlineData("10.0.0.7, 172.16.0.0/12, ::1", 3)]
    [InlineData("", 0)]
    [InlineData("proxy.example", null)]
    public void Proxies_are_named_by_address_or_network(string list, int? networks) => (TrustedProxies.Parse(list)?.Count).ShouldBe(networks);

    private static Task<Answer> SignIn(TestServer server, params IReadOnlyList<(string, string)> headers)
    {
        var browser = server.Anonymous();
        return browser.Post("session", new { email = "administrator@test.example", password = Shop.Password }, headers);
    }

    public sealed class BehindAProxy : TestServer
    {
        public const int Tries = 5;

        protected override ServerOptions Options(string folder) => base.Options(folder) with { TrustedProxies = "127.0.0.1", SignInsPerMinute = Tries };
    }
}

/// <summary>Without a named proxy nobody speaks for anybody.</summary>
public sealed class NoProxyTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Fact]
    public async Task Headers_of_a_proxy_nobody_named_are_not_read()
    {
        using var browser = server.Anonymous();

        var answer = await browser.Post(
            "session", new { email = "administrator@test.example", password = Shop.Password }, ("X-Forwarded-Proto", "https"));

        answer.Ok();
        answer.Headers.GetValues("Set-Cookie").ShouldEachBe(cookie => !cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
    }
}
