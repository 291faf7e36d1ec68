using Actors.Server.Hosting;

namespace Actors.Server.Tests.Intake;

public sealed class MailServerTests(MailServerTests.Named server) : IClassFixture<MailServerTests.Named>
{
    [Theory]
    [InlineData("mx.shop.example; dkim=pass header.d=amazon.de", "relay-domain; dkim=pass header.d=amazon.de; by=mx.shop.example")]
    [InlineData("mx.evil.example; dkim=pass header.d=amazon.de", "relay-domain; dkim=none")]
    public async Task Only_the_servers_that_were_named_vouch_for_a_mail(string results, string verified)
    {
        var shop = await server.NewShop();

        var ticket = (await shop.Integrator.Post("mails", AMail.FromABuyer("m1", results: results))).Ok(HttpStatusCode.Created).GetProperty("ticket");

        (await shop.Agent.Get($"tickets/{ticket}/timeline")).Ok().GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("kind").GetString() == "message")
            .GetProperty("message").GetProperty("source").GetProperty("verified").GetString().ShouldBe(verified);
    }

    [Fact]
    public void What_is_no_name_of_a_server_keeps_the_program_from_starting() =>
        new ServerOptions { MailServers = "mx.shop.example; mx2" }.Fault().ShouldNotBeNull().ShouldStartWith("ACTORS_MAIL_SERVERS");

    public sealed class Named : TestServer
    {
        protected override ServerOptions Options(string folder) => base.Options(folder) with { MailServers = "mx.shop.example" };
    }
}
