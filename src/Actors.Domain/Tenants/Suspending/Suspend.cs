namespace Actors.Domain.Tenants.Suspending;

/// <summary>From this commit on the account speaks only with approval under <paramref name="Suspension"/> (R85).</summary>
public sealed record SuspendAccount(string Account, Guid Suspension) : TenantCommand;

/// <summary>The account is open again. What was held meanwhile stays held until somebody decides about it (R102).</summary>
public sealed record ReinstateAccount(string Account, Guid Suspension) : TenantCommand;

public sealed record UnknownAccount() : Refusal("account.unknown", "There is no such account. Register it first.", RefusalKind.Unknown);

public sealed record AccountSuspendedAlready(Guid Suspension) : Refusal(
    "account.suspended",
    $"The account is suspended already, under the incident {Suspension:D}. Work there, or reinstate the account first.");

public sealed record AccountNotSuspended() : Refusal("account.not-suspended", "The account is not suspended under this incident.");

internal static class Suspend
{
    public static Decision Decide(TenantState state, SuspendAccount command)
    {
        if (!state.Accounts.ContainsKey(command.Account))
            return new UnknownAccount();
        var mode = state.ModeOf(command.Account);
        if (mode.Suspension is { } other)
            return other == command.Suspension ? Decision.Nothing : new AccountSuspendedAlready(other);
        return Decision.Accept(new AccountSuspended(command.Account, command.Suspension, mode.Epoch + 1));
    }

    public static Decision Decide(TenantState state, ReinstateAccount command)
    {
        if (!state.Accounts.ContainsKey(command.Account))
            return new UnknownAccount();
        var mode = state.ModeOf(command.Account);
        return mode.Suspension == command.Suspension
            ? Decision.Accept(new AccountReinstated(command.Account, command.Suspension, mode.Epoch + 1))
            : new AccountNotSuspended();
    }
}
