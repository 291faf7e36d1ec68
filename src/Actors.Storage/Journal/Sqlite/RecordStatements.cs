using SQLitePCL;

namespace Actors.Storage;

/// <summary>Events with their leaves, command results, names, keys and contents.</summary>
internal sealed class RecordStatements(sqlite3 connection) : IDisposable
{
    private readonly SqliteStatement _event = new(connection, """
        INSERT INTO events (tenant, stream, version, type, schema, at_us, "by", payload, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);

    private readonly SqliteStatement _leaf = new(connection, "INSERT INTO leaves (tenant, leaf_index, stream, version, hash) VALUES (?, ?, ?, ?, ?)");

    private readonly SqliteStatement _command = new(connection,
        "INSERT INTO commands (tenant, id, stream, fingerprint, receipt, at_us) VALUES (?, ?, ?, ?, ?, ?)");

    private readonly SqliteStatement _name = new(connection, "INSERT INTO names (tenant, name, stream) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");

    private readonly SqliteStatement _key = new(connection,
        "INSERT INTO data_keys (tenant, key_id, subject, class, wrapped, at_us) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");

    private readonly SqliteStatement _content = new(connection, """
        INSERT INTO contents (tenant, id, key_id, class, sealed, at_us, stream, dedupe)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, CASE WHEN NOT EXISTS (SELECT 1 FROM contents WHERE tenant = ?1 AND dedupe = ?8) THEN ?8 END)
        ON CONFLICT (tenant, id) DO NOTHING
        """);

    public void Write(StoredEvent stored, long leaf)
    {
        var header = stored.Header;
        _event.Text(header.Tenant).Text(header.Stream).Number(header.Version).Text(header.Type).Number(header.Schema).Number(header.AtMicros)
            .Text(header.By).Bytes(stored.Payload.Span).Bytes(stored.Previous.Span).Bytes(stored.Hash.Span).Run();
        _leaf.Text(header.Tenant).Number(leaf).Text(header.Stream).Number(header.Version).Bytes(stored.Hash.Span).Run();
    }

    public void WriteCommand(Append append) =>
        _command.Text(append.Tenant).Id(append.Command.Id).Text(append.Stream).Bytes(append.Command.Fingerprint.Span)
            .Bytes(append.Command.Receipt.Span).Number(append.Events[0].Header.AtMicros).Run();

    public void Write(Append append, UniqueName name) => _name.Text(append.Tenant).Text(name.Value).Text(append.Stream).Run();

    public void Write(DataKey key) =>
        _key.Text(key.Tenant).Id(key.Id).Bytes(key.Subject).Text(key.RecordClass).Bytes(key.Wrapped).Number(key.AtMicros).Run();

    public void Write(Append append, in SealedContent content)
    {
        _content.Text(append.Tenant).Id(content.Id).Id(content.Key.Id).Text(content.Key.RecordClass).Bytes(content.Sealed).Number(content.AtMicros)
            .Text(append.Stream);
        (content.Duplicate is { } duplicate ? _content.Bytes(duplicate) : _content.Null()).Run();
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<SqliteStatement>)[_event, _leaf, _command, _name, _key, _content])
            statement.Dispose();
    }
}
