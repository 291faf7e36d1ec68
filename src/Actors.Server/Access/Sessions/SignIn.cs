using Microsoft.AspNetCore.Identity;

namespace Actors.Server.Access.Sessions;

public abstract record SignInOutcome
{
    public sealed record Welcome(UserAccount User) : SignInOutcome;

    public sealed record Failed : SignInOutcome;

    public sealed record CodeNeeded : SignInOutcome;

    public sealed record LockedOut(DateTimeOffset Until) : SignInOutcome;
}

/// <summary>
/// Checks a password and, where it is switched on, a code. Tries of one address run one after the other: many at once must not
/// outrun the count that locks it.
/// </summary>
public sealed class SignIn(UserManager<Person> manager, SignInGates gates)
{
    /// <summary>Verified in place of a hash nobody has, so that an unknown address takes as long as a known one.</summary>
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Person>().HashPassword(null!, "nobody's password"));

    public async Task<SignInOutcome> Try(string email, string password, string? code, CancellationToken cancel)
    {
        var gate = gates.Of(manager.NormalizeName(email)!);
        await gate.WaitAsync(cancel);
        try
        {
            return await TryAlone(email, password, code);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<SignInOutcome> TryAlone(string email, string password, string? code)
    {
        if (await manager.FindByNameAsync(email) is not { } person)
        {
            manager.PasswordHasher.VerifyHashedPassword(null!, NobodysHash.Value, password);
            return new SignInOutcome.Failed();
        }
        if (await manager.IsLockedOutAsync(person))
            return new SignInOutcome.LockedOut(person.Account.LockoutUntil!.Value);
        if (!await manager.CheckPasswordAsync(person, password))
            return await Fail(person);
        if (person.Account.TwoFactor)
        {
            if (string.IsNullOrWhiteSpace(code))
                return new SignInOutcome.CodeNeeded();
            if (!await IsCode(person, code.Trim()))
                return await Fail(person);
        }
        await manager.ResetAccessFailedCountAsync(person);
        return new SignInOutcome.Welcome(person.Account);
    }

    private async Task<SignInOutcome> Fail(Person person)
    {
        await manager.AccessFailedAsync(person);
        return await manager.IsLockedOutAsync(person)
            ? new SignInOutcome.LockedOut(person.Account.LockoutUntil!.Value)
            : new SignInOutcome.Failed();
    }

    private async Task<bool> IsCode(Person person, string code) =>
        await manager.VerifyTwoFactorTokenAsync(person, TokenOptions.DefaultAuthenticatorProvider, code)
        || (await manager.RedeemTwoFactorRecoveryCodeAsync(person, code)).Succeeded;
}

/// <summary>A fixed number of gates, shared by the addresses that hash to them.</summary>
public sealed class SignInGates
{
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public SemaphoreSlim Of(string address) => _gates[(uint)address.GetHashCode(StringComparison.Ordinal) % (uint)_gates.Length];
}
