namespace Actors.Storage;

/// <summary>A reply that no gateway gets: the account's epoch has moved on since it was allowed.</summary>
/// <param name="InFlight">A gateway had it when the account was suspended and has not said yet what became of it.</param>
public sealed record HeldDelivery(Guid Delivery, SendReply Reply, bool InFlight, DateTimeOffset DueAt);

/// <summary>What an account's suspension holds back, and the last look before a reply is handed over (R85, R87, R102).</summary>
public sealed class Outbox(Database database)
{
    /// <summary>In the order in which they were written.</summary>
    public async Task<IReadOnlyList<HeldDelivery>> Held(string tenant, string account, Guid? after, int most, CancellationToken cancel)
    {
        var sql = $"""
            SELECT {EffectRecord.Prefixed("e")} FROM effects e
            JOIN accounts a ON a.tenant = e.tenant AND a.account = e.account
            WHERE e.tenant = @tenant AND e.account = @account AND e.state <> 'done' AND e.kind = @kind AND e.epoch <> a.epoch
                {(after is null ? "" : "AND e.id > @after")}
            ORDER BY e.id
            LIMIT @most
            """;
        var records = await database.Rows<EffectRecord>(sql, new { tenant, account, kind = SendReply.Name, after, most }, cancel);
        return
        [
            .. records.Select(record => new HeldDelivery(
                record.Id,
                (SendReply)System.Text.Json.JsonSerializer.Deserialize(record.Payload, DomainJson.Default.Effect)!,
                record.State == EffectStates.Leased,
                Micros.ToTime(record.DueUs))),
        ];
    }

    /// <summary>Lets a held reply go in <paramref name="epoch"/>, and in no other: a suspension declared since holds it again.</summary>
    public Task Release(string tenant, Guid delivery, long epoch, CancellationToken cancel) => database.Change(
        "UPDATE effects SET epoch = @epoch WHERE tenant = @tenant AND id = @delivery AND state <> 'done' AND epoch < @epoch",
        new { tenant, delivery, epoch },
        cancel);

    /// <summary>
    /// The last look, just before a gateway speaks to its channel: whether its lease stands, and the account's epoch is still the
    /// reply's own. One transaction, under the same lock as the lease.
    /// </summary>
    public Task<bool> MayGo(string tenant, Guid delivery, string owner, DateTimeOffset now, CancellationToken cancel) => database.Write(
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
            return epochs is [var epoch] && epoch == effect.Epoch;
        },
        cancel);
}
