using Actors.Domain.Tenants;

namespace Actors.Server.Administration.Users;

/// <summary>Somebody who may sign in.</summary>
/// <param name="LockedUntil">Set while too many wrong tries keep the person out.</param>
public sealed record UserView(
    Guid Id, string Email, string DisplayName, IReadOnlyList<string> Roles, bool Disabled, bool TwoFactor, DateTimeOffset? LockedUntil)
{
    /// <param name="known">What the record says; null when it has not been recorded yet.</param>
    public static UserView Of(UserAccount user, User? known) => new(
        user.Id, user.Email, user.DisplayName, known is null ? [] : [.. known.Roles], known is null or { Disabled: true }, user.TwoFactor, user.LockoutUntil);
}

public sealed record UserList(IReadOnlyList<UserView> Items);
