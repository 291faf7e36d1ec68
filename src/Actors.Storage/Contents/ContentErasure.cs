using System.Globalization;

namespace Actors.Storage;

/// <summary>A content that can be erased.</summary>
/// <param name="Stream">Whose events commit to it; null for one that was stored before streams were noted.</param>
public sealed record ErasableContent(Guid Id, string RecordClass, string? Stream);

/// <summary>Finds contents by what decides about their end, and destroys them.</summary>
public sealed class ContentErasure(Database database, ContentVault vault, SearchIndexer search, TimeProvider time)
{
    private const int AtOnce = 1_000;

    /// <summary>What events of the stream commit to and is still there.</summary>
    public async Task<List<ErasableContent>> OfStream(string tenant, string stream, CancellationToken cancel) => await database.Rows<ErasableContent>(
        """
        SELECT c.id, c.class AS "RecordClass", c.stream
        FROM data_keys k JOIN contents c ON c.tenant = k.tenant AND c.key_id = k.key_id
        WHERE k.tenant = @tenant AND k.subject = @subject ORDER BY c.id
        """,
        new { tenant, subject = await vault.SubjectOf(tenant, stream, cancel) },
        cancel);

    /// <summary>Contents of a class that were stored before a moment, oldest first, after the one that is named.</summary>
    public Task<List<ErasableContent>> Older(
        string tenant, string recordClass, DateTimeOffset before, Guid after, int limit, CancellationToken cancel) => database.Rows<ErasableContent>(
        """
        SELECT id, class AS "RecordClass", stream FROM contents
        WHERE tenant = @tenant AND class = @recordClass AND id > @after AND id < @end ORDER BY id LIMIT @limit
        """,
        new { tenant, recordClass, after, end = FirstOf(before), limit },
        cancel);

    /// <summary>
    /// Destroys contents with their salts, what search knew of them, and each key that has nothing left to open and seals nothing more.
    /// An event must say so before.
    /// </summary>
    public async Task Destroy(string tenant, string stream, IReadOnlyList<Guid> contents, CancellationToken cancel)
    {
        foreach (var some in contents.Chunk(AtOnce))
            await database.Change($"DELETE FROM contents WHERE tenant = @tenant AND id {database.In("some")}", new { tenant, some }, cancel);
        await search.Refresh(tenant, stream, cancel);
        await DestroyKeys(tenant, await vault.SubjectOf(tenant, stream, cancel), cancel);
    }

    /// <summary>Notes the stream of contents that were stored before that was done.</summary>
    /// <returns>False when there was none.</returns>
    public async Task<bool> NoteStreams(string tenant, CancellationToken cancel)
    {
        if (await database.Value<long>("SELECT count(*) FROM (SELECT 1 FROM contents WHERE tenant = @tenant AND stream IS NULL LIMIT 1) AS x", new { tenant }, cancel) == 0)
            return false;
        var log = new LeafLog(database);
        for (var position = 0L; await log.Read(tenant, position, AtOnce, cancel) is { Count: > 0 } leaves; position += leaves.Count)
        {
            await database.Write(
                TenantScope.Of(tenant),
                async (connection, transaction, token) =>
                {
                    foreach (var leaf in leaves)
                    {
                        foreach (var content in CommittedContent.In(leaf.Event.Payload))
                            await connection.Change(
                                transaction,
                                "UPDATE contents SET stream = @Stream WHERE tenant = @tenant AND id = @Id AND stream IS NULL",
                                new { tenant, content.Id, leaf.Event.Header.Stream },
                                token);
                    }

                    return true;
                },
                cancel);
        }

        return true;
    }

    private Task<int> DestroyKeys(string tenant, byte[] subject, CancellationToken cancel) => database.Change(
        """
        DELETE FROM data_keys WHERE tenant = @tenant AND subject = @subject AND at_us < @before
        AND NOT EXISTS (SELECT 1 FROM contents c WHERE c.tenant = data_keys.tenant AND c.key_id = data_keys.key_id)
        """,
        new { tenant, subject, before = Micros.From(time.GetUtcNow() - 2 * KeyRing.SealsFor) },
        cancel);

    /// <summary>Identifiers begin with the milliseconds of their making: none of this moment or later is smaller.</summary>
    private static Guid FirstOf(DateTimeOffset moment) =>
        Guid.ParseExact($"{moment.ToUnixTimeMilliseconds().ToString("x12", CultureInfo.InvariantCulture)}70008000000000000000", "N");
}
