namespace Actors.Storage;

/// <summary>A record that is read beside the servers that work with it: nothing is migrated, nothing is written.</summary>
public sealed class RecordReading : IAsyncDisposable
{
    private readonly StorageOptions _options;
    private readonly TimeProvider _time;

    private RecordReading(StorageOptions options, TimeProvider time, Database database, long schema)
    {
        (_options, _time, Database, Schema) = (options, time, database, schema);
        OutsideCheckpoints = new(options, time);
    }

    public Database Database { get; }

    public OutsideCheckpoints OutsideCheckpoints { get; }

    /// <summary>The number of the newest migration.</summary>
    public long Schema { get; }

    /// <exception cref="RecordMissingException">There is no record.</exception>
    /// <exception cref="SchemaException">A newer program has migrated it.</exception>
    /// <exception cref="JournalUnavailableException">The database does not answer.</exception>
    public static async Task<RecordReading> Open(StorageOptions options, TimeProvider time, CancellationToken cancel)
    {
        if (options.Postgres is null && !SqliteDatabase.IsIn(options.DataFolder))
            throw new RecordMissingException($"There is no record in {options.DataFolder}.");
        Database database = options.Postgres is { } connection ? PostgresDatabase.Beside(connection) : new SqliteReader(options.DataFolder);
        try
        {
            var schema = await database.Read(TenantScope.None, (reader, token) => Migrator.Newest(reader, database.IsPostgres, token), cancel)
                ?? throw new RecordMissingException("There is no record in this database.");
            return new(options, time, database, schema);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>With the master key, since contents are opened.</summary>
    /// <exception cref="MasterKeyException">It is missing, malformed or not the one of this database.</exception>
    public async Task<RecordVerifier> Verifier(CancellationToken cancel)
    {
        if (!await KeyRing.IsInUse(Database, cancel))
            throw new MasterKeyException(
                MasterKeyFaults.Damaged, "The installation's own key is gone from this database, and no text can be opened without the keys it stands for.");
        var master = MasterKey.Load(_options, mayMake: false);
        if (Schema >= MasterKeyRotation.Schema)
            await master.Follow(Database, cancel);
        var contents = new ContentVault(Database, master, _time);
        await contents.CheckMasterKey(cancel);
        return new(Database, contents, OutsideCheckpoints);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
