using Actors.Domain.Tenants;

namespace Actors.Storage;

/// <summary>A reply that no gateway gets: the account's epoch has moved on since it was allowed.</summary>
/// <param name="InFlight">A gateway had it when the account was suspended and has not said yet what became of it.</param>
public sealed record HeldDelivery(Guid Delivery, SendReply Reply, bool InFlight, DateTimeOffset DueAt);

/// <summary>What an account's suspension holds back, and the last look before a reply is handed over (R85, R87, R102).</summary>
public sealed class Outbox(Database database)
{
    /// <summary>In the order in which they were written.</summary>
    public async Task<IReadOnlyList<HeldDelivery>> Held(string tenant, string account, Guid? after, int most, DateTimeOffset now, CancellationToken cancel)
    {
        var sql = $"""
            SELECT {EffectRecord.Columns} FROM effects e
            WHERE tenant = @tenant AND account IS NOT NULL AND state <> 'done' AND kind = @kind {(after is null ? "" : "AND id > @after")}
                AND ((account = @account AND epoch <> (SELECT a.epoch FROM accounts a WHERE a.tenant = @tenant AND a.account = @account))
                    OR id IN (
                        SELECT f.effect FROM effect_fences f JOIN accounts a ON a.tenant = f.tenant AND a.account = f.account
                        WHERE f.tenant = @tenant AND f.account = @account AND f.epoch <> a.epoch))
            ORDER BY id
            LIMIT @most
            """;
        var records = await database.Rows<EffectRecord>(sql, new { tenant, account, kind = SendReply.Name, after, most }, cancel);
        return
        [
            .. records.Select(record => new HeldDelivery(
                record.Id,
                (SendReply)System.Text.Json.JsonSerializer.Deserialize(record.Payload, DomainJson.Default.Effect)!,
                record.State == EffectStates.Leased && record.LeasedUntilUs > Micros.From(now),
                Micros.ToTime(record.DueUs))),
        ];
    }

    /// <summary>How many replies of the account no channel has accepted yet, the account's own state aside.</summary>
    public async Task<int> Waiting(string tenant, string account, CancellationToken cancel) => (int)await database.Value<long>(
        "SELECT count(*) FROM effects WHERE tenant = @tenant AND account = @account AND state <> 'done' AND kind = @kind",
        new { tenant, account, kind = SendReply.Name },
        cancel);

    /// <summary>Lets a held reply go in <paramref name="epoch"/>, and in no other: a suspension declared since holds it again.</summary>
    /// <param name="account">Whose; null stands for the reply's own. What another account holds, it still holds.</param>
    public async Task Release(string tenant, Guid delivery, string? account, long epoch, CancellationToken cancel)
    {
        var arguments = new { tenant, delivery, account, epoch };
        await database.Change(
            $"""
            UPDATE effects SET epoch = @epoch
            WHERE tenant = @tenant AND id = @delivery AND state <> 'done' AND epoch < @epoch {(account is null ? "" : "AND account = @account")}
            """,
            arguments,
            cancel);
        if (account is not null)
            await database.Change(
                "UPDATE effect_fences SET epoch = @epoch WHERE tenant = @tenant AND effect = @delivery AND account = @account AND epoch < @epoch",
                arguments,
                cancel);
    }

    /// <summary>The ticket turned out to be about an order of this account: what it has not sent yet needs its leave as well.</summary>
    /// <param name="own">The ticket's account.</param>
    public Task Fence(string tenant, string own, string stream, AccountFence fence, CancellationToken cancel) => database.Change(
        """
        INSERT INTO effect_fences (tenant, effect, account, epoch)
        SELECT e.tenant, e.id, @account, @epoch FROM effects e
        WHERE e.tenant = @tenant AND e.account = @own AND e.state <> 'done' AND e.kind = @kind AND e.stream = @stream
        ON CONFLICT (tenant, effect, account) DO NOTHING
        """,
        new { tenant, own, stream, kind = SendReply.Name, account = fence.Account, epoch = fence.Epoch },
        cancel);

    /// <summary>
    /// The last look, just before a gateway speaks to its channel: whether its lease stands, and the account's epoch is still the
    /// reply's own. One transaction, under the same lock as the lease.
    /// </summary>
    public Task<bool> MayGo(string tenant, Guid delivery, string owner, DateTimeOffset now, CancellationToken cancel) => database.Write(
        TenantScope.Of(tenant),
        async (connection, transaction, token) =>
        {
            const string leased = $"""
                SELECT {EffectRecord.Columns} FROM effects
                WHERE tenant = @tenant AND id = @delivery AND state = 'leased' AND lease_owner = @owner AND leased_until_us > @now
                """;
            var found = await connection.Rows<EffectRecord>(transaction, leased, new { tenant, delivery, owner, now = Micros.From(now) }, token);
            if (found is not [{ Account: { } account } effect])
                return false;
            var epochs = await connection.Rows<long>(transaction, EffectLeases.OpenAccount(database), new { tenant, account }, token);
            if (epochs is not [var epoch] || epoch != effect.Epoch)
                return false;
            const string shut = $"SELECT 1 FROM effects e WHERE e.tenant = @tenant AND e.id = @delivery AND EXISTS ({EffectLeases.ShutFence})";
            return (await connection.Rows<long>(transaction, shut, new { tenant, delivery }, token)).Count == 0;
        },
        cancel);
}
