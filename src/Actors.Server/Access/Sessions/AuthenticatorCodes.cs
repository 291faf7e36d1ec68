using Microsoft.AspNetCore.Identity;
using OtpNet;

namespace Actors.Server.Access.Sessions;

/// <summary>The codes of an authenticator (RFC 6238). Each is good once: whoever looked over a shoulder comes too late.</summary>
public sealed class AuthenticatorCodes(UserManager<Person> manager)
{
    /// <summary>Half a minute before and behind, for clocks that differ (RFC 6238, 5.2).</summary>
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    /// <summary>A code of the authenticator or a recovery code; used up when the answer is yes.</summary>
    public async Task<bool> Use(Person person, string code) =>
        await UseOfAuthenticator(person, code) || (await manager.RedeemTwoFactorRecoveryCodeAsync(person, code)).Succeeded;

    public async Task<bool> UseOfAuthenticator(Person person, string code)
    {
        if (person.Account.AuthenticatorKey is not { } key
            || !new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(TimeProvider.System.GetUtcNow().UtcDateTime, code, out var step, Window)
            || step <= person.Account.LastCodeStep)
            return false;
        person.Account = person.Account with { LastCodeStep = step };
        return (await manager.UpdateAsync(person)).Succeeded;
    }
}
