using System.Data.Common;

namespace Actors.Storage;

/// <param name="Max">Over all kinds.</param>
internal sealed record EffectDemand(IReadOnlyCollection<string> Kinds, string Owner, DateTimeOffset Now, TimeSpan Lease, int Max)
{
    /// <summary>Null takes from all tenants.</summary>
    public string? Tenant { get; init; }

    /// <summary>Null takes from all accounts.</summary>
    public IReadOnlyCollection<string>? Accounts { get; init; }
}

/// <summary>Takes rows off the queue, so that no two processes get the same one and nothing passes a closed outbound switch.</summary>
internal sealed class EffectLeases(Database database)
{
    /// <summary>Looks first whether there is anything: a queue is mostly empty, and a look takes no transaction.</summary>
    public async Task<IReadOnlyList<LeasedEffect>> Take(EffectDemand demand, CancellationToken cancel)
    {
        var seen = await Look(demand, cancel);
        if (seen.Count == 0)
            return [];
        var expired = seen.Remove(Expired);
        return await Take(expired ? demand : demand with { Kinds = seen }, expired, cancel);
    }

    /// <returns>The kinds of which something is due, and <see cref="Expired"/> when a lease has run out.</returns>
    private Task<List<string>> Look(EffectDemand demand, CancellationToken cancel)
    {
        var kinds = demand.Kinds.ToArray();
        var arguments = new Dapper.DynamicParameters(new { now = Micros.From(demand.Now), kinds });
        for (var i = 0; i < kinds.Length; i++)
            arguments.Add($"kind{i}", kinds[i]);
        var sql = $"""
            SELECT k.kind FROM ({string.Join(" UNION ALL ", kinds.Select((_, i) => $"SELECT @kind{i} AS kind"))}) k
            WHERE EXISTS (SELECT 1 FROM effects e WHERE e.state = 'pending' AND e.kind = k.kind AND e.due_us <= @now)
            UNION ALL
            SELECT '{Expired}'
            WHERE EXISTS (SELECT 1 FROM effects e WHERE e.state = 'leased' AND e.leased_until_us <= @now AND e.kind {database.In("kinds")})
            """;
        return database.Rows<string>(TenantScope.OfOneOrEvery(demand.Tenant), sql, arguments, cancel);
    }

    private Task<IReadOnlyList<LeasedEffect>> Take(EffectDemand demand, bool expired, CancellationToken cancel) =>
        database.Write<IReadOnlyList<LeasedEffect>>(
            TenantScope.OfOneOrEvery(demand.Tenant),
            async (connection, transaction, token) =>
            {
                if (expired)
                    await connection.Change(transaction, ReleaseExpired, new { now = Micros.From(demand.Now), kinds = demand.Kinds.ToArray() }, token);
                var taken = await TakeDue(connection, transaction, demand, token);
                var fences = await FencesOf(connection, transaction, taken, token);
                var own = taken.Where(effect => effect.Account is not null).Select(effect => (effect.Tenant, effect.Account!));
                var open = await LockOpenAccounts(
                    connection, transaction, own.Concat(fences.Select(fence => (fence.Tenant, fence.Account))), token);
                var shut = fences.Where(fence => !open.Contains((fence.Tenant, fence.Account, fence.Epoch))).Select(fence => fence.Effect).ToHashSet();
                var stopped = taken
                    .Where(effect => shut.Contains(effect.Id)
                        || (effect.Account is not null && !open.Contains((effect.Tenant, effect.Account, effect.Epoch))))
                    .ToArray();
                foreach (var effect in stopped)
                    await connection.Change(transaction, PutBack, new { effect.Tenant, effect.Id }, token);
                return [.. taken.Except(stopped).OrderBy(effect => effect.DueUs).ThenBy(effect => effect.Id).Select(effect => effect.Lease())];
            },
            cancel);

    private async Task<List<EffectRecord>> TakeDue(DbConnection connection, DbTransaction transaction, EffectDemand demand, CancellationToken cancel)
    {
        var taken = new List<EffectRecord>();
        var left = demand.Kinds.Count;
        foreach (var kind in demand.Kinds)
        {
            var arguments = new
            {
                kind,
                demand.Tenant,
                Accounts = demand.Accounts?.ToArray(),
                demand.Owner,
                now = Micros.From(demand.Now),
                until = Micros.From(demand.Now + demand.Lease),
                share = (demand.Max - taken.Count + left - 1) / left--,
            };
            taken.AddRange(await connection.Rows<EffectRecord>(transaction, TakeDue(demand), arguments, cancel));
        }

        return taken;
    }

