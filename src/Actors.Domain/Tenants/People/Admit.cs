namespace Actors.Domain.Tenants.People;

public sealed record AddUser(Guid User, IReadOnlyList<string> Roles) : TenantCommand;

public sealed record ChangeUserRoles(Guid User, IReadOnlyList<string> Roles) : TenantCommand;

public sealed record DisableUser(Guid User) : TenantCommand;

public sealed record EnableUser(Guid User) : TenantCommand;

/// <summary>The person gets a new password and loses the authenticator.</summary>
public sealed record ResetUser(Guid User) : TenantCommand;

/// <summary>The person chose a new password with a link that went to their address.</summary>
public sealed record RecoverUser(Guid User) : TenantCommand;

public sealed record UnknownUser() : Refusal("user.unknown", "There is no such user.", RefusalKind.Unknown);

public sealed record UnknownRole() : Refusal(
    "role.unknown",
    "Roles are agent, supervisor, compliance, finance, auditor, integrator and administrator; at least one is needed.",
    RefusalKind.Invalid);

public sealed record UserIsDisabled() : Refusal("user.disabled", "The user is disabled.");

/// <summary>A tenant nobody can administer could not be repaired from inside.</summary>
public sealed record LastAdministrator() : Refusal("user.last-administrator", "A tenant keeps at least one enabled administrator.");

internal static class Admit
{
    public static Decision Decide(TenantState state, AddUser command)
    {
        if (!Roles.AreKnown(command.Roles))
            return new UnknownRole();
        return state.Users.ContainsKey(command.User)
            ? Decision.Accept(command.User)
            : Decision.Accept(command.User, new UserAdded(command.User, Roles.Normal(command.Roles)));
    }

    public static Decision Decide(TenantState state, ChangeUserRoles command)
    {
        if (!Roles.AreKnown(command.Roles))
            return new UnknownRole();
        if (!state.Users.TryGetValue(command.User, out var user))
            return new UnknownUser();
        if (!command.Roles.Contains(Roles.Administrator) && IsLastAdministrator(state, command.User))
            return new LastAdministrator();
        var roles = Roles.Normal(command.Roles);
        return user.Roles.SequenceEqual(roles) ? Decision.Nothing : Decision.Accept(new UserRolesChanged(command.User, roles));
    }

    public static Decision Decide(TenantState state, DisableUser command)
    {
        if (!state.Users.TryGetValue(command.User, out var user))
            return new UnknownUser();
        if (IsLastAdministrator(state, command.User))
            return new LastAdministrator();
        return user.Disabled ? Decision.Nothing : Decision.Accept(new UserDisabled(command.User));
    }

    public static Decision Decide(TenantState state, EnableUser command)
    {
        if (!state.Users.TryGetValue(command.User, out var user))
            return new UnknownUser();
        return user.Disabled ? Decision.Accept(new UserEnabled(command.User)) : Decision.Nothing;
    }

    public static Decision Decide(TenantState state, ResetUser command) =>
        state.Users.ContainsKey(command.User) ? Decision.Accept(new UserReset(command.User)) : new UnknownUser();

    public static Decision Decide(TenantState state, RecoverUser command) =>
        !state.Users.TryGetValue(command.User, out var user) ? new UnknownUser()
        : user.Disabled ? new UserIsDisabled()
        : Decision.Accept(new UserRecovered(command.User));

    private static bool IsLastAdministrator(TenantState state, Guid user) =>
        IsAdministrator(state.Users[user]) && !state.Users.Any(other => other.Key != user && IsAdministrator(other.Value));

    private static bool IsAdministrator(User user) => !user.Disabled && user.Roles.Contains(Roles.Administrator);
}
