using System.Security.Cryptography;

namespace Actors.Storage;

/// <summary>
/// Contents at rest: AES-256-GCM under a key per data subject and record class, wrapped by the <see cref="MasterKey"/>. Subjects
/// are stored as keyed hashes. The layout is described in <c>docs/adr</c>.
/// </summary>
public sealed class ContentVault
{
    private readonly Database _database;
    private readonly KeyRing _keys;
    private readonly TimeProvider _time;
    private readonly AccessLog? _accesses;

    /// <param name="accesses">Is told what is opened; null where nobody reads but the system.</param>
    internal ContentVault(Database database, MasterKey master, TimeProvider time, AccessLog? accesses = null)
    {
        _accesses = accesses;
        _database = database;
        _keys = new(database, master, time);
        _time = time;
    }

    /// <summary>
    /// The plaintexts by identifier, in one query. Null stands for a content that was erased or never stored.
    /// </summary>
    /// <exception cref="CryptographicException">A stored content was changed, moved, or sealed under another master key.</exception>
    public async Task<IReadOnlyDictionary<Guid, ReadOnlyMemory<byte>?>> Open(string tenant, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var opened = await OpenSalted(tenant, ids, cancel);
        var plain = new Dictionary<Guid, ReadOnlyMemory<byte>?>(ids.Count);
        foreach (var id in ids)
            plain[id] = opened.TryGetValue(id, out var salted) ? salted[NewContents.SaltLength..] : default(ReadOnlyMemory<byte>?);
        return plain;
    }

    /// <summary>
    /// An attachment with the same bytes under the same subject and class that is stored already, or null. Use it in place of the new
    /// one and the bytes are kept once (R13).
    /// </summary>
    public async Task<Content?> FindSame(string tenant, string subject, string recordClass, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        var keys = await _keys.OfTenant(tenant, cancel);
        var id = await _database.Read(
            TenantScope.Of(tenant),
            (connection, token) => ContentQueries.FindDuplicate(connection, tenant, keys.Duplicate(subject, recordClass, bytes.Span), token), cancel);
        if (id is not { } found)
            return null;

        var opened = await OpenSalted(tenant, [found], cancel);
        return opened.TryGetValue(found, out var salted) ? new Content(found, subject, recordClass, bytes, salted[..NewContents.SaltLength]) : null;
    }

    /// <summary>32 secret bytes of the tenant, for keyed hashes of words and requests.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> IndexKey(string tenant, CancellationToken cancel) =>
        (await _keys.OfTenant(tenant, cancel)).Index;

    /// <summary>The keyed hash under which the keys of a subject are found.</summary>
    internal async ValueTask<byte[]> SubjectOf(string tenant, string subject, CancellationToken cancel) =>
        (await _keys.OfTenant(tenant, cancel)).Subject(subject);

    /// <summary>The installation's own key opens, or is made at the first start.</summary>
    /// <exception cref="MasterKeyException">The master key is not the one of this database.</exception>
    internal async Task CheckMasterKey(CancellationToken cancel) => await _keys.RequireMaster(cancel);

    /// <summary>Salt and plaintext, for those that are stored and not erased.</summary>
    internal async Task<Dictionary<Guid, ReadOnlyMemory<byte>>> OpenSalted(string tenant, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var opened = new Dictionary<Guid, ReadOnlyMemory<byte>>(ids.Count);
        if (ids.Count == 0)
            return opened;

        var rows = await _database.Read(TenantScope.Of(tenant), (connection, token) => ContentQueries.Load(connection, tenant, ids, token), cancel);
        _accesses?.Note(tenant, rows);
        foreach (var sealedUnder in rows.GroupBy(row => row.Key))
        {
            var one = sealedUnder.First();
            var key = _keys.ForOpening(tenant, one.Key, one.Subject, one.RecordClass, one.Wrapped);
            using var cipher = Envelope.Cipher(key.Secret);
            foreach (var row in sealedUnder)
                opened[row.Id] = Envelope.Open(cipher, SealContext.OfContent(tenant, row.Id), row.Sealed);
        }

        return opened;
    }

    /// <summary>Runs on the caller's thread, before the append is queued.</summary>
    internal async ValueTask<SealedContent[]> Seal(string tenant, IReadOnlyList<Content> contents, CancellationToken cancel)
    {
        if (contents.Count == 0)
            return [];

        var keys = await _keys.OfTenant(tenant, cancel);
        var now = Micros.From(_time.GetUtcNow());
        var result = new SealedContent[contents.Count];
        for (var i = 0; i < result.Length; i++)
            result[i] = Seal(keys, tenant, contents[i], now);
        return result;
    }

    private SealedContent Seal(TenantKeys keys, string tenant, Content content, long now)
    {
        if (content.Salt.Length != NewContents.SaltLength)
            throw new ArgumentException($"A content's salt has {NewContents.SaltLength} bytes.", nameof(content));

        var key = _keys.ForSealing(keys, tenant, content.Subject, content.RecordClass);
        var bytes = Envelope.Seal(key.Secret, SealContext.OfContent(tenant, content.Id), content.Salt.Span, content.Plain.Span);
        var duplicate = content.RecordClass == RecordClasses.Attachment
            ? keys.Duplicate(content.Subject, content.RecordClass, content.Plain.Span)
            : null;
        return new(content.Id, key, bytes, duplicate, now);
    }
}
