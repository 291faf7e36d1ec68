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
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
