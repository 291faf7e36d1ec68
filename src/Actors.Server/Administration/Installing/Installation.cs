using Actors.Server.Hosting;

namespace Actors.Server.Administration.Installing;

/// <summary>
/// Brings an installation to where somebody can sign in, before the server opens its doors. Servers that start together do it one after
/// the other.
/// </summary>
public sealed class Installation(IServiceProvider services, Database database, ServerOptions options) : IHostedService
{
    /// <summary>Null when somebody could sign in before.</summary>
    public FirstSignIn? SignIn { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var turn = await database.TakeTurn(cancellationToken);
        SignIn = await Bootstrap.Run(services, options, cancellationToken);
        foreach (var tenant in new[] { options.Company?.Tenant, options.Machines?.Tenant }.OfType<string>())
        {
            if (await services.GetRequiredService<Tenants>().Find(tenant, cancellationToken) is null)
                throw new InstallationException($"There is no tenant {tenant} whose people or machines an issuer could vouch for.");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
