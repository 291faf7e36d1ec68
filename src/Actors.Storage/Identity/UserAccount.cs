namespace Actors.Storage;

/// <summary>Somebody who may sign in.</summary>
public sealed record UserAccount
{
    public required Guid Id { get; init; }

    public required string Tenant { get; init; }

    public required string Email { get; init; }

    /// <summary>What is compared; unique within the tenant.</summary>
    public required string EmailNormalised { get; init; }

    public required string DisplayName { get; init; }

    public string? PasswordHash { get; init; }

    /// <summary>Changes with every credential, and ends the sessions that were opened before.</summary>
    public required string SecurityStamp { get; init; }

    public DateTimeOffset? LockoutUntil { get; init; }

    public int FailedAttempts { get; init; }

    public bool TwoFactor { get; init; }

    /// <summary>Sealed at rest.</summary>
    public string? AuthenticatorKey { get; init; }

    /// <summary>Sealed at rest; each is good for one sign-in.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; init; } = [];

    /// <summary>The time step of the authenticator code that was used last; it and those before it are used up.</summary>
    public long LastCodeStep { get; init; }

    public bool Disabled { get; init; }

    public IReadOnlyList<string> Roles { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Counts the updates; see <see cref="Users.Update"/>.</summary>
    public long Revision { get; init; }
}
