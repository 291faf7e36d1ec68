using System.Data.Common;

namespace Actors.Storage;

/// <summary>
/// Reads the record as of one moment and recomputes every hash in it. Memory stays small however long the record is.
/// </summary>
public sealed class RecordVerifier(Database database, ContentVault vault, OutsideCheckpoints outside)
{
    private const string Events = """
        SELECT tenant, stream, version, type, schema, at_us, "by", payload, prev_hash, hash FROM events
        """;

    public Task<RecordReport> VerifyStream(string tenant, string stream, CancellationToken cancel) => Verify(
        command =>
        {
            command.CommandText = $"{Events} WHERE tenant = @tenant AND stream = @stream ORDER BY version";
            command.Bind("tenant", tenant).Bind("stream", stream);
        },
        compareContents: false,
        log: null,
        cancel);

    /// <summary>Chains and log of one tenant, or of all.</summary>
    /// <param name="compareContents">Also opens every content and compares it with the commitment in its event.</param>
    public Task<RecordReport> Verify(string? tenant, bool compareContents, CancellationToken cancel) => Verify(
        command =>
        {
            command.CommandText = $"{Events} {(tenant is null ? "" : "WHERE tenant = @tenant")} ORDER BY tenant, stream, version";
            if (tenant is not null)
                command.Bind("tenant", tenant);
        },
        compareContents,
        async (connection, transaction, token) =>
        {
            var signatures = new CheckpointCheck(connection, transaction, outside);
            var fault = await LogCheck.FirstFault(connection, transaction, tenant, token) ?? await signatures.FirstFault(tenant, token);
            return (fault, signatures.Checked);
        },
        cancel);

    private Task<RecordReport> Verify(
        Action<DbCommand> select,
        bool compareContents,
        Func<DbConnection, DbTransaction, CancellationToken, Task<(RecordFault? Fault, long Checkpoints)>>? log,
        CancellationToken cancel) => database.Read(
        async (connection, token) =>
        {
            await using var transaction = await database.BeginSnapshot(connection, token);
            var walk = new RecordWalk(database, compareContents ? vault : null);
            await using (var command = connection.CreateCommand())
            {
                command.Transaction = transaction;
                command.CommandTimeout = 0;
                select(command);
                await using var rows = await command.ExecuteReaderAsync(token);
                while (walk.Fault is null && await rows.ReadAsync(token))
                    await walk.Visit(JournalQueries.ToEvent(rows, rows.GetString(0), rows.GetString(1), first: 2), token);
                if (walk.Fault is not null)
                    command.Cancel();
            }

            await walk.Finish(token);
            var (fault, checkpoints) = walk.Fault is null && log is not null ? await log(connection, transaction, token) : (walk.Fault, 0);
            return new RecordReport(walk.Streams, walk.Events, walk.Contents, fault) { Erased = walk.Erased, Checkpoints = checkpoints };
        },
        cancel);
}
