using Actors.Server.Hosting;
using Actors.Server.Telemetry;

namespace Actors.Server.Cli;

/// <summary>All of a server but its way in over HTTP, for a command that is over soon.</summary>
internal static class BesideServer
{
    public static async Task<int> Run(ServerOptions options, Func<IServiceProvider, Task> work, CancellationToken cancel)
    {
        using var log = Logs.Create(Serilog.Events.LogEventLevel.Warning);
        await using var store = await DataStore.Open(ServerHost.Storage(options), TimeProvider.System, log, cancel);
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.AddServer(options, store, TimeProvider.System, log);
        using var host = builder.Build();
        await host.StartWithSilo(cancel);
        await using (var scope = host.Services.CreateAsyncScope())
            await work(scope.ServiceProvider);
        await host.StopAsync(cancel);
        return 0;
    }
}