    /// <summary>
    /// The second gate (R85). What was read above may be older than a declaration that commits just now; a shared lock on the account
    /// makes one of the two wait for the other's commit, and what is read under it is the committed epoch. SQLite has one writer.
    /// </summary>
    private async Task<HashSet<(string Tenant, string Account, long Epoch)>> LockOpenAccounts(
        DbConnection connection, DbTransaction transaction, IEnumerable<(string Tenant, string Account)> accounts, CancellationToken cancel)
    {
        var open = new HashSet<(string, string, long)>();
        foreach (var (tenant, account) in accounts.Distinct().Order())
        {
            var epochs = await connection.Rows<long>(transaction, OpenAccount(database), new { tenant, account }, cancel);
            if (epochs is [var epoch])
                open.Add((tenant, account, epoch));
        }

        return open;
    }

    private async Task<List<FenceRecord>> FencesOf(
        DbConnection connection, DbTransaction transaction, List<EffectRecord> taken, CancellationToken cancel)
    {
        var sends = taken.Where(effect => effect.Account is not null).Select(effect => effect.Id).ToArray();
        var sql = $"SELECT tenant, effect, account, epoch FROM effect_fences WHERE effect {database.In("sends")} AND tenant {database.In("tenants")}";
        return sends.Length == 0
            ? []
            : await connection.Rows<FenceRecord>(
                transaction, sql, new { sends, tenants = taken.Select(effect => effect.Tenant).Distinct().ToArray() }, cancel);
    }

    private sealed record FenceRecord(string Tenant, Guid Effect, string Account, long Epoch);

    /// <summary>The account's epoch, held until the transaction ends; nothing while its outbound is switched off.</summary>
    internal static string OpenAccount(Database database) =>
        $"SELECT epoch FROM accounts WHERE tenant = @tenant AND account = @account AND outbound = 1 {(database.IsPostgres ? "FOR SHARE" : "")}";

    /// <summary>No kind of effect has this name.</summary>
    private const string Expired = "";

    private string SkipLocked => database.IsPostgres ? "FOR UPDATE SKIP LOCKED" : "";

    /// <summary>Only of the kinds asked for: a worker that cleans up must not hide an expired delivery from a gateway that asks for it now.</summary>
    private string ReleaseExpired => $"""
        WITH expired AS MATERIALIZED (
            SELECT tenant AS t, id AS i FROM effects
            WHERE state = 'leased' AND leased_until_us <= @now AND kind {database.In("kinds")} {SkipLocked}
        )
        UPDATE effects SET state = 'pending', leased_until_us = NULL, lease_owner = NULL, last_error = 'lease.expired'
        FROM expired WHERE tenant = t AND id = i
        """;

    private string TakeDue(EffectDemand demand) => $"""
        WITH due AS MATERIALIZED (
            SELECT e.tenant AS t, e.id AS i FROM effects e
            WHERE e.state = 'pending' AND e.kind = @kind AND e.due_us <= @now
                {(demand.Tenant is null ? "" : "AND e.tenant = @Tenant")}
                {(demand.Accounts is null ? "" : $"AND e.account {database.In("Accounts")}")}
                AND (e.account IS NULL OR EXISTS (
                    SELECT 1 FROM accounts a
                    WHERE a.tenant = e.tenant AND a.account = e.account AND a.outbound = 1 AND a.epoch = e.epoch))
                AND NOT EXISTS ({ShutFence})
            ORDER BY e.due_us
            LIMIT @share {SkipLocked}
        )
        UPDATE effects SET state = 'leased', attempts = attempts + 1, leased_until_us = @until, lease_owner = @Owner
        FROM due WHERE tenant = t AND id = i
        RETURNING {EffectRecord.Columns}
        """;

    /// <summary>An account of the effect's orders, in <c>e</c>, that has moved on since it was allowed.</summary>
    internal const string ShutFence = """
        SELECT 1 FROM effect_fences f JOIN accounts b ON b.tenant = f.tenant AND b.account = f.account
        WHERE f.tenant = e.tenant AND f.effect = e.id AND (b.epoch <> f.epoch OR b.outbound <> 1)
        """;

    private const string PutBack = """
        UPDATE effects SET state = 'pending', attempts = attempts - 1, leased_until_us = NULL, lease_owner = NULL
        WHERE tenant = @Tenant AND id = @Id
        """;
}
