namespace Actors.Storage;

/// <summary>A checkpoint as it was signed.</summary>
/// <param name="Number">Counted per tenant from 1.</param>
public sealed record KeptCheckpoint(long Number, long Epoch, long Size, long AtUs, string Note)
{
    public DateTimeOffset At => Micros.ToTime(AtUs);
}

/// <summary>A tenant's log, and the newest checkpoint of it where there is one.</summary>
public sealed record SignedLog(string Tenant, long Size, long? SignedSize, long? SignedAtUs);

/// <summary>What was signed of each tenant's log.</summary>
public sealed class Checkpoints(Database database)
{
    private const string Select = "SELECT number, epoch, size, at_us AS \"AtUs\", note FROM checkpoints";

    public Task<KeptCheckpoint?> Latest(string tenant, CancellationToken cancel) => database.Row<KeptCheckpoint>(
        $"{Select} WHERE tenant = @tenant ORDER BY number DESC LIMIT 1", new { tenant }, cancel);

    /// <summary>Every log there is.</summary>
    public Task<List<SignedLog>> Logs(CancellationToken cancel) => database.Rows<SignedLog>(
        TenantScope.Every,
        """
        SELECT l.tenant, l.size, c.size AS "SignedSize", c.at_us AS "SignedAtUs"
        FROM logs l LEFT JOIN checkpoints c
            ON c.tenant = l.tenant AND c.number = (SELECT max(number) FROM checkpoints WHERE tenant = l.tenant)
        """,
        new { },
        cancel);

    /// <summary>The newest first.</summary>
    public Task<List<KeptCheckpoint>> List(string tenant, long before, int limit, CancellationToken cancel) => database.Rows<KeptCheckpoint>(
        $"{Select} WHERE tenant = @tenant AND number < @before ORDER BY number DESC LIMIT @limit", new { tenant, before, limit }, cancel);

    /// <returns>False when somebody else has kept one under this number: theirs is the one.</returns>
    public async Task<bool> Keep(string tenant, KeptCheckpoint checkpoint, CancellationToken cancel) => await database.Change(
        """
        INSERT INTO checkpoints (tenant, number, epoch, size, at_us, note) VALUES (@tenant, @Number, @Epoch, @Size, @AtUs, @Note)
        ON CONFLICT DO NOTHING
        """,
        new { tenant, checkpoint.Number, checkpoint.Epoch, checkpoint.Size, checkpoint.AtUs, checkpoint.Note },
        cancel) > 0;
}
