using Actors.Server.Hosting;
using Actors.Testing;

namespace Actors.Server.Tests.Outages;

/// <summary>The database goes away and comes back; the server stays.</summary>
public sealed class OutageTests(OutageTests.FragileServer server) : IClassFixture<OutageTests.FragileServer>
{
    [Fact]
    public async Task Without_its_database_the_server_says_so_and_goes_on_when_it_is_back()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop);
        server.Database.Stop();

        var refused = await shop.Agent.Post($"{ticket.Path}/notes", new { text = "kept" }, ("Idempotency-Key", "outage"));
        refused.Refused(HttpStatusCode.ServiceUnavailable, "journal.unavailable");
        refused.Headers.RetryAfter.ShouldNotBeNull();
        using var nobody = server.Anonymous();
        (await nobody.Get("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        (await nobody.Get("/health/serving")).Status.ShouldBe(HttpStatusCode.OK);
        (await nobody.Get("/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);

        server.Database.Start();
        var accepted = await Eventually.Get(
            () => shop.Agent.Post($"{ticket.Path}/notes", new { text = "kept" }, ("Idempotency-Key", "outage")),
            answer => answer.Status != HttpStatusCode.ServiceUnavailable);

        accepted.Ok(HttpStatusCode.Created);
        (await ticket.Timeline()).GetProperty("items").EnumerateArray().Count(item => item.GetProperty("kind").GetString() == "note").ShouldBe(1);
        (await nobody.Get("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
    }

    public sealed class FragileServer : TestServer
    {
        public PostgresServer Database { get; } = PostgresServer.StartPrivate();

        protected override ServerOptions Options(string folder) => base.Options(folder) with { Postgres = Database.CreateDatabase() };

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            Database.Dispose();
        }
    }
}
