using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Actors.Storage;

/// <summary>
/// Takes a backup beside the servers that work with the record: everything as of one moment, in a form that either database can be restored
/// from. Keys go to a file of their own. The newest of these opens all earlier backups, and nothing in them that was erased since.
/// </summary>
public sealed class Backup(RecordReading record, TimeProvider time)
{
    private const int RowsPerReport = 1_000;

    /// <summary>Verifies chains, log and checkpoints as they are read, and what was written by reading it again.</summary>
    /// <returns>What the verification found. A record with a fault is kept as it is.</returns>
    /// <exception cref="BackupException">A file of this name is there, or what was written is not what is read.</exception>
    public async Task<RecordReport> Take(string file, string keys, IProgress<BackupProgress> progress, CancellationToken cancel)
    {
        if (File.Exists(file))
            throw new BackupException($"{file} is there already.");
        if (record.Schema >= MasterKeyRotation.Schema && await MasterKeyChange.Find(record.Database, cancel) is not null)
            throw new BackupException($"The master key is being changed, and two keys would be needed for the backup. Finish that first. ({MasterKeyFaults.Changing})");
        var (draft, keysDraft) = ($"{file}.part", $"{keys}.part");
        var copies = await record.OutsideCheckpoints.All(record.Database, null, cancel);
        var report = await record.Database.Read(
            TenantScope.Every,
            async (connection, token) =>
            {
                await using var snapshot = await record.Database.BeginSnapshot(connection, token);
                var verified = await RecordVerifier.Verify(record.Database, copies, connection, snapshot, token);
                var tables = await TableCatalog.Read(connection, snapshot, record.Database.IsPostgres, token);
                var writing = new Writing(connection, snapshot, progress, await Rows(connection, snapshot, tables, token));
                await Write(draft, tables.Where(table => !TableCatalog.HoldsKeys(table.Name)), writing, token);
                await Write(keysDraft, tables.Where(table => TableCatalog.HoldsKeys(table.Name)), writing, token);
                return verified;
            },
            cancel);
        await BackupFile.Verify(draft, cancel);
        await BackupFile.Verify(keysDraft, cancel);
        File.Move(keysDraft, keys, overwrite: true);
        File.Move(draft, file);
        return report;
    }

    private static async Task<long> Rows(DbConnection connection, DbTransaction snapshot, IEnumerable<TableShape> tables, CancellationToken cancel)
    {
        var sum = 0L;
        foreach (var table in tables)
            sum += (await connection.Rows<long>(snapshot, $"SELECT count(*) FROM {table.Quoted}", new { }, cancel))[0];
        return sum;
    }

    private async Task Write(string file, IEnumerable<TableShape> tables, Writing writing, CancellationToken cancel)
    {
        await using var target = PrivateFiles.Replace(file);
        await using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            var written = new List<BackupTable>();
            foreach (var table in tables)
                written.Add(await Write(zip, table, writing, cancel));
            var checkpoints = await writing.Connection.Rows<string>(writing.Snapshot, NewestCheckpoints, new { }, cancel);
            var manifest = new BackupManifest(BackupManifest.CurrentFormat, record.Schema, time.GetUtcNow(), written, checkpoints);
            var bytes = JsonSerializer.SerializeToUtf8Bytes(manifest, BackupJson.Default.BackupManifest);
            await Write(zip, BackupManifest.Entry, bytes, cancel);
            await Write(zip, BackupManifest.HashEntry, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes))), cancel);
        }

        target.Flush(flushToDisk: true);
    }

    private static async Task Write(ZipArchive zip, string name, byte[] bytes, CancellationToken cancel)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(cancel);
        await entry.WriteAsync(bytes, cancel);
    }

    private static async Task<BackupTable> Write(ZipArchive zip, TableShape table, Writing writing, CancellationToken cancel)
    {
        await using var entry = await zip.CreateEntry(BackupTable.EntryOf(table.Name), CompressionLevel.Fastest).OpenAsync(cancel);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var hashed = new BufferedStream(new HashedStream(entry, hash), 64 * 1024);
        await using var to = new BinaryWriter(hashed, Encoding.UTF8, leaveOpen: true);
        await using var command = writing.Connection.CreateCommand();
        command.Transaction = writing.Snapshot;
        command.CommandTimeout = 0;
        command.CommandText = $"SELECT {table.ColumnList} FROM {table.Quoted}"
            + (table.Name == "cursors" ? $" WHERE {TableCatalog.LeftOutCursors}" : "")
            + $" ORDER BY {string.Join(", ", table.Key.Select(column => $"\"{column}\""))}";
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var values = new object[table.Columns.Count];
        var count = 0L;
        for (; await rows.ReadAsync(cancel); count++)
        {
            rows.GetValues(values);
            RowFormat.Write(to, values);
            if (++writing.Done % RowsPerReport == 0)
                writing.Progress.Report(new(writing.Done, writing.Of));
        }

        RowFormat.WriteEnd(to);
        to.Flush();
        await hashed.FlushAsync(cancel);
        return new(table.Name, [.. table.Columns.Select(column => column.Name)], count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private const string NewestCheckpoints = """
        SELECT note FROM checkpoints c WHERE number = (SELECT max(number) FROM checkpoints WHERE tenant = c.tenant) ORDER BY tenant
        """;

    private sealed record Writing(DbConnection Connection, DbTransaction Snapshot, IProgress<BackupProgress> Progress, long Of)
    {
        public long Done { get; set; }
    }
}
