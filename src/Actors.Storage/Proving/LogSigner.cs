using System.Security.Cryptography;

namespace Actors.Storage;

/// <summary>
/// Signs what a tenant's log is. Nothing is signed that contradicts what was signed before, here or in the copies outside the database: a
/// record that was cut or rewritten below would otherwise be given a signature of its own.
/// </summary>
public sealed class LogSigner
{
    /// <summary>From a checkpoint to the next one when there is news.</summary>
    public static readonly TimeSpan WithNews = TimeSpan.FromSeconds(30);

    /// <summary>From a checkpoint to the next one when there is none: that nothing was recorded is proof too.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(1);

    private readonly Database _database;
    private readonly LogKeys _keys;
    private readonly Checkpoints _checkpoints;
    private readonly OutsideCheckpoints _outside;
    private readonly TimeProvider _time;

    public LogSigner(Database database, LogKeys keys, Checkpoints checkpoints, OutsideCheckpoints outside, TimeProvider time) =>
        (_database, _keys, _checkpoints, _outside, _time) = (database, keys, checkpoints, outside, time);

    /// <summary>
    /// The tenants whose log is to be signed now: for its news, for the hour that went by, or because there is a copy outside and nothing in the
    /// database that it could be a copy of.
    /// </summary>
    public async Task<IReadOnlyList<string>> Due(CancellationToken cancel)
    {
        var logs = await _checkpoints.Logs(cancel);
        var lost = _outside.Tenants().Except(logs.Where(log => log.SignedAtUs is not null).Select(log => log.Tenant));
        return [.. logs.Where(IsDue).Select(log => log.Tenant).Union(lost)];
    }

    /// <summary>A checkpoint of the log as it is now.</summary>
    /// <param name="onlyNews">The newest one will do when nothing was recorded since, and the key is still the same.</param>
    /// <returns>Null when another process was quicker, or nothing is on record.</returns>
    /// <exception cref="LogContradictionException">What was signed before is not the beginning of what the database holds.</exception>
    public async Task<KeptCheckpoint?> Sign(string tenant, CancellationToken cancel, bool onlyNews = false)
    {
        if (await Size(tenant, cancel) == 0 && !_outside.Tenants().Contains(tenant))
            return null;
        using var keys = await _keys.Read(tenant, cancel);
        var log = await Named(tenant, keys, cancel);
        var copies = await _outside.All(log, cancel);
        var latest = await _checkpoints.Latest(tenant, cancel);

        // Read after what was signed before: another server may have signed meanwhile.
        var size = await Size(tenant, cancel);
        if (size == 0 && copies.Count == 0)
            return null;
        var tree = new TreeTiles(_database, tenant);
        foreach (var copy in copies)
            await RequireContinuation(log, copy, tree, size, cancel);
        if (latest is not null && latest.Epoch == log.Epoch)
            await RequireBeginning(tenant, Checkpoint.Parse(SignedNote.Parse(latest.Note).Text), tree, size, "database", cancel);

        if (onlyNews && latest is not null && (latest.Size, latest.Epoch) == (size, log.Epoch)
            && SignedNote.Parse(latest.Note).IsSignedByAny(log.Origin, [keys.Public[^1]]))
            return latest;
        var now = Micros.ToTime(Micros.From(_time.GetUtcNow()));
        var checkpoint = new Checkpoint(log.Origin, size, await new TreeReader(tree, size).Root(cancel), now);
        var signed = await _outside.Keep(new(tenant, checkpoint, checkpoint.Sign(keys.Current), tree), cancel);
        var kept = new KeptCheckpoint((latest?.Number ?? 0) + 1, log.Epoch, size, Micros.From(now), signed.ToString());
        return await _checkpoints.Keep(tenant, kept, cancel) ? kept : null;
    }

    /// <summary>The name of the log in an epoch.</summary>
    public async Task<string> Origin(string tenant, long epoch, CancellationToken cancel) => (await Named(tenant, cancel)).OriginIn(epoch);

    /// <summary>The public keys that sign, and have signed, under the log's present name; oldest first. To be disposed.</summary>
    public async Task<IReadOnlyList<NoteKey>> PublicKeys(string tenant, CancellationToken cancel)
    {
        var log = await Named(tenant, cancel);
        return [.. log.Keys.Select(key => NoteKey.Of(log.Origin, key))];
    }

    /// <summary>1, and one more for each time an administrator went on without what a restore had lost.</summary>
    public async Task<long> Epoch(string tenant, CancellationToken cancel) => (await Named(tenant, cancel)).Epoch;

    /// <summary>Why nothing can be signed; null when all is well.</summary>
    public async Task<string?> Contradiction(string tenant, CancellationToken cancel)
    {
        try
        {
            await Sign(tenant, cancel, onlyNews: true);
            return null;
        }
        catch (LogContradictionException found)
        {
            return found.Message;
        }
    }

    private bool IsDue(SignedLog log)
    {
        if (log.SignedAtUs is not { } at)
            return log.Size > 0;
        var age = _time.GetUtcNow() - Micros.ToTime(at);
        return age >= Idle || (log.Size != log.SignedSize && age >= WithNews);
    }

    private async Task<NamedLog> Named(string tenant, CancellationToken cancel)
    {
        using var keys = await _keys.Read(tenant, cancel);
        return await Named(tenant, keys, cancel);
    }

    private Task<NamedLog> Named(string tenant, SigningKeys keys, CancellationToken cancel) => _database.Read(
        TenantScope.Of(tenant), (connection, token) => NamedLog.Of(connection, null, tenant, keys.Public, token), cancel);

    private Task<long> Size(string tenant, CancellationToken cancel) =>
        _database.Value<long>("SELECT size FROM logs WHERE tenant = @tenant", new { tenant }, cancel);

    private static async Task RequireContinuation(NamedLog log, OutsideCopy copy, TreeTiles tree, long size, CancellationToken cancel)
    {
        var signed = Parse(copy);
        if (log.HadBefore(signed))
            return;
        if (signed.Origin != log.Origin)
            throw new LogContradictionException(log.Tenant, $"The copy in {copy.Place} is of another log, {signed.Origin}, and not of {log.Origin}.");
        if (!copy.Note.IsSignedByAny(log.Origin, log.Keys))
            throw new LogContradictionException(log.Tenant, $"The copy in {copy.Place} is not signed by a key of this log.");

        await RequireBeginning(log.Tenant, signed, tree, size, copy.Place, cancel);
    }

    private static Checkpoint Parse(OutsideCopy copy)
    {
        try
        {
            return Checkpoint.Parse(copy.Note.Text);
        }
        catch (FormatException error)
        {
            throw new LogContradictionException(copy.Tenant, $"The copy in {copy.Place} is damaged: {error.Message}");
        }
    }

    private static async Task RequireBeginning(
        string tenant, Checkpoint before, TreeTiles tree, long size, string where, CancellationToken cancel)
    {
        if (before.Size > size)
            throw new LogContradictionException(
                tenant, $"The checkpoint in {where} of {before.At:u} was signed for {before.Size} events; the database has {size}.");
        var root = await new TreeReader(tree, before.Size).Root(cancel);
        if (!before.Root.Span.SequenceEqual(root))
            throw new LogContradictionException(
                tenant, $"The first {before.Size} events are not those for which the checkpoint in {where} of {before.At:u} was signed.");
    }
}

/// <summary>The database does not hold what was signed. Nothing more is signed until an administrator decides.</summary>
public sealed class LogContradictionException(string tenant, string detail) : Exception(detail)
{
    public string Tenant => tenant;
}
