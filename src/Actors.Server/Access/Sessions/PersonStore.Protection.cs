using Microsoft.AspNetCore.Identity;

namespace Actors.Server.Access.Sessions;

/// <summary>Stamps, lock-out, authenticator and recovery codes.</summary>
public sealed partial class PersonStore
    : IUserSecurityStampStore<Person>, IUserLockoutStore<Person>, IUserTwoFactorStore<Person>, IUserAuthenticatorKeyStore<Person>,
        IUserTwoFactorRecoveryCodeStore<Person>
{
    public Task<string?> GetSecurityStampAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.SecurityStamp);

    public Task SetSecurityStampAsync(Person user, string stamp, CancellationToken cancellationToken) =>
        Change(user, account => account with { SecurityStamp = stamp });

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.LockoutUntil);

    public Task SetLockoutEndDateAsync(Person user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) =>
        Change(user, account => account with { LockoutUntil = lockoutEnd });

    public Task<int> IncrementAccessFailedCountAsync(Person user, CancellationToken cancellationToken)
    {
        user.Account = user.Account with { FailedAttempts = user.Account.FailedAttempts + 1 };
        return Task.FromResult(user.Account.FailedAttempts);
    }

    public Task ResetAccessFailedCountAsync(Person user, CancellationToken cancellationToken) =>
        Change(user, account => account with { FailedAttempts = 0 });

    public Task<int> GetAccessFailedCountAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.FailedAttempts);

    public Task<bool> GetLockoutEnabledAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Person user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<bool> GetTwoFactorEnabledAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Account.TwoFactor);

    public Task SetTwoFactorEnabledAsync(Person user, bool enabled, CancellationToken cancellationToken) =>
        Change(user, account => account with { TwoFactor = enabled });

    public Task<string?> GetAuthenticatorKeyAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.AuthenticatorKey);

    public Task SetAuthenticatorKeyAsync(Person user, string key, CancellationToken cancellationToken) =>
        Change(user, account => account with { AuthenticatorKey = key });

    public Task<int> CountCodesAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.RecoveryCodes.Count);

    public Task ReplaceCodesAsync(Person user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Change(user, account => account with { RecoveryCodes = [.. recoveryCodes] });

    public Task<bool> RedeemCodeAsync(Person user, string code, CancellationToken cancellationToken)
    {
        var left = user.Account.RecoveryCodes.Where(known => known != code).ToArray();
        var redeemed = left.Length < user.Account.RecoveryCodes.Count;
        user.Account = user.Account with { RecoveryCodes = left };
        return Task.FromResult(redeemed);
    }
}
