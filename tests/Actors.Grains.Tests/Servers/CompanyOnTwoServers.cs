using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Actors.Server.Access.Issuers;
using Actors.Server.Hosting;
using Actors.Server.Tests;
using Actors.Server.Tests.Live;

namespace Actors.Grains.Tests.Servers;

/// <summary>A company tells one server who signed out; people work with both.</summary>
public sealed class CompanyOnTwoServers : IAsyncLifetime
{
    private readonly string _postgres = PostgresServer.Shared.CreateDatabase();
    private readonly string _masterKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private TestIssuer _issuer = null!;
    private Member _a = null!;
    private Member _b = null!;

    public async Task InitializeAsync()
    {
        _issuer = await TestIssuer.Start();
        _issuer.Person = new() { ["sub"] = "s", ["sid"] = "laptop", ["email"] = "s@lumena.example", ["roles"] = new[] { "agents" } };
        (_a, _b) = (new(_postgres, _masterKey, _issuer), new(_postgres, _masterKey, _issuer));
        await _a.InitializeAsync();
        await _b.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _a.DisposeAsync();
        await _b.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Theory]
    [InlineData("s", null)]
    [InlineData(null, "laptop")]
    public async Task Who_signed_out_at_the_company_is_out_on_the_server_that_was_not_told(string? subject, string? session)
    {
        using var browser = await SignedIn();
        await using var listener = await Listener.Open(_b, browser);
        await listener.Join("queue");
        using var issuer = _a.Anonymous();

        (await issuer.Post("session/company/logout", new FormUrlEncodedContent([new("logout_token", _issuer.LogoutToken(subject, session))]))).Ok();

        await listener.IsClosed();
        (await browser.Get("session")).Refused(HttpStatusCode.Unauthorized, "access.unauthenticated");
    }

    private async Task<Api> SignedIn()
    {
        var browser = _b.Anonymous();
        var there = (await browser.Get("session/company")).Headers.Location;
        using var issuer = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var back = await issuer.GetAsync(there);
        await browser.Get(back.Headers.Location!.PathAndQuery);
        (await browser.Get("session")).Ok().GetProperty("ofCompany").ValueKind.ShouldBe(JsonValueKind.True);
        return browser;
    }

    private sealed class Member(string postgres, string masterKey, TestIssuer issuer) : TestServer
    {
        protected override ServerOptions Options(string folder) => base.Options(folder) with
        {
            Postgres = postgres,
            MasterKey = masterKey,
            Silo = $"127.0.0.1:{LoopbackPort.Free()}",
            Company = new(
                "Lumena", issuer.Address, TestIssuer.Client, TestIssuer.ClientSecret, "default", RoleClaims.Parse("roles", "agents=agent")!, Admits: true),
        };
    }
}
