using Npgsql;

namespace Actors.Storage;

/// <summary>
/// Gives every committed event the next leaf of its tenant's log. Appends commit out of order; what is not committed yet is simply
/// not in the queue, so nothing is passed over. On SQLite the append numbers its events itself and there is nothing to drain.
/// </summary>
public sealed class Sequencer(Database database)
{
    /// <summary>Events of one drain.</summary>
    public const int Most = 10_000;

    private const long OneAtATime = 0x4143_544F_5253_0002;

    /// <returns>The number of events that were given a leaf; when it is <see cref="Most"/> there may be more.</returns>
    /// <exception cref="JournalUnavailableException">Nothing was lost: the next drain finds the same events.</exception>
    public Task<int> Drain(CancellationToken cancel) =>
        database.IsPostgres ? database.Write((connection, _, token) => Drain((NpgsqlConnection)connection, token), cancel) : Task.FromResult(0);

    /// <summary>
    /// The second statement sees what the sequencer before it committed, because the first has waited for it. It joins its own rows
    /// only, which have no index.
    /// </summary>
    private static async Task<int> Drain(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(new($"SELECT pg_advisory_xact_lock({OneAtATime}), set_config('enable_hashjoin', 'on', true)"));
        var drain = new NpgsqlBatchCommand(
            """
            WITH taken AS (
                DELETE FROM sequence_queue
                WHERE seq <= (SELECT max(seq) FROM (SELECT seq FROM sequence_queue ORDER BY seq LIMIT $1) AS next)
                RETURNING seq, tenant, stream, version, hash
            ), added AS (
                SELECT tenant, count(*) AS number FROM taken GROUP BY tenant
            ), grown AS (
                INSERT INTO logs (tenant, size) SELECT tenant, number FROM added ORDER BY tenant
                ON CONFLICT (tenant) DO UPDATE SET size = logs.size + excluded.size
                RETURNING tenant, size
            )
            INSERT INTO leaves (tenant, leaf_index, stream, version, hash)
            SELECT t.tenant, g.size - a.number + row_number() OVER (PARTITION BY t.tenant ORDER BY t.seq) - 1, t.stream, t.version, t.hash
            FROM taken t JOIN added a ON a.tenant = t.tenant JOIN grown g ON g.tenant = t.tenant
            """) { Parameters = { new NpgsqlParameter<long> { TypedValue = Most } } };
        batch.BatchCommands.Add(drain);
        await batch.ExecuteNonQueryAsync(cancel);
        return (int)drain.Rows;
    }
}
