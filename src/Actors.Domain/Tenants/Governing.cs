namespace Actors.Domain.Tenants;

/// <summary>An account and the epoch in which it let something leave; see <see cref="AccountMode"/>.</summary>
public sealed record AccountFence(string Account, long Epoch);

/// <summary>An account that has a say in what a ticket sends, and how it may speak.</summary>
public sealed record GoverningAccount(string Account, AccountMode Mode)
{
    /// <summary>Whether its marketplace has wording rules.</summary>
    public bool Official { get; init; }
}

/// <summary>
/// The accounts that have a say in what a ticket sends: its own, and those of the orders it is about, whatever channel it came by. A suspension
/// of any of them holds it (R85, R86).
/// </summary>
/// <param name="Account">The ticket's own.</param>
/// <param name="Others">Of its orders, by account.</param>
public sealed record Governing(string Account, AccountMode Own, IReadOnlyList<GoverningAccount> Others)
{
    /// <summary>Whether the ticket's own account is official by now, whatever it was when the ticket was opened.</summary>
    public bool IsOfficial { get; init; }

    /// <summary>What holds the ticket: its own account's suspension before those of its orders; null while all are open.</summary>
    public AccountMode? Hold => Own.Suspension is not null ? Own : Others.Select(other => other.Mode).FirstOrDefault(mode => mode.Suspension is not null);

    public bool IsHeldBy(Guid suspension) => Own.Suspension == suspension || Others.Any(other => other.Mode.Suspension == suspension);

    /// <summary>Whether the ticket is about an order of a marketplace with wording rules, on whatever channel it came.</summary>
    public bool IsAboutOfficial => Others.Any(other => other.Official);

    public bool Includes(string account) => Account == account || Others.Any(other => other.Account == account);

    /// <summary>
    /// Under which epochs of the other accounts a reply may leave now. One that is suspended has allowed nothing: the epoch before its own holds
    /// the reply until somebody releases it.
    /// </summary>
    /// <param name="but">An account whose epoch is known from elsewhere, such as an approval.</param>
    public IReadOnlyList<AccountFence> Fences(AccountFence? but = null) =>
        [.. Others.Select(other => other.Account == but?.Account ? but : new AccountFence(other.Account, AllowedIn(other.Mode)))];

    public static long AllowedIn(AccountMode mode) => mode.Suspension is null ? mode.Epoch : mode.Epoch - 1;
}
