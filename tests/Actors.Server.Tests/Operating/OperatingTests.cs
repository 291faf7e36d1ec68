using Actors.Server.Hosting;
using Actors.Testing;

namespace Actors.Server.Tests.Operating;

/// <summary>What those who run a server see of it, and who does not.</summary>
public sealed class OperatingTests(OperatedServer server) : IClassFixture<OperatedServer>
{
    [Theory]
    [InlineData("administrator", HttpStatusCode.OK)]
    [InlineData("supervisor", HttpStatusCode.Forbidden)]
    [InlineData("auditor", HttpStatusCode.Forbidden)]
    public async Task The_dashboard_is_for_administrators(string role, HttpStatusCode expected)
    {
        var shop = await server.NewShop();

        foreach (var page in (string[])["/dashboard/", "/dashboard/index.min.js", "/dashboard/DashboardCounters"])
            (await shop.As(role).Get(new Uri(server.Address, page).ToString())).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task Nobody_sees_the_dashboard_without_signing_in() =>
        (await server.Anonymous().Get(new Uri(server.Address, "/dashboard/DashboardCounters").ToString())).Status.ShouldBe(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task Metrics_are_served_on_their_own_address_and_nothing_else_is()
    {
        using var http = new HttpClient();

        (await http.GetStringAsync(new Uri(server.Metrics, "/metrics"))).ShouldContain("actors_commands_total");
        (await http.GetAsync(new Uri(server.Metrics, "/api/v1/time"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await http.GetAsync(new Uri(server.Address, "/metrics"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}

/// <summary>A server with the dashboard and with metrics.</summary>
public sealed class OperatedServer : TestServer
{
    public Uri Metrics { get; } = new($"http://127.0.0.1:{LoopbackPort.Free()}");

    protected override ServerOptions Options(string folder) =>
        base.Options(folder) with { Urls = $"http://127.0.0.1:{LoopbackPort.Free()}", Dashboard = true, Metrics = Metrics.GetLeftPart(UriPartial.Authority) };
}
