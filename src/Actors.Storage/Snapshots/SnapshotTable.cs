using System.Security.Cryptography;

namespace Actors.Storage;

/// <summary>
/// The latest snapshot of each actor. Disposable: it may be emptied at any time. A snapshot is sealed under the master key together
/// with its place, so that a row that was altered or copied elsewhere is no snapshot.
/// </summary>
public sealed class SnapshotTable
{
    private readonly Database _database;
    private readonly MasterKey _master;

    internal SnapshotTable(Database database, MasterKey master) => (_database, _master) = (database, master);

    /// <param name="program">Only a snapshot of this program is found.</param>
    /// <returns>Null when there is none that can be used.</returns>
    public async Task<Snapshot?> Find(string tenant, string stream, string program, CancellationToken cancel)
    {
        const string sql = """
            SELECT version, head, at_us AS atUs, sealed FROM snapshots
            WHERE tenant = @tenant AND stream = @stream AND program = @program
            """;
        var record = await _database.Row<SnapshotRecord>(sql, new { tenant, stream, program }, cancel);
        return record is null ? null : Open(tenant, stream, program, record);
    }

    /// <summary>Keeps them in one transaction. An older one never replaces a later one of the same program.</summary>
    public Task Keep(IReadOnlyList<Snapshot> snapshots, string program, CancellationToken cancel)
    {
        const string sql = """
            INSERT INTO snapshots (tenant, stream, program, version, head, at_us, sealed)
            VALUES (@Tenant, @Stream, @program, @Version, @head, @at, @content)
            ON CONFLICT (tenant, stream) DO UPDATE
            SET program = excluded.program, version = excluded.version, head = excluded.head, at_us = excluded.at_us, sealed = excluded.sealed
            WHERE snapshots.program <> excluded.program OR snapshots.version < excluded.version
            """;
        var rows = snapshots.Select(snapshot => new
        {
            snapshot.Tenant,
            snapshot.Stream,
            program,
            snapshot.Version,
            head = snapshot.Head.ToArray(),
            at = Micros.From(snapshot.LastAt),
            content = _master.Wrap(snapshot.State.Span, Context(snapshot, program)),
        }).ToArray();
        return _database.Write(TenantScope.Of(snapshots.Select(snapshot => snapshot.Tenant)), (connection, transaction, token) => connection.Change(transaction, sql, rows, token), cancel);
    }

    private Snapshot? Open(string tenant, string stream, string program, SnapshotRecord record)
    {
        var snapshot = new Snapshot(tenant, stream, record.Version, record.Head, Micros.ToTime(record.AtUs), default);
        try
        {
            return snapshot with { State = _master.Unwrap(record.Sealed, Context(snapshot, program)) };
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[] Context(Snapshot snapshot, string program) => SealContext.OfSnapshot(
        snapshot.Tenant, snapshot.Stream, program, snapshot.Version, snapshot.Head.Span, Micros.From(snapshot.LastAt));

    private sealed record SnapshotRecord(long Version, byte[] Head, long AtUs, byte[] Sealed);
}
