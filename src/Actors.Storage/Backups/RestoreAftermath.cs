using System.Security.Cryptography;

namespace Actors.Storage;

/// <summary>What has happened since a backup was taken, as far as anything outside it tells.</summary>
internal sealed class RestoreAftermath(StorageSession session, TimeProvider time)
{
    private static readonly Who By = Who.System("restore");

    public async Task<IReadOnlyList<LostEvents>> Lost(CancellationToken cancel)
    {
        var lost = new List<LostEvents>();
        foreach (var tenant in session.OutsideCheckpoints.Tenants())
        {
            if (await session.OutsideCheckpoints.Latest(tenant, cancel) is not { } note)
                continue;
            var signed = Checkpoint.Parse(note.Text);
            var size = await session.Database.Value<long>("SELECT size FROM logs WHERE tenant = @tenant", new { tenant }, cancel);
            if (signed.Size > size)
                lost.Add(new(tenant, size, signed.Size - 1, await TimeOf(tenant, size - 1, cancel), signed.At));
        }

        return lost;
    }

    /// <summary>A content whose key is gone was erased after the backup was taken: the keys are newer than the rest.</summary>
    public Task<List<KeylessContent>> Keyless(CancellationToken cancel) => session.Database.Rows<KeylessContent>(
        TenantScope.Every,
        """
        SELECT tenant, stream, class AS "RecordClass", id FROM contents c
        WHERE stream IS NOT NULL AND NOT EXISTS (SELECT 1 FROM data_keys k WHERE k.tenant = c.tenant AND k.key_id = c.key_id)
        """,
        new { },
        cancel);

    /// <summary>The event that said so may be lost, so it is recorded anew.</summary>
    public async Task EraseAgain(IReadOnlyList<KeylessContent> keyless, CancellationToken cancel)
    {
        foreach (var stream in keyless.GroupBy(content => (content.Tenant, content.Stream, content.RecordClass)))
        {
            Guid[] contents = [.. stream.Select(content => content.Id)];
            await Record(stream.Key.Tenant, stream.Key.Stream, new(contents, stream.Key.RecordClass, ErasureGround.Restore), cancel);
            await session.Database.Change(
                $"DELETE FROM contents WHERE tenant = @Tenant AND id {session.Database.In("contents")}", new { stream.Key.Tenant, contents }, cancel);
        }
    }

    public async Task<long> SetAsideReplies(CancellationToken cancel) => await session.Database.Change(
        TenantScope.Every,
        """
        UPDATE effects SET state = 'quarantined', leased_until_us = NULL, lease_owner = NULL, last_error = 'delivery.restored'
        WHERE kind = @kind AND state IN ('pending', 'leased')
        """,
        new { kind = SendReply.Name },
        cancel);

    /// <summary>No actor runs yet that could: the event is one that every actor's stream may have.</summary>
    private async Task Record(string tenant, string stream, ContentErased erased, CancellationToken cancel)
    {
        var last = await session.Database.Row<Head>(
            "SELECT version, hash FROM events WHERE tenant = @tenant AND stream = @stream ORDER BY version DESC LIMIT 1", new { tenant, stream }, cancel);
        var now = time.GetUtcNow();
        var type = EventTypes.Of(erased);
        var payload = type.Write(erased);
        var header = new EventHeader(tenant, stream, last!.Version + 1, type.Name, type.Schema, Micros.From(now), By.Value);
        var stored = new StoredEvent(header, payload, last.Hash, EventChain.Hash(last.Hash, header, payload));
        var command = new CommandRecord(Guid.CreateVersion7(now), RandomNumberGenerator.GetBytes(32), "{}"u8.ToArray());
        if (await session.Journal.Append(new(tenant, stream, last.Version, [stored], command), cancel) is not AppendOutcome.Appended)
            throw new RecordDamagedException($"The erasure of contents of {stream} could not be recorded.");
    }

    private async Task<DateTimeOffset?> TimeOf(string tenant, long leaf, CancellationToken cancel) => leaf < 0 ? null : Micros.ToTime(await session.Database.Value<long>(
        """
        SELECT e.at_us FROM leaves l JOIN events e ON e.tenant = l.tenant AND e.stream = l.stream AND e.version = l.version
        WHERE l.tenant = @tenant AND l.leaf_index = @leaf
        """,
        new { tenant, leaf },
        cancel));

    private sealed record Head(long Version, byte[] Hash);
}

internal sealed record KeylessContent(string Tenant, string Stream, string RecordClass, Guid Id);
