using Microsoft.Extensions.Logging;
using Npgsql;

namespace Actors.Storage;

/// <summary>
/// Brings a record back from a backup, of either database to either. Nothing is where a server finds it before the files were read to their
/// end; with SQLite, before the record was verified.
/// </summary>
public sealed class Restore(StorageOptions options, TimeProvider time, ILoggerFactory log)
{
    private const string Staging = "restoring";

    /// <exception cref="BackupException">A file cannot be used, or there is a record already.</exception>
    /// <exception cref="MasterKeyException">The master key is missing or not the one of the backup.</exception>
    public async Task<RestoreReport> From(string file, string keys, IProgress<BackupProgress> progress, CancellationToken cancel)
    {
        await BackupFile.Verify(file, cancel);
        await BackupFile.Verify(keys, cancel);
        using var data = await BackupFile.Open(file, cancel);
        using var secrets = await BackupFile.Open(keys, cancel);
        RequireParts(data, secrets);
        await RequireMasterKey(secrets, cancel);
        return options.Postgres is { } connection
            ? await ToPostgres(connection, data, secrets, progress, cancel)
            : await ToSqlite(data, secrets, progress, cancel);
    }

    private static void RequireParts(BackupFile data, BackupFile secrets)
    {
        if (data.Manifest["events"] is null)
            throw new BackupException("The first file holds no record.");
        if (secrets.Manifest["data_keys"] is null)
            throw new BackupException("The second file holds no keys.");
        if (secrets.Manifest.TakenAt < data.Manifest.TakenAt)
            throw new BackupException("The keys are older than the backup. Take those of this backup, or newer ones.");
    }

    private async Task RequireMasterKey(BackupFile secrets, CancellationToken cancel)
    {
        var master = MasterKey.Load(options, mayMake: false);
        var table = secrets.Manifest["data_keys"]!;
        var (tenant, wrapped) = (table.IndexOf("tenant"), table.IndexOf("wrapped"));
        await foreach (var row in secrets.Rows(table, cancel))
        {
            if (row[tenant] is "")
                KeyRing.RequireOpens(master, (byte[])row[wrapped]!);
        }
    }

    private async Task<RestoreReport> ToSqlite(BackupFile data, BackupFile secrets, IProgress<BackupProgress> progress, CancellationToken cancel)
    {
        PrivateFiles.CreateFolder(options.DataFolder);
        using var folder = DataFolderLock.Take(options.DataFolder);
        if (SqliteDatabase.IsIn(options.DataFolder))
            throw new BackupException($"There is a record in {options.DataFolder}. Restore into a folder without actors.db.");
        var staging = Path.Combine(options.DataFolder, Staging);
        if (Directory.Exists(staging))
            Directory.Delete(staging, recursive: true);
        PrivateFiles.CreateFolder(staging);
        await using (var target = new SqliteRestoreTarget(staging))
        {
            await target.Prepare(data.Manifest.Schema, time, cancel);
            await target.Load([data, secrets], progress, cancel);
        }

        var report = await Finish(
            options with { DataFolder = staging, MasterKeyFile = MasterKey.FileOf(options), CheckpointFolder = options.Checkpoints }, data.Manifest, cancel);
        if (report.Verified.Intact)
        {
            File.Move(SqliteDatabase.FileIn(staging), SqliteDatabase.FileIn(options.DataFolder), overwrite: true);
            Directory.Delete(staging, recursive: true);
        }

        return report;
    }

    private async Task<RestoreReport> ToPostgres(
        string connection, BackupFile data, BackupFile secrets, IProgress<BackupProgress> progress, CancellationToken cancel)
    {
        await using var database = PostgresDatabase.Beside(connection);
        await using var claim = await database.Claim(withOthers: false, cancel) ?? throw new DatabaseInUseException();
        await using (var target = new PostgresRestoreTarget(new(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ToString())))
        {
            await target.Prepare(data.Manifest.Schema, time, cancel);
            await target.Load([data, secrets], progress, cancel);
        }

        return await Finish(options, data.Manifest, cancel);
    }

    private async Task<RestoreReport> Finish(StorageOptions at, BackupManifest manifest, CancellationToken cancel)
    {
        await using var session = await DataStore.Open(at, time, log, cancel);
        var aftermath = new RestoreAftermath(session, time);
        var lost = await aftermath.Lost(cancel);
        // Of which more was signed outside than there is, that was told; all else must agree.
        var verifier = lost.Count > 0 ? new(session.Database, session.Contents, outside: null) : session.Verifier;
        var keyless = await aftermath.Keyless(cancel);
        // Keys of another log would look the same: nothing is erased before its checkpoints have shown that these are its keys.
        if (keyless.Count > 0 && await verifier.Verify(null, compareContents: false, cancel) is { Intact: false } broken)
            return new(broken, manifest.TakenAt, lost, 0, 0);
        await aftermath.EraseAgain(keyless, cancel);
        var verified = await verifier.Verify(null, compareContents: true, cancel);
        var setAside = verified.Intact && lost.Count > 0 ? await aftermath.SetAsideReplies(cancel) : 0;
        return new(verified, manifest.TakenAt, lost, keyless.Count, setAside);
    }
}
