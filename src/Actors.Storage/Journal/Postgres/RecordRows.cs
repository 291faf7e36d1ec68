using NpgsqlTypes;

namespace Actors.Storage;

internal sealed class EventRows : RowSet
{
    private readonly Column<string> _tenant, _stream, _type, _by;
    private readonly Column<long> _version, _schema, _at;
    private readonly Column<ReadOnlyMemory<byte>> _payload, _previous, _hash;

    public EventRows()
        : base("""
            INSERT INTO events (tenant, stream, version, type, schema, at_us, "by", payload, prev_hash, hash)
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """) =>
        (_tenant, _stream, _version, _type, _schema, _at, _by, _payload, _previous, _hash) =
            (Text(), Text(), Number(), Text(), Number(), Number(), Text(), Bytes(), Bytes(), Bytes());

    public void Add(StoredEvent stored)
    {
        var header = stored.Header;
        _tenant.Add(header.Tenant);
        _stream.Add(header.Stream);
        _version.Add(header.Version);
        _type.Add(header.Type);
        _schema.Add(header.Schema);
        _at.Add(header.AtMicros);
        _by.Add(header.By);
        _payload.Add(stored.Payload);
        _previous.Add(stored.Previous);
        _hash.Add(stored.Hash);
    }
}

internal sealed class CommandRows : RowSet
{
    private readonly Column<string> _tenant, _stream;
    private readonly Column<Guid> _id;
    private readonly Column<ReadOnlyMemory<byte>> _fingerprint, _receipt;
    private readonly Column<long> _at;

    public CommandRows()
        : base("INSERT INTO commands (tenant, id, stream, fingerprint, receipt, at_us) SELECT * FROM unnest($1, $2, $3, $4, $5, $6)") =>
        (_tenant, _id, _stream, _fingerprint, _receipt, _at) = (Text(), Id(), Text(), Bytes(), Bytes(), Number());

    public void Add(Append append)
    {
        _tenant.Add(append.Tenant);
        _id.Add(append.Command.Id);
        _stream.Add(append.Stream);
        _fingerprint.Add(append.Command.Fingerprint);
        _receipt.Add(append.Command.Receipt);
        _at.Add(append.Events[0].Header.AtMicros);
    }
}

/// <summary>
/// Names are not in the order of their streams, so the statement sorts them. A stream may take again what it has.
/// </summary>
internal sealed class NameRows : RowSet
{
    private readonly Column<string> _tenant, _name, _stream;

    public NameRows()
        : base("""
            INSERT INTO names (tenant, name, stream)
            SELECT DISTINCT tenant, name, stream FROM unnest($1, $2, $3) AS w (tenant, name, stream)
            WHERE NOT EXISTS (SELECT 1 FROM names n WHERE n.tenant = w.tenant AND n.name = w.name AND n.stream = w.stream)
            ORDER BY tenant, name
            """) =>
        (_tenant, _name, _stream) = (Text(), Text(), Text());

    public void Add(Append append, UniqueName name)
    {
        _tenant.Add(append.Tenant);
        _name.Add(name.Value);
        _stream.Add(append.Stream);
    }
}

/// <summary>Keys that no commit has stored yet. Several appends may bring the same one.</summary>
internal sealed class KeyRows : RowSet
{
    private readonly Column<string> _tenant, _class;
    private readonly Column<Guid> _id;
    private readonly Column<byte[]> _subject, _wrapped;
    private readonly Column<long> _at;

    public KeyRows()
        : base("""
            INSERT INTO data_keys (tenant, key_id, subject, class, wrapped, at_us)
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6) AS row (tenant, key_id, subject, class, wrapped, at_us) ORDER BY tenant, key_id
            ON CONFLICT (tenant, key_id) DO NOTHING
            """) =>
        (_tenant, _id, _subject, _class, _wrapped, _at) =
            (Text(), Id(), Add<byte[]>(NpgsqlDbType.Bytea), Text(), Add<byte[]>(NpgsqlDbType.Bytea), Number());

    public void Add(DataKey key)
    {
        _tenant.Add(key.Tenant);
        _id.Add(key.Id);
        _subject.Add(key.Subject);
        _class.Add(key.RecordClass);
        _wrapped.Add(key.Wrapped);
        _at.Add(key.AtMicros);
    }
}

/// <summary>A content that is stored already is left as it is: attachments are reused under their identifier.</summary>
internal sealed class ContentRows : RowSet
{
    private readonly Column<string> _tenant, _class, _stream;
    private readonly Column<Guid> _id, _key;
    private readonly Column<byte[]> _sealed;
    private readonly Column<long> _at;

    public ContentRows()
        : base("""
            INSERT INTO contents (tenant, id, key_id, class, sealed, at_us, stream) SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (tenant, id) DO NOTHING
            """) =>
        (_tenant, _id, _key, _class, _sealed, _at, _stream) = (Text(), Id(), Id(), Text(), Add<byte[]>(NpgsqlDbType.Bytea), Number(), Text());

    public void Add(Append append, in SealedContent content)
    {
        _tenant.Add(append.Tenant);
        _id.Add(content.Id);
        _key.Add(content.Key.Id);
        _class.Add(content.Key.RecordClass);
        _sealed.Add(content.Sealed);
        _at.Add(content.AtMicros);
        _stream.Add(append.Stream);
    }
}

/// <summary>
/// Attachments also carry the hash under which their bytes are found again, unless another content has it: then they are
/// stored a second time rather than lost.
/// </summary>
internal sealed class AttachmentRows : RowSet
{
    private readonly Column<string> _tenant, _class, _stream;
    private readonly Column<Guid> _id, _key;
    private readonly Column<byte[]> _sealed, _duplicate;
    private readonly Column<long> _at;

    public AttachmentRows()
        : base("""
            INSERT INTO contents (tenant, id, key_id, class, sealed, at_us, stream, dedupe)
            SELECT n.tenant, n.id, n.key_id, n.class, n.sealed, n.at_us, n.stream,
                CASE WHEN row_number() OVER (PARTITION BY n.tenant, n.dedupe ORDER BY n.id) = 1 AND NOT EXISTS (
                    SELECT 1 FROM contents c WHERE c.tenant = n.tenant AND c.dedupe = n.dedupe) THEN n.dedupe END
            FROM unnest($1, $2, $3, $4, $5, $6, $7, $8) AS n (tenant, id, key_id, class, sealed, at_us, dedupe, stream)
            ORDER BY n.tenant, n.id
            ON CONFLICT (tenant, id) DO NOTHING
            """) =>
        (_tenant, _id, _key, _class, _sealed, _at, _duplicate, _stream) =
            (Text(), Id(), Id(), Text(), Add<byte[]>(NpgsqlDbType.Bytea), Number(), Add<byte[]>(NpgsqlDbType.Bytea), Text());

    public void Add(Append append, in SealedContent content)
    {
        _tenant.Add(append.Tenant);
        _id.Add(content.Id);
        _key.Add(content.Key.Id);
        _class.Add(content.Key.RecordClass);
        _sealed.Add(content.Sealed);
        _at.Add(content.AtMicros);
        _duplicate.Add(content.Duplicate!);
        _stream.Add(append.Stream);
    }
}
