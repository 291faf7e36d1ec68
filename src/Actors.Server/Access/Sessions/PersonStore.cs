using Microsoft.AspNetCore.Identity;

namespace Actors.Server.Access.Sessions;

/// <summary>What Identity needs of a store, over <see cref="Users"/>. A person's name for Identity is the e-mail address.</summary>
public sealed partial class PersonStore(Users users, People people, IdentityErrorDescriber describer) : IUserPasswordStore<Person>
{
    public async Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) =>
        await users.Add(user.Account, cancellationToken)
            ? Changed(user)
            : IdentityResult.Failed(describer.DuplicateEmail(user.Account.Email));

    public async Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken) =>
        await users.Update(user.Account, cancellationToken) ? Changed(user) : IdentityResult.Failed(describer.ConcurrencyFailure());

    /// <summary>People are disabled, never deleted: the record refers to them.</summary>
    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public async Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) && await users.Find(id, cancellationToken) is { } account ? new(account) : null;

    /// <summary>An address alone names nobody: it may belong to people of several tenants.</summary>
    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.Id.ToString("D"));

    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.Email);

    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) =>
        Change(user, account => account with { Email = userName! });

    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.EmailNormalised);

    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) =>
        Change(user, account => account with { EmailNormalised = normalizedName! });

    public Task<string?> GetPasswordHashAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.PasswordHash);

    public Task<bool> HasPasswordAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.PasswordHash is not null);

    public Task SetPasswordHashAsync(Person user, string? passwordHash, CancellationToken cancellationToken) =>
        Change(user, account => account with { PasswordHash = passwordHash });

    public void Dispose()
    {
        // Nothing is held.
    }

    private IdentityResult Changed(Person user)
    {
        user.Account = user.Account with { Revision = user.Account.Revision + 1 };
        people.Forget(user.Account.Tenant);
        return IdentityResult.Success;
    }

    private static Task Change(Person user, Func<UserAccount, UserAccount> change)
    {
        user.Account = change(user.Account);
        return Task.CompletedTask;
    }
}
