namespace Actors.Storage;

/// <summary>
/// Changes the master key beside the servers that work with it. They look every few seconds whether it is being changed: first all of them learn to open
/// what the new key seals, then all seal under it, then everything else is sealed anew. Until it is finished either key opens everything.
/// </summary>
public sealed class MasterKeyRotation : IAsyncDisposable
{
    /// <summary>So often a server looks.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <summary>So long every server that is alive has looked.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromSeconds(15);

    /// <summary>The migration without which none of this is there.</summary>
    internal const long Schema = 28;

    private readonly StorageOptions _options;
    private readonly Database _database;
    private readonly TimeProvider _time;

    internal MasterKeyRotation(StorageOptions options, Database database, TimeProvider time) => (_options, _database, _time) = (options, database, time);

    /// <summary>Values that are sealed anew in one transaction.</summary>
    internal int PageSize { get; init; } = 200;

    /// <exception cref="RecordMissingException">There is no record.</exception>
    /// <exception cref="SchemaException">It was not opened by this program yet.</exception>
    public static async Task<MasterKeyRotation> Open(StorageOptions options, TimeProvider time, CancellationToken cancel)
    {
        await using (var record = await RecordReading.Open(options, time, cancel))
        {
            if (record.Schema < Schema)
                throw new SchemaException($"The database has the schema {record.Schema}; start a server of this version first.");
        }

        return new(
            options, options.Postgres is { } connection ? PostgresDatabase.Beside(connection) : new SqliteReader(options.DataFolder, mayWrite: true), time);
    }

    /// <summary>All but the end. Repeated, it goes on where it was.</summary>
    /// <param name="file">Of the new key; made where there is none.</param>
    /// <exception cref="MasterKeyException">The present key is not the one of the database, or another change is under way.</exception>
    public async Task<ResealReport> Run(string file, IProgress<long>? progress, CancellationToken cancel)
    {
        await Announce(MasterSecret.Read(file, mayMake: true), cancel);
        await Task.Delay(Notice, _time, cancel);
        await StartSealing(cancel);
        await Task.Delay(Notice, _time, cancel);
        return await Reseal(progress, cancel);
    }

    /// <summary>From then on the old key opens nothing. The process has the new one.</summary>
    /// <returns>Null when no change is under way.</returns>
    /// <exception cref="MasterKeyException">The key that was given is still the old one.</exception>
    public async Task<ResealReport?> Finish(IProgress<long>? progress, CancellationToken cancel)
    {
        if (await MasterKeyChange.Find(_database, cancel) is not { } change)
            return null;
        if (!MasterKey.Load(_options, mayMake: false).Sealing.Name.SequenceEqual(change.To))
            throw new MasterKeyException(
                MasterKeyFaults.Changing, "This is not the new key yet. Give every server the new one and start it again, one after the other; then finish.");
        if (!change.IsSealing)
            throw new MasterKeyException(MasterKeyFaults.Changing, "The change has only begun. Let it run to its end first.");
        var report = await Reseal(progress, cancel);
        await _database.Change(TenantScope.None, "DELETE FROM master_key_change", new { }, cancel);

        // Neither database overwrites what it deletes: this one is asked to, see SqliteReader, and the other gives an empty file back.
        if (_database.IsPostgres)
            await _database.Change(TenantScope.None, "VACUUM master_key_change", new { }, cancel);
        return report;
    }

    /// <summary>From now on every server that looks opens what the new key seals.</summary>
    internal async Task Announce(MasterSecret young, CancellationToken cancel)
    {
        var master = await Present(cancel);
        var old = master.Sealing;
        if (await MasterKeyChange.Find(_database, cancel) is null)
        {
            if (young.Name.SequenceEqual(old.Name))
                throw new MasterKeyException(MasterKeyFaults.Wrong, "The new key is the present one.");
            var change = MasterKeyChange.Of(old, young);
            await _database.Change(
                TenantScope.None,
                """
                INSERT INTO master_key_change (number, from_id, to_id, forward, backward, sealing, at_us)
                VALUES (1, @From, @To, @Forward, @Backward, 0, @at) ON CONFLICT DO NOTHING
                """,
                new { change.From, change.To, change.Forward, change.Backward, at = Micros.From(_time.GetUtcNow()) },
                cancel);
        }

        if (!(await MasterKeyChange.Find(_database, cancel))!.To.AsSpan().SequenceEqual(young.Name))
            throw new MasterKeyException(MasterKeyFaults.Changing, "A change to another key is under way. Finish that one first.");
    }

    /// <summary>From now on every server that looks seals under the new key.</summary>
    internal Task StartSealing(CancellationToken cancel) =>
        _database.Change(TenantScope.None, "UPDATE master_key_change SET sealing = 1 WHERE number = 1", new { }, cancel);

    internal async Task<ResealReport> Reseal(IProgress<long>? progress, CancellationToken cancel) =>
        await new Resealing(_database, await Present(cancel), PageSize).Run(progress, cancel);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task<MasterKey> Present(CancellationToken cancel)
    {
        var master = MasterKey.Load(_options, mayMake: false);
        await master.Follow(_database, cancel);
        await new KeyRing(_database, master, _time).RequireMaster(cancel);
        return master;
    }
}
