namespace Actors.Storage.Tests;

/// <summary>The columns of a database that hold bytes, as it names them itself.</summary>
internal static class BytesOfColumns
{
    private const string Hash = "a hash";
    private const string Public = "a public key";

    /// <summary>And why.</summary>
    public static readonly IReadOnlyDictionary<string, string> NotUnderTheMasterKey = new Dictionary<string, string>
    {
        ["api_keys.hash"] = Hash,
        ["commands.fingerprint"] = "a keyed hash of what was asked",
        ["commands.receipt"] = "what was answered: identifiers and versions",
        ["contents.dedupe"] = "a keyed hash",
        ["contents.sealed"] = "sealed under a data key",
        ["data_keys.subject"] = "a keyed hash",
        ["effects.payload"] = "names contents, and holds none",
        ["events.hash"] = Hash,
        ["events.payload"] = "names contents, and holds none",
        ["events.prev_hash"] = Hash,
        ["leaves.hash"] = Hash,
        ["log_keys.public"] = Public,
        ["log_tiles.hashes"] = Hash,
        ["log_tiles.root"] = Hash,
        ["passkeys.credential"] = "a name that the device gave",
        ["passkeys.public_key"] = Public,
        ["password_resets.hash"] = Hash,
        ["sequence_queue.hash"] = Hash,
        ["snapshots.head"] = Hash,
        ["witnessed.root"] = Hash,
        ["master_key_change.from_id"] = "the name of a key",
        ["master_key_change.to_id"] = "the name of a key",
        ["master_key_change.forward"] = "the new master key under the old one; gone when the change is finished",
        ["master_key_change.backward"] = "the old master key under the new one; gone when the change is finished",
    };

    public static async Task<IReadOnlyList<(string Table, string Column)>> List(TestStore store)
    {
        await using var connection = await store.Intrude();
        await using var command = connection.CreateCommand();
        command.CommandText = store.IsPostgres
            ? """
              SELECT c.relname::text, a.attname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
              WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND a.atttypid = 'bytea'::regtype ORDER BY 1, 2
              """
            : """
              SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
              WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE 'search_words_%' AND c.type = 'BLOB' ORDER BY 1, 2
              """;
        var found = new List<(string, string)>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            found.Add((rows.GetString(0), rows.GetString(1)));
        return found;
    }

    public static async Task<bool> HaveOne(TestStore store, string table, string column, byte[] prefix)
    {
        await using var connection = await store.Intrude();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table} WHERE substr(\"{column}\", 1, {prefix.Length}) = @prefix";
        command.Bind("prefix", prefix);
        return (long)(await command.ExecuteScalarAsync())! > 0;
    }

    public static async Task Change(TestStore store, string table, string column, string where, Func<byte[], byte[]> change)
    {
        await using var connection = await store.Intrude();
        await using var read = connection.CreateCommand();
        read.CommandText = $"SELECT \"{column}\" FROM {table} WHERE {where}";
        var bytes = (byte[])(await read.ExecuteScalarAsync())!;
        await using var write = connection.CreateCommand();
        write.CommandText = $"UPDATE {table} SET \"{column}\" = @bytes WHERE {where}";
        write.Bind("bytes", change(bytes));
        await write.ExecuteNonQueryAsync();
    }
}
