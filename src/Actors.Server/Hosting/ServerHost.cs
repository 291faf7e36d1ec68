using Actors.Server.Access.Guarding;
using Actors.Server.Access.Sessions;
using Actors.Server.Administration.Installing;
using Actors.Server.Telemetry;
using Orleans.Dashboard;

namespace Actors.Server.Hosting;

/// <summary>
/// The whole server in one container: the opened record, a silo with the actors, the loops behind them and the way in over HTTP. They
/// start in this order and stop in the reverse one: what is in flight is answered, the loops end, the silo hands its actors over to the
/// others and signs off, and the record closes.
/// </summary>
public sealed class ServerHost : IAsyncDisposable
{
    /// <summary>How long a member of a cluster still answers after it says that it is going: its balancer has looked by then.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly StorageSession _store;

    private ServerHost(WebApplication app, StorageSession store) => (App, _store) = (app, store);

    public WebApplication App { get; }

    /// <summary>The sign-in that the start made, if it was the first one of the installation.</summary>
    public FirstSignIn? SignIn => App.Services.GetRequiredService<Installation>().SignIn;

    public static async Task<ServerHost> Build(ServerOptions options, TimeProvider time, ILoggerFactory log, CancellationToken cancel)
    {
        var store = await DataStore.Open(Storage(options), time, log, cancel);
        try
        {
            return new(Web(options, store, time, log), store);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    public static StorageOptions Storage(ServerOptions options) => new()
    {
        DataFolder = options.Data,
        Postgres = options.Postgres,
        MasterKey = options.MasterKey,
        MasterKeyFile = options.MasterKeyFile,
        CheckpointFolder = options.Checkpoints,
        CheckpointUrl = options.CheckpointUrl is { } url ? new(url) : null,
        CheckpointAuthorization = options.CheckpointAuthorization,
        Witnesses = Proofs.Witnessing.Addresses(options.Witnesses),
    };

    /// <exception cref="HostStartException">The silo did not come up: calls to actors would wait for ever.</exception>
    /// <exception cref="DatabaseInUseException">Another server works with the database, and the two form no cluster.</exception>
    public async Task Start(CancellationToken cancel)
    {
        await App.Services.GetRequiredService<Occupancy>().Begin(cancel);
        await App.StartWithSilo(cancel);
    }

    /// <summary>Serves until it is told to stop; then it is not ready any more, answers what is in flight and closes its doors.</summary>
    public async Task Serve(CancellationToken cancel)
    {
        var lifetime = App.Lifetime;
        await using var told = cancel.Register(lifetime.StopApplication);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, lifetime.ApplicationStopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (App.Services.GetRequiredService<ServerOptions>().Silo is not null)
            await Task.Delay(Farewell, TimeProvider.System, CancellationToken.None);
        await App.StopAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _store.DisposeAsync();
    }

    private static WebApplication Web(ServerOptions options, StorageSession store, TimeProvider time, ILoggerFactory log)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Metrics is { } metrics ? $"{options.Urls};{metrics}" : options.Urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = SizeLimits.Ordinary;
        });
        builder.Services.AddSingleton<Occupancy>().AddHostedService(services => services.GetRequiredService<Occupancy>());
        builder.AddServer(options, store, time, log);
        builder.Services.AddSingleton<Installation>().AddHostedService(services => services.GetRequiredService<Installation>());

        var app = builder.Build();
        app.UseMetrics(options);
        app.UseTrustedProxies(options);
        app.UseSecurityHeaders();
        app.UseMiddleware<ProblemMiddleware>();
        app.UseMiddleware<RefusedAttempts>();
        app.UseRouting();
        app.UseConsole(options.ConsoleFolder);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseMiddleware<AntiforgeryMiddleware>();
        app.UseMiddleware<FreshSignIn>();
        app.UseMiddleware<CallerMiddleware>();
        Endpoints.Map(app);
        if (options.Dashboard)
            app.MapOrleansDashboard("/dashboard").Needs(Permissions.Operate);
        return app;
    }
}
