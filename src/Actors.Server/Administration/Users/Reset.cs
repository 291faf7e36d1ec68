using Actors.Domain.Tenants.People;
using Actors.Server.Access.Sessions;
using Microsoft.AspNetCore.Identity;

namespace Actors.Server.Administration.Users;

/// <param name="Password">Null when it was done before.</param>
public sealed record ResetOutcome(string? Password, Refusal? Refusal = null);

/// <summary>
/// Gives a person a new password and takes authenticator and passkeys away. The record comes first: nobody gets a password that it does not
/// tell of.
/// </summary>
public sealed class Reset(IActors actors, UserManager<Person> manager, Storage.Passkeys passkeys)
{
    public async Task<ResetOutcome> Of(string tenant, Guid user, CommandMeta meta, CancellationToken cancel)
    {
        var reply = await actors.Send(ActorId.ForTenant(tenant), new ResetUser(user), meta, cancel);
        if (reply is CommandReply.Refused refused)
            return new(null, refused.Refusal);
        if (reply is CommandReply.Accepted { Repeated: true } || await manager.FindByIdAsync(user.ToString("D")) is not { } person)
            return new(null);

        await passkeys.RemoveAll(tenant, user, cancel);
        var password = Passwords.New();
        person.Account = person.Account with
        {
            PasswordHash = manager.PasswordHasher.HashPassword(person, password),
            TwoFactor = false,
            AuthenticatorKey = null,
            RecoveryCodes = [],
            LockoutUntil = null,
            FailedAttempts = 0,
            SecurityStamp = SecurityStamps.New(),
        };
        return (await manager.UpdateAsync(person)).Succeeded
            ? new(password)
            : throw new JournalUnavailableException("The sign-in data changed meanwhile.");
    }
}
