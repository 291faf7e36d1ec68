namespace Actors.Storage;

/// <summary>
/// States of grains that are no part of the record, on SQLite; on PostgreSQL a provider of Orleans keeps the same table. A state is
/// written only over the version it was read at.
/// </summary>
public sealed class GrainStates(Database database)
{
    public async Task<StoredGrainState?> Find(string kind, string key, CancellationToken cancel)
    {
        const string sql = "SELECT version, sealed FROM grain_states WHERE kind = @kind AND key = @key";
        var record = await database.Row<StateRecord>(TenantScope.None, sql, new { kind, key }, cancel);
        return record is null ? null : new((int)record.Version, record.Sealed);
    }

    /// <param name="version">At which it was read; null when it was not there.</param>
    /// <param name="content">Null clears it; the version goes on, so that an older holder is noticed.</param>
    /// <returns>The new version; null when the stored one is another.</returns>
    public async Task<int?> Put(string kind, string key, int? version, byte[]? content, CancellationToken cancel)
    {
        const string add = "INSERT INTO grain_states (kind, key, version, sealed) VALUES (@kind, @key, 1, @content) ON CONFLICT DO NOTHING";
        const string change = "UPDATE grain_states SET sealed = @content, version = version + 1 WHERE kind = @kind AND key = @key AND version = @version";
        var written = await database.Change(TenantScope.None, version is null ? add : change, new { kind, key, version, content }, cancel);
        return written > 0 ? (version ?? 0) + 1 : null;
    }

    private sealed record StateRecord(long Version, byte[]? Sealed);
}

/// <param name="Content">Null once it was cleared.</param>
public sealed record StoredGrainState(int Version, byte[]? Content);
