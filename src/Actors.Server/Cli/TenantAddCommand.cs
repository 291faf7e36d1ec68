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
        await using var host = await ServerHost.Build(options, TimeProvider.System, log, cancel);
        await using var scope = host.App.Services.CreateAsyncScope();
        var signIn = await scope.ServiceProvider.GetRequiredService<Bootstrap>().Tenant(tenant, email, options.AdminPassword, cancel);
        Console.WriteLine(signIn is null
            ? $"The tenant {tenant} has an administrator already; nothing was changed."
            : $"Tenant {tenant}: sign in as {signIn.Email} with the password {(signIn.Generated ? signIn.Password : "of ACTORS_ADMIN_PASSWORD")}");
        return 0;
    }
}
