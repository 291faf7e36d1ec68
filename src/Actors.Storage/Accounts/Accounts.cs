using Actors.Domain.Tenants;

namespace Actors.Storage;

/// <summary>The selling accounts of a tenant.</summary>
public sealed class Accounts
{
    private const string Columns = "a.account, a.channel, a.region, a.official, a.name, a.outbound, a.epoch, a.suspension, a.suspended_us AS suspendedUs";

    private readonly Database _database;
    private readonly SharedReads<(string Tenant, string Account), (AccountMode Mode, bool Official)> _modes;

    public Accounts(Database database)
    {
        _database = database;
        _modes = new(of => ReadMode(of.Tenant, of.Account));
    }

    /// <summary>In alphabetical order of their ids.</summary>
    public Task<IReadOnlyList<AccountView>> List(string tenant, CancellationToken cancel) =>
        Select("a.tenant = @tenant", new { tenant }, cancel);

    public async Task<AccountView?> Find(string tenant, string account, CancellationToken cancel) =>
        await Select("a.tenant = @tenant AND a.account = @account", new { tenant, account }, cancel) is [var found] ? found : null;

    /// <param name="address">In any case.</param>
    public async Task<AccountView?> FindByMailAddress(string tenant, string address, CancellationToken cancel)
    {
        const string where =
            "a.tenant = @tenant AND a.account = (SELECT m.account FROM account_addresses m WHERE m.tenant = @tenant AND m.address = @address)";
        return await Select(where, new { tenant, address = address.ToLowerInvariant() }, cancel) is [var found] ? found : null;
    }

    private async Task<IReadOnlyList<AccountView>> Select(string where, object arguments, CancellationToken cancel)
    {
        var accounts = await _database.Rows<AccountRecord>($"SELECT {Columns} FROM accounts a WHERE {where} ORDER BY a.account", arguments, cancel);
        var addresses = await _database.Rows<AddressRecord>(
            $"""
            SELECT m.account, m.address
            FROM account_addresses m
            JOIN accounts a ON a.tenant = m.tenant AND a.account = m.account
            WHERE {where}
            ORDER BY m.account, m.address
            """,
            arguments,
            cancel);
        var byAccount = addresses.ToLookup(row => row.Account, row => row.Address);
        return [.. accounts.Select(account => account.With(byAccount[account.Account].ToArray()))];
    }

    private sealed record AddressRecord(string Account, string Address);

    /// <summary>How the account may speak by now: one committed row, read after this was called, never a copy in memory.</summary>
    public async Task<AccountMode> ModeOf(string tenant, string account, CancellationToken cancel) => (await StandingOf(tenant, account, cancel)).Mode;

    /// <summary>The same, and whether its marketplace has wording rules.</summary>
    public Task<(AccountMode Mode, bool Official)> StandingOf(string tenant, string account, CancellationToken cancel) => _modes.Read((tenant, account), cancel);

    private async Task<(AccountMode Mode, bool Official)> ReadMode(string tenant, string account)
    {
        const string sql = $"SELECT {Columns} FROM accounts a WHERE a.tenant = @tenant AND a.account = @account";
        return await _database.Row<AccountRecord>(sql, new { tenant, account }, CancellationToken.None) is { } found
            ? (found.Mode, found.Official == 1)
            : (AccountMode.Open, false);
    }

    private sealed record AccountRecord(
        string Account, string Channel, string Region, long Official, string Name, long Outbound, long Epoch, Guid? Suspension, long? SuspendedUs)
    {
        public AccountMode Mode => new(Epoch, Suspension, SuspendedUs is { } since ? Micros.ToTime(since) : null);

        public AccountView With(IReadOnlyList<string> addresses) =>
            new(Account, Channel, Region, Official == 1, Name, Outbound == 1 && Suspension is null, addresses) { Mode = Mode };
    }
}
