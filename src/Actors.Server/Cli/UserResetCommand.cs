using Actors.Server.Access.Sessions;
using Actors.Server.Administration.Installing;
using Actors.Server.Administration.Users;
using Actors.Server.Hosting;
using Microsoft.AspNetCore.Identity;

namespace Actors.Server.Cli;

/// <summary>
/// The way back in for a last administrator: whoever may read the data folder gives a person a new password. With SQLite the server must
/// not be running.
/// </summary>
public static class UserResetCommand
{
    public static Task<int> Run(ServerOptions options, string email, CancellationToken cancel) => BesideServer.Run(options, async services =>
    {
        var address = services.GetRequiredService<UserManager<Person>>().NormalizeName(email)!;
        if (await services.GetRequiredService<Storage.Users>().FindByEmail(address, cancel) is not { } user)
            throw new InstallationException($"Nobody signs in as {email}.");

        var @operator = Who.System("operator");
        using var scope = CallScope.Bind(user.Tenant, @operator);
        var meta = CommandIds.Fresh(services.GetRequiredService<TimeProvider>().GetUtcNow(), @operator);
        var outcome = await services.GetRequiredService<Reset>().Of(user.Tenant, user.Id, meta, cancel);
        if (outcome.Refusal is { } refusal)
            throw new InstallationException(refusal.Detail);
        Console.WriteLine($"{email} signs in with the password {outcome.Password} and without an authenticator now. Change it at once.");
    }, cancel);
}
