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
    /// <param name="tenant">Needed where the address belongs to people of several tenants.</param>
    public static Task<int> Run(ServerOptions options, string email, string? tenant, CancellationToken cancel) => BesideServer.Run(options, async services =>
    {
        var address = services.GetRequiredService<UserManager<Person>>().NormalizeName(email)!;
        var found = await services.GetRequiredService<Storage.Users>().WithEmail(address, cancel);
        var user = found.Where(user => tenant is null || user.Tenant == tenant).ToArray() switch
        {
            [var one] => one,
            [] => throw new InstallationException($"Nobody signs in as {email}."),
            var several => throw new InstallationException($"Say which one with --tenant: {string.Join(", ", several.Select(user => user.Tenant))}."),
        };

        var @operator = Who.System("operator");
        using var scope = CallScope.Bind(user.Tenant, @operator);
        var meta = CommandIds.Fresh(services.GetRequiredService<TimeProvider>().GetUtcNow(), @operator);
        var outcome = await services.GetRequiredService<Reset>().Of(user.Tenant, user.Id, meta, cancel);
        if (outcome.Refusal is { } refusal)
            throw new InstallationException(refusal.Detail);
        Console.WriteLine($"{email} signs in with the password {outcome.Password} and without an authenticator now. Change it at once.");
    }, cancel);
}
