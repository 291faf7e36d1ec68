using SQLitePCL;

namespace Actors.Storage;

/// <summary>
/// Numbers the leaves of each tenant without a gap: the one writer counts in memory and stores the count with the leaves.
/// </summary>
internal sealed class LogStatements(sqlite3 connection) : IDisposable
{
    private readonly SqliteStatement _read = new(connection, "SELECT size FROM logs WHERE tenant = ?");

    private readonly SqliteStatement _write = new(connection,
        "INSERT INTO logs (tenant, size) VALUES (?, ?) ON CONFLICT (tenant) DO UPDATE SET size = excluded.size");

    private readonly Dictionary<string, long> _sizes = [];
    private readonly HashSet<string> _grown = [];

    public long NextLeaf(string tenant)
    {
        if (!_sizes.TryGetValue(tenant, out var size))
        {
            size = _read.Text(tenant).Next() ? _read.GetNumber(0) : 0;
            _read.Done();
        }

        _sizes[tenant] = size + 1;
        _grown.Add(tenant);
        return size;
    }

    public void Write()
    {
        foreach (var tenant in _grown)
            _write.Text(tenant).Number(_sizes[tenant]).Run();
        _grown.Clear();
    }

    /// <summary>After a rollback what was counted is not so.</summary>
    public void Forget()
    {
        _sizes.Clear();
        _grown.Clear();
    }

    public void Dispose()
    {
        _read.Dispose();
        _write.Dispose();
    }
}
