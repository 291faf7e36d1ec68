using System.Security.Cryptography;
using Actors.Server.Access.Sessions;
using Actors.Server.Hosting;
using Microsoft.AspNetCore.Identity;

namespace Actors.Server.Access.Recovering;

/// <summary>
/// Links by which a person chooses a new password. A link is good once, for half an hour, and ends with any change of the sign-in data:
/// another password, another authenticator, a reset, a disabling.
/// </summary>
public sealed class ResetLinks(PasswordResets resets, UserManager<Person> manager, IActors actors, ServerOptions options, TimeProvider time)
{
    public static readonly TimeSpan Lives = TimeSpan.FromMinutes(30);

    private const int TokenBytes = 32;
    private const int LongestToken = 100;

    /// <returns>Null where nobody knows under which address people open the console.</returns>
    public async Task<Uri?> Make(UserAccount account, CancellationToken cancel)
    {
        if (options.Console is not { } console)
            return null;
        var token = System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var now = time.GetUtcNow();
        await resets.Add(token, new(account.Tenant, account.Id, account.SecurityStamp, now + Lives), now, cancel);
        // What stands behind the # is sent to no server and written into no log.
        return new(console, $"/new-password#{token}");
    }

    /// <summary>Whom the link is for; null when it has ended, was used, or was never made.</summary>
    public async Task<Person?> Find(string token, CancellationToken cancel)
    {
        if (token.Length > LongestToken
            || await resets.Find(token, cancel) is not { } reset
            || reset.Until <= time.GetUtcNow()
            || await manager.FindByIdAsync(reset.Person.ToString("D")) is not { } person
            || person.Account.SecurityStamp != reset.Stamp)
            return null;
        using var scope = CallScope.Bind(reset.Tenant, People.Access);
        var known = (await actors.Read(ActorId.ForTenant(reset.Tenant), cancel)).As<Domain.Tenants.TenantState>().Users;
        return known.TryGetValue(reset.Person, out var user) && !user.Disabled ? person : null;
    }

    /// <returns>True for one caller only.</returns>
    public Task<bool> Use(string token, CancellationToken cancel) => resets.Take(token, cancel);
}
