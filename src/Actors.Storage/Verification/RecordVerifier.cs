using System.Data.Common;

namespace Actors.Storage;

/// <summary>
/// Reads the record as of one moment and recomputes every hash in it. Memory stays small however long the record is.
/// </summary>
/// <param name="outside">Null compares nothing with the copies outside.</param>
public sealed class RecordVerifier(Database database, ContentVault vault, OutsideCheckpoints? outside)
{
    private const int EventsPerReport = 1_000;

    private const string Events = """
        SELECT tenant, stream, version, type, schema, at_us, "by", payload, prev_hash, hash FROM events
        """;

    public Task<RecordReport> VerifyStream(string tenant, string stream, CancellationToken cancel) => database.Read(
        TenantScope.Of(tenant),
        async (connection, token) =>
        {
            await using var transaction = await database.BeginSnapshot(connection, token);
            await using var command = Command(connection, transaction, $"{Events} WHERE tenant = @tenant AND stream = @stream ORDER BY version");
            command.Bind("tenant", tenant).Bind("stream", stream);
            return Report(await Walk(command, new(database, vault: null), null, token));
        },
        cancel);

    /// <summary>Chains and log of one tenant, or of all.</summary>
    /// <param name="compareContents">Also opens every content and compares it with the commitment in its event.</param>
    /// <param name="progress">Is told how many events were read, now and then.</param>
    public async Task<RecordReport> Verify(string? tenant, bool compareContents, CancellationToken cancel, IProgress<long>? progress = null)
    {
        ILookup<string, OutsideCopy> copies;
        try
        {
            copies = outside is null ? Enumerable.Empty<OutsideCopy>().ToLookup(copy => copy.Tenant) : await outside.All(database, tenant, cancel);
        }
        catch (LogContradictionException damaged)
        {
            return new(0, 0, 0, new(damaged.Tenant, "", 0, RecordFaults.CheckpointMismatch, damaged.Message));
        }

        return await database.Read(
            TenantScope.OfOneOrEvery(tenant),
            async (connection, token) =>
            {
                await using var transaction = await database.BeginSnapshot(connection, token);
                return await Verify(new(connection, transaction, tenant, copies), new(database, compareContents ? vault : null), progress, token);
            },
            cancel);
    }

    /// <summary>Chains and log of all tenants as a snapshot has them.</summary>
    /// <param name="copies">Read before it began.</param>
    internal static Task<RecordReport> Verify(
        Database database, ILookup<string, OutsideCopy> copies, DbConnection connection, DbTransaction snapshot, CancellationToken cancel) =>
        Verify(new(connection, snapshot, null, copies), new(database, vault: null), null, cancel);

    private static async Task<RecordReport> Verify(Scope scope, RecordWalk walk, IProgress<long>? progress, CancellationToken cancel)
    {
        var (connection, transaction, tenant, copies) = scope;
        await using (var command = Command(
            connection, transaction, $"{Events} {(tenant is null ? "" : "WHERE tenant = @tenant")} ORDER BY tenant, stream, version"))
        {
            if (tenant is not null)
                command.Bind("tenant", tenant);
            await Walk(command, walk, progress, cancel);
        }

        if (walk.Fault is not null)
            return Report(walk);
        var signatures = new CheckpointCheck(connection, transaction, copies);
        var fault = await LogCheck.FirstFault(connection, transaction, tenant, cancel) ?? await signatures.FirstFault(tenant, cancel);
        return Report(walk) with { Fault = fault, Checkpoints = signatures.Checked };
    }

    private static async Task<RecordWalk> Walk(DbCommand command, RecordWalk walk, IProgress<long>? progress, CancellationToken cancel)
    {
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (walk.Fault is null && await rows.ReadAsync(cancel))
        {
            await walk.Visit(JournalQueries.ToEvent(rows, rows.GetString(0), rows.GetString(1), first: 2), cancel);
            if (walk.Events % EventsPerReport == 0)
                progress?.Report(walk.Events);
        }

        if (walk.Fault is not null)
            command.Cancel();
        await walk.Finish(cancel);
        return walk;
    }

    private static DbCommand Command(DbConnection connection, DbTransaction transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandTimeout = 0;
        command.CommandText = sql;
        return command;
    }

    private static RecordReport Report(RecordWalk walk) => new(walk.Streams, walk.Events, walk.Contents, walk.Fault) { Erased = walk.Erased };

    private sealed record Scope(DbConnection Connection, DbTransaction Transaction, string? Tenant, ILookup<string, OutsideCopy> Copies);
}
