using Microsoft.AspNetCore.Identity;

namespace Actors.Server.Access.Sessions;

/// <param name="Recorded">What is kept of the try: one for each person who has the address.</param>
public abstract record SignInOutcome(IReadOnlyList<SignInTry> Recorded)
{
    public sealed record Welcome(UserAccount User) : SignInOutcome([new SignInTry(User, SignInOutcomes.Welcome)]);

    /// <summary>Whatever it was, strangers are not told.</summary>
    public sealed record Failed(params IReadOnlyList<SignInTry> Recorded) : SignInOutcome(Recorded);

    /// <summary>The password was right.</summary>
    public sealed record CodeNeeded(SignInTry Try) : SignInOutcome([Try]);

    /// <summary>The password was right for people of several tenants.</summary>
    public sealed record TenantNeeded(IReadOnlyList<string> Tenants) : SignInOutcome([]);
}

/// <param name="Outcome">One of <see cref="SignInOutcomes"/>.</param>
public sealed record SignInTry(UserAccount User, string Outcome);

/// <summary>
/// Checks a password and, where it is switched on, a code. Tries of one address run one after the other: many at once must not
/// outrun the count that locks it. A locked sign-in says what a wrong password says, and takes as long.
/// </summary>
public sealed class SignIn(
    UserManager<Person> manager, Storage.Users users, AuthenticatorCodes codes, KnownDevices devices, SignInGates gates)
{
    /// <summary>Verified in place of a hash nobody has, so that an unknown address takes as long as a known one.</summary>
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Person>().HashPassword(null!, "nobody's password"));

    public async Task<SignInOutcome> Try(HttpContext http, SignInRequest request)
    {
        var address = manager.NormalizeName(request.Email)!;
        var gate = gates.Of(address);
        await gate.WaitAsync(http.RequestAborted);
        try
        {
            return await TryAlone(http, address, request);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<SignInOutcome> TryAlone(HttpContext http, string address, SignInRequest request)
    {
        var people = (await users.WithEmail(address, http.RequestAborted))
            .Where(account => request.Tenant is null || account.Tenant == request.Tenant)
            .Select(account => new Person(account))
            .ToArray();
        var right = new List<Person>();
        foreach (var person in people)
        {
            if (await IsRight(person, request.Password))
                right.Add(person);
        }
        await TakeAsLong(people.Length, request.Password, http.RequestAborted);
        return right switch
        {
            [] => new SignInOutcome.Failed([.. await Fail(http, people)]),
            [var person] => await Enter(http, person, request.Code),
            _ => new SignInOutcome.TenantNeeded([.. right.Select(person => person.Account.Tenant)]),
        };
    }

    private async Task<bool> IsRight(Person person, string password)
    {
        if (person.Account.PasswordHash is not null)
            return await manager.CheckPasswordAsync(person, password);
        VerifyNobodys(password);
        return false;
    }

    /// <summary>Every address takes as long as the one that belongs to the most people: nobody hears how many have one.</summary>
    private async Task TakeAsLong(int verified, string password, CancellationToken cancel)
    {
        var most = Math.Max(1, await users.MostWithOneEmail(cancel));
        for (var i = verified; i < most; i++)
            VerifyNobodys(password);
    }

    private void VerifyNobodys(string password) => manager.PasswordHasher.VerifyHashedPassword(null!, NobodysHash.Value, password);

    private async Task<SignInOutcome> Enter(HttpContext http, Person person, string? code)
    {
        if (await IsLocked(http, person))
            return new SignInOutcome.Failed(new SignInTry(person.Account, SignInOutcomes.Locked));
        if (person.Account.TwoFactor)
        {
            if (string.IsNullOrWhiteSpace(code))
                return new SignInOutcome.CodeNeeded(new(person.Account, SignInOutcomes.CodeNeeded));
            if (!await codes.Use(person, code.Trim()))
                return new SignInOutcome.Failed(await Fail(person, SignInOutcomes.WrongCode));
        }
        await manager.ResetAccessFailedCountAsync(person);
        devices.Remember(http, person.Account.Id);
        return new SignInOutcome.Welcome(person.Account);
    }

    private async Task<List<SignInTry>> Fail(HttpContext http, IReadOnlyList<Person> people)
    {
        var tries = new List<SignInTry>();
        foreach (var person in people)
        {
            tries.Add(await IsLocked(http, person)
                ? new(person.Account, SignInOutcomes.Locked)
                : await Fail(person, SignInOutcomes.WrongPassword));
        }
        return tries;
    }

    private async Task<bool> IsLocked(HttpContext http, Person person) =>
        await manager.IsLockedOutAsync(person) && !devices.Knows(http, person.Account.Id);

    private async Task<SignInTry> Fail(Person person, string why)
    {
        await manager.AccessFailedAsync(person);
        return new(person.Account, why);
    }
}

/// <summary>A fixed number of gates, shared by the addresses that hash to them.</summary>
public sealed class SignInGates
{
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public SemaphoreSlim Of(string address) => _gates[(uint)address.GetHashCode(StringComparison.Ordinal) % (uint)_gates.Length];
}
