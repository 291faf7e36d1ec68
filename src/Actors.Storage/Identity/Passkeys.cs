namespace Actors.Storage;

/// <param name="Credential">What the authenticator calls it.</param>
/// <param name="Counter">Of signatures, where the authenticator counts them.</param>
public sealed record Passkey(
    Guid Id, string Tenant, Guid Person, byte[] Credential, byte[] PublicKey, uint Counter, string Name, DateTimeOffset CreatedAt, DateTimeOffset? UsedAt);

/// <summary>The passkeys people sign in with.</summary>
public sealed class Passkeys(Database database)
{
    private const string Columns =
        "id, tenant, person, credential, public_key AS publicKey, counter, name, created_us AS createdUs, used_us AS usedUs";

    /// <returns>False when the credential is known already.</returns>
    public async Task<bool> Add(Passkey passkey, CancellationToken cancel) =>
        await database.Change(
            """
            INSERT INTO passkeys (id, tenant, person, credential, public_key, counter, name, created_us)
            VALUES (@Id, @Tenant, @Person, @Credential, @PublicKey, @counter, @Name, @created)
            ON CONFLICT DO NOTHING
            """,
            new
            {
                passkey.Id,
                passkey.Tenant,
                passkey.Person,
                passkey.Credential,
                passkey.PublicKey,
                counter = (long)passkey.Counter,
                passkey.Name,
                created = Micros.From(passkey.CreatedAt),
            },
            cancel) > 0;

    public async Task<Passkey?> Find(byte[] credential, CancellationToken cancel) =>
        (await database.Row<Record>(
            TenantScope.Every, $"SELECT {Columns} FROM passkeys WHERE credential = @credential", new { credential }, cancel))?.Passkey();

    /// <summary>In order of their making.</summary>
    public async Task<IReadOnlyList<Passkey>> List(string tenant, Guid person, CancellationToken cancel) =>
    [
        .. (await database.Rows<Record>(
            $"SELECT {Columns} FROM passkeys WHERE tenant = @tenant AND person = @person ORDER BY created_us, id", new { tenant, person }, cancel))
            .Select(record => record.Passkey()),
    ];

    /// <returns>False when another signature was counted meanwhile: somebody else has the same key.</returns>
    public async Task<bool> Use(Passkey passkey, uint counter, DateTimeOffset at, CancellationToken cancel) =>
        await database.Change(
            "UPDATE passkeys SET counter = @counter, used_us = @at WHERE tenant = @Tenant AND id = @Id AND counter = @before",
            new { passkey.Tenant, passkey.Id, counter = (long)counter, before = (long)passkey.Counter, at = Micros.From(at) },
            cancel) > 0;

    /// <returns>False when the person has no such passkey.</returns>
    public async Task<bool> Remove(string tenant, Guid person, Guid id, CancellationToken cancel) =>
        await database.Change(
            "DELETE FROM passkeys WHERE tenant = @tenant AND person = @person AND id = @id", new { tenant, person, id }, cancel) > 0;

    public Task<int> RemoveAll(string tenant, Guid person, CancellationToken cancel) =>
        database.Change("DELETE FROM passkeys WHERE tenant = @tenant AND person = @person", new { tenant, person }, cancel);

    private sealed record Record(
        Guid Id, string Tenant, Guid Person, byte[] Credential, byte[] PublicKey, long Counter, string Name, long CreatedUs, long? UsedUs)
    {
        public Passkey Passkey() => new(
            Id, Tenant, Person, Credential, PublicKey, (uint)Counter, Name, Micros.ToTime(CreatedUs), UsedUs is { } used ? Micros.ToTime(used) : null);
    }
}
