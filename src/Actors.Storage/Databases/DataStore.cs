using Microsoft.Extensions.Logging;

namespace Actors.Storage;

/// <summary>The door to an installation's record.</summary>
public static class DataStore
{
    /// <summary>Brings the schema up to this program, then opens everything that reads and writes it.</summary>
    /// <exception cref="SchemaException">The database was written by a newer program, or a migration was altered.</exception>
    /// <exception cref="MasterKeyException">The master key is missing, malformed or not the one of this database.</exception>
    /// <exception cref="RecordMissingException">The SQLite database is gone or empty, and its master key is not.</exception>
    /// <exception cref="DataFolderInUseException">Another process has the SQLite data folder.</exception>
    /// <exception cref="JournalUnavailableException">The database does not answer.</exception>
    public static async Task<StorageSession> Open(StorageOptions options, TimeProvider time, ILoggerFactory log, CancellationToken cancel)
    {
        PrivateFiles.CreateFolder(options.DataFolder);
        RequireRecord(options);
        Database database = options.Postgres is { } connection
            ? await PostgresDatabase.Open(connection, time, log.CreateLogger<PostgresDatabase>(), cancel)
            : await SqliteDatabase.Open(options.DataFolder, time, cancel);
        try
        {
            var master = MasterKey.Load(options, mayMake: !await KeyRing.IsInUse(database, cancel));
            await master.Follow(database, cancel);
            var accesses = new AccessLog(database, time);
            var contents = new ContentVault(database, master, time, accesses);
            await contents.CheckMasterKey(cancel);
            return new(
                database,
                master,
                contents,
                accesses,
                new(master),
                new(master),
                new SnapshotTable(database, master),
                new(database, contents, options, Writers(database, options)),
                new LogKeys(database, master, time),
                new WitnessKeys(database, master, time),
                new(options, time));
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>A key is made after its database: where the file is empty or gone beside it, something was lost, and nothing is new.</summary>
    private static void RequireRecord(StorageOptions options)
    {
        if (options is { Postgres: null, MasterKeyFile: null } && File.Exists(MasterKey.FileOf(options)) && !SqliteDatabase.IsIn(options.DataFolder))
            throw new RecordMissingException(
                $"The database actors.db in {options.DataFolder} is empty or gone, and its master.key is still there. "
                + "Put the database back; for a new installation take an empty folder.");
    }

    private static BatchWriter[] Writers(Database database, StorageOptions options) => database switch
    {
        SqliteDatabase sqlite => [new SqliteBatchWriter(sqlite.Writer)],
        PostgresDatabase postgres => [.. Enumerable.Range(0, options.Writers).Select(_ => new PostgresBatchWriter(postgres))],
        _ => throw new NotSupportedException($"There is no journal for {database.GetType().Name}."),
    };
}

/// <summary>Where a record was, there is none; the message is for the operator.</summary>
public sealed class RecordMissingException(string message) : Exception(message);

/// <summary>An open installation. Disposing it lets the appends in flight finish first.</summary>
public sealed class StorageSession : IAsyncDisposable
{
    private readonly Journal _journal;

    internal StorageSession(
        Database database,
        MasterKey master,
        ContentVault contents,
        AccessLog accesses,
        UserSecrets secrets,
        GrainStateSeal grains,
        SnapshotTable snapshots,
        Journal journal,
        LogKeys logKeys,
        WitnessKeys witnessKeys,
        OutsideCheckpoints outside)
    {
        Database = database;
        Master = master;
        Contents = contents;
        Accesses = accesses;
        Secrets = secrets;
        GrainStateSeal = grains;
        Snapshots = snapshots;
        Leaves = new(database);
        LogKeys = logKeys;
        WitnessKeys = witnessKeys;
        OutsideCheckpoints = outside;
        Verifier = new(database, contents, outside);
        _journal = journal;
    }

    public Database Database { get; }

    public MasterKey Master { get; }

    public IJournal Journal => _journal;

    public JournalHealth JournalHealth => _journal.Health;

    public ContentVault Contents { get; }

    public AccessLog Accesses { get; }

    public UserSecrets Secrets { get; }

    public GrainStateSeal GrainStateSeal { get; }

    public SnapshotTable Snapshots { get; }

    public LeafLog Leaves { get; }

    public LogKeys LogKeys { get; }

    public WitnessKeys WitnessKeys { get; }

    public OutsideCheckpoints OutsideCheckpoints { get; }

    public RecordVerifier Verifier { get; }

    public async ValueTask DisposeAsync()
    {
        await _journal.DisposeAsync();
        await Database.DisposeAsync();
    }
}
