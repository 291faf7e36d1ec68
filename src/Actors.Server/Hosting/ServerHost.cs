using Actors.Domain.Mails.Reading;
using Actors.Server.Access.Sessions;
using Actors.Server.Administration.Installing;

namespace Actors.Server.Hosting;

/// <summary>
/// The composition of the whole server: an opened record, the actors on it and the way in over HTTP. Disposing it answers what is
/// in flight, stops the actors and closes the record, in this order.
/// </summary>
public sealed class ServerHost : IAsyncDisposable
{
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(20);

    /// <summary>How long a member of a cluster still answers after it says that it is going: its balancer has looked by then.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly ActorHost _actors;
    private readonly StorageSession _store;

    private ServerHost(WebApplication app, ActorHost actors, StorageSession store) => (App, _actors, _store) = (app, actors, store);

    public WebApplication App { get; }

    public static async Task<ServerHost> Build(ServerOptions options, TimeProvider time, ILoggerFactory log, CancellationToken cancel)
    {
        var store = await DataStore.Open(Storage(options), time, log, cancel);
        ActorHost? actors = null;
        try
        {
            actors = ActorHost.Start(store, options, time, log, cancel);
            var app = Compose(options, store, actors.Runtime, time, log);
            await actors.Ready;
            return new(app, actors, store);
        }
        catch
        {
            if (actors is not null)
                await actors.DisposeAsync();
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
    };

    /// <summary>Brings the installation to where somebody can sign in. Servers that start together do it one after the other.</summary>
    public async Task<FirstSignIn?> Install(ServerOptions options, CancellationToken cancel)
    {
        await using var turn = await _store.Database.TakeTurn(cancel);
        return await Bootstrap.Run(App.Services, options, cancel);
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
        await _actors.DisposeAsync();
        await _store.DisposeAsync();
    }

    private static WebApplication Compose(
        ServerOptions options, StorageSession store, ActorsRuntime runtime, TimeProvider time, ILoggerFactory log)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(options.Urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = SizeLimits.Ordinary;
        });

        var services = builder.Services;
        services.AddSingleton(log).AddSingleton(time).AddSingleton(options).AddSingleton(MailServers.Parse(options.MailServers)!);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = Drain);
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(http => Wire.Configure(http.SerializerOptions));
        services.AddRecord(store, runtime, log);
        services.AddSlices();
        services.AddLive();
        services.AddAccess(PrivateFolder(Path.Combine(options.Data, "keys")));
        RateLimits.Add(services, options);
        OpenApiDocument.Add(services);

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseMiddleware<ProblemMiddleware>();
        app.UseRouting();
        app.UseConsole(options.ConsoleFolder);
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<AntiforgeryMiddleware>();
        Endpoints.Map(app);
        return app;
    }

    private static DirectoryInfo PrivateFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
