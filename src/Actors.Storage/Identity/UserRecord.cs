namespace Actors.Storage;

/// <summary>The columns of <c>users</c>, in the order of <see cref="Columns"/>.</summary>
internal sealed record UserRecord(
    Guid Id,
    string Tenant,
    string Email,
    string EmailNormalised,
    string DisplayName,
    string? PasswordHash,
    string SecurityStamp,
    long? LockoutUntilUs,
    long FailedAttempts,
    long TwoFactor,
    byte[]? AuthenticatorKey,
    byte[]? RecoveryCodes,
    long LastCodeStep,
    long Disabled,
    long CreatedUs,
    long Revision)
{
    public const string Columns = """
        id, tenant, email, email_normalised AS emailNormalised, display_name AS displayName, password_hash AS passwordHash,
        security_stamp AS securityStamp, lockout_until_us AS lockoutUntilUs, failed_attempts AS failedAttempts, two_factor AS twoFactor,
        authenticator_key AS authenticatorKey, recovery_codes AS recoveryCodes,
        last_code_step AS lastCodeStep, disabled, created_us AS createdUs, revision
        """;

    public static UserRecord Of(UserAccount user, UserSecrets secrets) => new(
        user.Id,
        user.Tenant,
        user.Email,
        user.EmailNormalised,
        user.DisplayName,
        user.PasswordHash,
        user.SecurityStamp,
        Micros.From(user.LockoutUntil),
        user.FailedAttempts,
        user.TwoFactor ? 1 : 0,
        secrets.Seal(user.Id, user.AuthenticatorKey),
        secrets.Seal(user.Id, user.RecoveryCodes),
        user.LastCodeStep,
        user.Disabled ? 1 : 0,
        Micros.From(user.CreatedAt),
        user.Revision);

    public UserAccount Account(IReadOnlyList<string> roles, UserSecrets secrets) => new()
    {
        Id = Id,
        Tenant = Tenant,
        Email = Email,
        EmailNormalised = EmailNormalised,
        DisplayName = DisplayName,
        PasswordHash = PasswordHash,
        SecurityStamp = SecurityStamp,
        LockoutUntil = LockoutUntilUs is { } until ? Micros.ToTime(until) : null,
        FailedAttempts = (int)FailedAttempts,
        TwoFactor = TwoFactor == 1,
        AuthenticatorKey = secrets.OpenKey(Id, AuthenticatorKey),
        RecoveryCodes = secrets.OpenCodes(Id, RecoveryCodes),
        LastCodeStep = LastCodeStep,
        Disabled = Disabled == 1,
        Roles = roles,
        CreatedAt = Micros.ToTime(CreatedUs),
        Revision = Revision,
    };
}
