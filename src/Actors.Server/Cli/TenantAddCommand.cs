using Actors.Server.Administration.Installing;
using Actors.Server.Hosting;
using Actors.Server.Telemetry;

namespace Actors.Server.Cli;

/// <summary>Adds a tenant with its first administrator to an installation. With SQLite the server must not be running.</summary>
public static class TenantAddCommand
{
    public static async Task<int> Run(ServerOptions options, string tenant, string email, CancellationToken cancel)
    {
        if (!TenantNames.IsValid(tenant))
        {
            await Console.Error.WriteLineAsync("A tenant is named by 2 to 40 lower-case letters, digits and hyphens, beginning with a letter.");
            return 2;
        }

        using var log = Logs.Create(Serilog.Events.LogEventLevel.Warning);
        await using var store = await DataStore.Open(ServerHost.Storage(options), TimeProvider.System, log, cancel);
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.AddServer(options, store, TimeProvider.System, log);
        using var host = builder.Build();
        await host.StartWithSilo(cancel);
        var signIn = await Add(host.Services, tenant, email, options.AdminPassword, cancel);
        await host.StopAsync(cancel);
        Console.WriteLine(signIn is null
            ? $"The tenant {tenant} has an administrator already; nothing was changed."
            : $"Tenant {tenant}: sign in as {signIn.Email} with the password {(signIn.Generated ? signIn.Password : "of ACTORS_ADMIN_PASSWORD")}");
        return 0;
    }

    private static async Task<FirstSignIn?> Add(
        IServiceProvider services, string tenant, string email, string? password, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Bootstrap>().Tenant(tenant, email, password, cancel);
    }
}
