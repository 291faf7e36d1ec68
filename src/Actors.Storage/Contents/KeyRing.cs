using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;

namespace Actors.Storage;

/// <summary>The unwrapped keys this process has used lately.</summary>
internal sealed class KeyRing(Database database, MasterKey master, TimeProvider time)
{
    /// <summary>
    /// So long a key seals anything new, in whatever process holds it. One that is older by more than the clocks of two servers differ can be
    /// destroyed: nobody will use it any more.
    /// </summary>
    public static readonly TimeSpan SealsFor = TimeSpan.FromHours(1);

    private const int Capacity = 16_384;
    private const string IndexClass = "index";

    private readonly RecentlyUsed<(string Tenant, string Subject, string RecordClass), DataKey> _bySubject = new(Capacity);
    private readonly RecentlyUsed<(string Tenant, Guid Id), DataKey> _byId = new(Capacity);
    private readonly ConcurrentDictionary<string, TenantKeys> _tenants = new();

    /// <summary>
    /// The key to seal with. One that is not in memory is not looked up but made anew: a subject may have several, and a new buyer,
    /// the usual case, costs no question to the database.
    /// </summary>
    public DataKey ForSealing(TenantKeys keys, string tenant, string subject, string recordClass) =>
        _bySubject.Find((tenant, subject, recordClass)) is not { } known ? _bySubject.Add((tenant, subject, recordClass), Create(keys, tenant, subject, recordClass))
        : IsYoung(known) && (known.Stored || master.Sealing.HasSealed(known.Wrapped)) ? known
        : _bySubject.Replace((tenant, subject, recordClass), Create(keys, tenant, subject, recordClass));

    private bool IsYoung(DataKey key) => Micros.From(time.GetUtcNow()) - key.AtMicros < (long)SealsFor.TotalMicroseconds;

    /// <exception cref="CryptographicException">The wrapped key was changed or belongs elsewhere.</exception>
    public DataKey ForOpening(string tenant, Guid id, byte[] subject, string recordClass, byte[] wrapped)
    {
        if (_byId.Find((tenant, id)) is { } known)
            return known;

        var secret = master.Unwrap(wrapped, SealContext.OfDataKey(tenant, id, subject, recordClass));
        return _byId.Add((tenant, id), new(tenant, id, subject, recordClass, secret, wrapped, atMicros: 0) { Stored = true });
    }

    public ValueTask<TenantKeys> OfTenant(string tenant, CancellationToken cancel) =>
        _tenants.TryGetValue(tenant, out var known) ? new(known) : new(LoadTenant(tenant, cancel));

    /// <summary>Whether anything was ever sealed in this database, so that the key it was sealed under must be there.</summary>
    public static async Task<bool> IsInUse(Database database, CancellationToken cancel) =>
        await database.Read(TenantScope.Of(""), (connection, token) => SelectIndexKey(connection, null, "", token), cancel) is not null;

    /// <summary>That the index key of the installation itself, the tenant without a name, opens.</summary>
    /// <exception cref="MasterKeyException">The master key is another, or what it sealed is damaged.</exception>
    public static void RequireOpens(MasterKey master, byte[] wrapped) => Unwrap(master, "", wrapped);

    private static byte[] Unwrap(MasterKey master, string tenant, byte[] wrapped)
    {
        try
        {
            return master.Unwrap(wrapped, SealContext.OfDataKey(tenant, Guid.Empty, [], IndexClass));
        }
        catch (CryptographicException error) when (master.Sealing.HasSealed(wrapped))
        {
            throw Damaged(error);
        }
        catch (CryptographicException error)
        {
            throw new MasterKeyException(
                MasterKeyFaults.Wrong,
                "The master key is not the one this database was written with. After a change of the key, what was sealed before needs the key of then.", error);
        }
    }

