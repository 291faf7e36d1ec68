namespace Actors.Storage;

/// <summary>
/// Work that waits to be done outside its actor. Whoever takes a row has it alone until its lease ends; rows that fail step aside
/// until they are due again, and hold up nobody.
/// </summary>
public sealed class EffectQueue(Database database)
{
    private const string Place = "effects";

    private readonly EffectLeases _leases = new(database);

    /// <summary>For workers: due effects of these kinds, of all tenants; of each kind the longest due first.</summary>
    /// <param name="owner">Who works; a name that no other process has.</param>
    /// <param name="max">Over all kinds; a kind with a long backlog leaves room for the others.</param>
    public Task<IReadOnlyList<LeasedEffect>> Claim(
        IReadOnlyCollection<string> kinds, string owner, DateTimeOffset now, TimeSpan lease, int max, CancellationToken cancel) =>
        _leases.Take(new(kinds, owner, now, lease, max), cancel);

    /// <summary>For gateways: due replies of the tenant's accounts, or of the given ones.</summary>
    public Task<IReadOnlyList<LeasedEffect>> Lease(
        string tenant, IReadOnlyCollection<string>? accounts, string owner, DateTimeOffset now, TimeSpan lease, int max, CancellationToken cancel) =>
        _leases.Take(new([SendReply.Name], owner, now, lease, max) { Tenant = tenant, Accounts = accounts }, cancel);

    public async Task<EffectView?> Find(string tenant, Guid id, CancellationToken cancel)
    {
        const string sql = $"SELECT {EffectRecord.Columns} FROM effects WHERE tenant = @tenant AND id = @id";
        return (await database.Row<EffectRecord>(sql, new { tenant, id }, cancel))?.View();
    }

    /// <summary>In the order of their ids.</summary>
    /// <param name="state">One of <see cref="EffectStates"/>; only <c>quarantined</c> has an index and is quick in a large queue.</param>
    /// <returns>Null when <paramref name="cursor"/> is not one that this list gave out.</returns>
    public async Task<Page<EffectView>?> List(string tenant, string state, string? cursor, int limit, CancellationToken cancel)
    {
        if (!Cursor.TryRead<Guid>(Place, cursor, out var after))
            return null;

        var condition = state == EffectStates.Quarantined ? $"state = '{EffectStates.Quarantined}'" : "state = @state";
        var sql = $"""
            SELECT {EffectRecord.Columns} FROM effects
            WHERE tenant = @tenant AND {condition} {(after is null ? "" : "AND id > @after")}
            ORDER BY id
            LIMIT @rows
            """;
        var records = await database.Rows<EffectRecord>(sql, new { tenant, state, after, rows = limit + 1 }, cancel);
        return Page<EffectView>.Of(records, limit, record => record.View(), record => Cursor.Write(Place, record.Id));
    }

    /// <summary>It is done, whoever did it: a late report of an earlier holder is as true as one of the present holder.</summary>
    /// <returns>False when it was done before, or never existed.</returns>
    public Task<bool> Complete(string tenant, Guid id, CancellationToken cancel) => Change(Done, new { tenant, id }, cancel);

    /// <summary>Several at once, a tenant's in one transaction.</summary>
    public async Task Complete(IReadOnlyCollection<LeasedEffect> effects, CancellationToken cancel)
    {
        foreach (var own in effects.GroupBy(effect => effect.Tenant))
            await database.Change(AllDone, new { tenant = own.Key, ids = own.Select(effect => effect.Id).ToArray() }, cancel);
    }

    /// <summary>Gives it back until <paramref name="dueAt"/>.</summary>
    /// <param name="error">A code or a message without personal data.</param>
    /// <returns>False when the lease had ended and somebody else has it.</returns>
    public Task<bool> Retry(LeasedEffect effect, DateTimeOffset dueAt, string error, CancellationToken cancel) =>
        Change(
            $"""
            UPDATE effects SET state = 'pending', due_us = @due, leased_until_us = NULL, lease_owner = NULL, last_error = @error
            WHERE {Held}
            """,
            new { effect.Tenant, effect.Id, effect.Owner, effect.Attempt, due = Micros.From(dueAt), error },
            cancel);

    /// <summary>Sets it aside until somebody requeues it.</summary>
    /// <inheritdoc cref="Retry"/>
    public Task<bool> Quarantine(LeasedEffect effect, string error, CancellationToken cancel) =>
        Change(
            $"UPDATE effects SET state = 'quarantined', leased_until_us = NULL, lease_owner = NULL, last_error = @error WHERE {Held}",
            new { effect.Tenant, effect.Id, effect.Owner, effect.Attempt, error },
            cancel);

    /// <summary>A quarantined effect starts anew, with all its tries.</summary>
    /// <returns>False when there is no such effect in quarantine.</returns>
    public Task<bool> Requeue(string tenant, Guid id, DateTimeOffset dueAt, CancellationToken cancel) =>
        Change(
            "UPDATE effects SET state = 'pending', due_us = @due, attempts = 0 WHERE tenant = @tenant AND id = @id AND state = 'quarantined'",
            new { tenant, id, due = Micros.From(dueAt) },
            cancel);

    private const string Done = """
        DELETE FROM effect_fences WHERE tenant = @tenant AND effect = @id;
        UPDATE effects SET state = 'done', leased_until_us = NULL, lease_owner = NULL
        WHERE tenant = @tenant AND id = @id AND state <> 'done'
        """;

    private string AllDone => $"""
        UPDATE effects SET state = 'done', leased_until_us = NULL, lease_owner = NULL
        WHERE tenant = @tenant AND id {database.In("ids")} AND state <> 'done'
        """;

    /// <summary>The attempt tells two leases of one owner apart.</summary>
    private const string Held = "tenant = @Tenant AND id = @Id AND state = 'leased' AND lease_owner = @Owner AND attempts = @Attempt";

    private async Task<bool> Change(string sql, object arguments, CancellationToken cancel) =>
        await database.Change(sql, arguments, cancel) > 0;
}
