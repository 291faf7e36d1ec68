using Actors.Server.Administration.Installing;
using Actors.Server.Hosting;

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

        return await BesideServer.Run(options, async services =>
        {
            var signIn = await services.GetRequiredService<Bootstrap>().Tenant(tenant, email, options.AdminPassword, cancel);
            Console.WriteLine(signIn is null
                ? $"The tenant {tenant} has an administrator already; nothing was changed."
                : $"Tenant {tenant}: sign in as {signIn.Email} with the password {(signIn.Generated ? signIn.Password : "of ACTORS_ADMIN_PASSWORD")}");
        }, cancel);
    }
}