    private static MasterKeyException Damaged(Exception error) => new(
        MasterKeyFaults.Damaged,
        "The master key is the right one, and the installation's own key in data_keys has other bytes than were sealed. Restore it from the keys of a backup.", error);

    /// <summary>A key that does not open the installation's own, and opens others: that one row is damaged.</summary>
    public async Task RequireMaster(CancellationToken cancel)
    {
        try
        {
            await OfTenant("", cancel);
        }
        catch (MasterKeyException wrong) when (wrong.Code == MasterKeyFaults.Wrong)
        {
            if (await OpensAnother(cancel))
                throw Damaged(wrong);
            throw;
        }
    }

    private async Task<bool> OpensAnother(CancellationToken cancel)
    {
        var some = await database.Rows<SomeKey>(
            TenantScope.Every,
            """SELECT tenant, key_id AS "Id", subject, class AS "RecordClass", wrapped FROM data_keys WHERE tenant > '' LIMIT 20""",
            new { },
            cancel);
        return some.Exists(key =>
        {
            try
            {
                master.Unwrap(key.Wrapped, SealContext.OfDataKey(key.Tenant, key.Id, key.Subject, key.RecordClass));
                return true;
            }
            catch (CryptographicException)
            {
                return false;
            }
        });
    }

    private sealed record SomeKey(string Tenant, Guid Id, byte[] Subject, string RecordClass, byte[] Wrapped);

    private DataKey Create(TenantKeys keys, string tenant, string subject, string recordClass)
    {
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var hashed = keys.Subject(subject);
        var secret = RandomNumberGenerator.GetBytes(Envelope.KeyLength);
        var wrapped = master.Wrap(secret, SealContext.OfDataKey(tenant, id, hashed, recordClass));
        return new(tenant, id, hashed, recordClass, secret, wrapped, Micros.From(now));
    }

    /// <summary>The index key is the tenant's data key with the empty identifier, so that two processes agree on one.</summary>
    private async Task<TenantKeys> LoadTenant(string tenant, CancellationToken cancel)
    {
        var context = SealContext.OfDataKey(tenant, Guid.Empty, [], IndexClass);
        var offered = master.Wrap(RandomNumberGenerator.GetBytes(Envelope.KeyLength), context);
        var stored = await database.Read(TenantScope.Of(tenant), (connection, token) => SelectIndexKey(connection, null, tenant, token), cancel)
            ?? await database.Write(TenantScope.Of(tenant), (connection, transaction, token) => OfferIndexKey(connection, transaction, tenant, offered, token), cancel);
        return _tenants.GetOrAdd(tenant, new TenantKeys(Unwrap(master, tenant, stored)));
    }

    private async Task<byte[]> OfferIndexKey(DbConnection connection, DbTransaction transaction, string tenant, byte[] offered, CancellationToken cancel)
    {
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = """
            INSERT INTO data_keys (tenant, key_id, subject, class, wrapped, at_us) VALUES (@tenant, @id, @subject, @class, @wrapped, @at)
            ON CONFLICT (tenant, key_id) DO NOTHING
            """;
        insert.Bind("tenant", tenant).Bind("id", Guid.Empty).Bind("subject", Array.Empty<byte>()).Bind("class", IndexClass);
        insert.Bind("wrapped", offered).Bind("at", Micros.From(time.GetUtcNow()));
        await insert.ExecuteNonQueryAsync(cancel);
        return (await SelectIndexKey(connection, transaction, tenant, cancel))!;
    }

    private static async Task<byte[]?> SelectIndexKey(DbConnection connection, DbTransaction? transaction, string tenant, CancellationToken cancel)
    {
        await using var select = connection.CreateCommand();
        select.Transaction = transaction;
        select.CommandText = "SELECT wrapped FROM data_keys WHERE tenant = @tenant AND key_id = @id";
        select.Bind("tenant", tenant).Bind("id", Guid.Empty);
        return (byte[]?)await select.ExecuteScalarAsync(cancel);
    }
}
