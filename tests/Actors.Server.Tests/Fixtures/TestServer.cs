using System.Globalization;
using Actors.Server.Administration.ApiKeys;
using Actors.Server.Hosting;
using Actors.Server.Time;
using Actors.Runtime;
using Actors.Domain;
using Actors.Storage;
using Actors.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Actors.Server.Tests;

/// <summary>
/// The whole server in this process, on a free port, with a clock that tests advance over HTTP. Each test takes a
/// <see cref="Shop"/> of its own: a tenant that no other test sees.
/// </summary>
public abstract class TestServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-server-").FullName;
    private ServerHost? _host;
    private int _shops;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public IServiceProvider Services => _host!.App.Services;

    public IReadOnlyList<RouteEndpoint> Endpoints =>
        [.. Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    protected virtual ServerOptions Options(string folder) => new()
    {
        Data = folder,
        Urls = "http://127.0.0.1:0",
        TestClock = true,
        AdminEmail = "administrator@test.example",
        AdminPassword = Shop.Password,
        SignInsPerMinute = 10_000,
    };

    public virtual async Task InitializeAsync()
    {
        _host = await ServerHost.Build(Options(_folder), new TestClock(), new LoggerFactory([new Warnings()]), CancellationToken.None);
        await _host.Start(CancellationToken.None);
        Address = new(_host.App.Urls.First());
    }

    public virtual async Task DisposeAsync()
    {
        await Stop();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Stops, and starts again at another address. Callers of before do not reach it.</summary>
    /// <param name="between">What happens to its data folder meanwhile.</param>
    public async Task Restart(Action<string> between)
    {
        await Stop();
        between(_folder);
        await InitializeAsync();
    }

    private async Task Stop()
    {
        await _host!.App.StopAsync();
        await _host.DisposeAsync();
    }

    /// <summary>A new tenant with one official Amazon account and one of another channel.</summary>
    public async Task<Shop> NewShop()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"shop-{Interlocked.Increment(ref _shops)}");
        await Services.GetRequiredService<Tenants>().Add(new(name, name, TimeProvider.System.GetUtcNow()), default);
        var shop = new Shop(this, name);
        await shop.Open();
        return shop;
    }

    public async Task<string> NewKey(string tenant, params IReadOnlyList<string> roles)
    {
        var test = Who.System("test");
        using var scope = CallScope.Bind(tenant, test);
        var meta = CommandIds.Fresh(TimeProvider.System.GetUtcNow(), test);
        var issued = await Services.GetRequiredService<KeyIssue>()
            .Create(tenant, string.Join('+', roles), roles, null, KeyIssue.NewKey(), meta, default);
        return issued.Key!;
    }

    /// <summary>Nobody.</summary>
    public Api Anonymous() => new(Address, null);
}

public sealed class SqliteServer : TestServer;

public sealed class PostgresqlServer : TestServer
{
    protected override ServerOptions Options(string folder) =>
        base.Options(folder) with { Postgres = PostgresServer.Shared.CreateDatabase() };
}
