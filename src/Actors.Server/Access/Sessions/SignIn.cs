using Microsoft.AspNetCore.Identity;

namespace Actors.Server.Access.Sessions;

/// <param name="Recorded">What is kept of the try; null where nobody has the address.</param>
public abstract record SignInOutcome(SignInTry? Recorded)
{
    public sealed record Welcome(UserAccount User) : SignInOutcome(new SignInTry(User, SignInOutcomes.Welcome));

    /// <summary>Whatever it was, strangers are not told.</summary>
    public sealed record Failed(SignInTry? Recorded) : SignInOutcome(Recorded);

    /// <summary>The password was right.</summary>
    public sealed record CodeNeeded(SignInTry? Recorded) : SignInOutcome(Recorded);
}

/// <param name="Outcome">One of <see cref="SignInOutcomes"/>.</param>
public sealed record SignInTry(UserAccount User, string Outcome);

/// <summary>
/// Checks a password and, where it is switched on, a code. Tries of one address run one after the other: many at once must not
/// outrun the count that locks it. A locked sign-in says what a wrong password says, and takes as long.
/// </summary>
public sealed class SignIn(UserManager<Person> manager, AuthenticatorCodes codes, KnownDevices devices, SignInGates gates)
{
    /// <summary>Verified in place of a hash nobody has, so that an unknown address takes as long as a known one.</summary>
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Person>().HashPassword(null!, "nobody's password"));

    public async Task<SignInOutcome> Try(HttpContext http, SignInRequest request)
    {
        var gate = gates.Of(manager.NormalizeName(request.Email)!);
        await gate.WaitAsync(http.RequestAborted);
        try
        {
            return await TryAlone(http, request.Email, request.Password, request.Code);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<SignInOutcome> TryAlone(HttpContext http, string email, string password, string? code)
    {
        if (await manager.FindByNameAsync(email) is not { } person)
        {
            manager.PasswordHasher.VerifyHashedPassword(null!, NobodysHash.Value, password);
            return new SignInOutcome.Failed(null);
        }

        var isRight = await manager.CheckPasswordAsync(person, password);
        if (await manager.IsLockedOutAsync(person) && !devices.Knows(http, person.Account.Id))
            return new SignInOutcome.Failed(new(person.Account, SignInOutcomes.Locked));
        if (!isRight)
            return await Fail(person, SignInOutcomes.WrongPassword);
        if (person.Account.TwoFactor)
        {
            if (string.IsNullOrWhiteSpace(code))
                return new SignInOutcome.CodeNeeded(new(person.Account, SignInOutcomes.CodeNeeded));
            if (!await codes.Use(person, code.Trim()))
                return await Fail(person, SignInOutcomes.WrongCode);
        }
        await manager.ResetAccessFailedCountAsync(person);
        devices.Remember(http, person.Account.Id);
        return new SignInOutcome.Welcome(person.Account);
    }

    private async Task<SignInOutcome> Fail(Person person, string why)
    {
        await manager.AccessFailedAsync(person);
        return new SignInOutcome.Failed(new(person.Account, why));
    }
}

/// <summary>A fixed number of gates, shared by the addresses that hash to them.</summary>
public sealed class SignInGates
{
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public SemaphoreSlim Of(string address) => _gates[(uint)address.GetHashCode(StringComparison.Ordinal) % (uint)_gates.Length];
}
