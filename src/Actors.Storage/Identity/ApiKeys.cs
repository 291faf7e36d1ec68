using System.Security.Cryptography;
using System.Text;

namespace Actors.Storage;

/// <summary>The keys of machines. A key itself is shown once and kept nowhere; its hash finds it.</summary>
public sealed class ApiKeys(Database database)
{
    private const string Columns = "id, tenant, name, roles, expires_us AS expiresUs, revoked_us AS revokedUs, created_us AS createdUs";

    /// <param name="key">The whole key as the machine sends it. Keys are long and random, so a plain hash is enough.</param>
    /// <returns>False when key or id are known already.</returns>
    public async Task<bool> Add(ApiKeyView view, string key, CancellationToken cancel) =>
        await database.Change(
            """
            INSERT INTO api_keys (hash, id, tenant, name, roles, expires_us, revoked_us, created_us)
            VALUES (@hash, @Id, @Tenant, @Name, @roles, @expires, @revoked, @created)
            ON CONFLICT DO NOTHING
            """,
            new
            {
                hash = Hash(key),
                view.Id,
                view.Tenant,
                view.Name,
                roles = string.Join(' ', view.Roles),
                expires = Micros.From(view.ExpiresAt),
                revoked = Micros.From(view.RevokedAt),
                created = Micros.From(view.CreatedAt),
            },
            cancel) > 0;

    /// <summary>Whatever its state: the caller looks at <see cref="ApiKeyView.IsValid"/>.</summary>
    public async Task<ApiKeyView?> FindByKey(string key, CancellationToken cancel) =>
        (await database.Row<KeyRecord>(TenantScope.Every, $"SELECT {Columns} FROM api_keys WHERE hash = @hash", new { hash = Hash(key) }, cancel))?.View();

    public async Task<ApiKeyView?> Find(string tenant, Guid id, CancellationToken cancel) =>
        (await database.Row<KeyRecord>($"SELECT {Columns} FROM api_keys WHERE tenant = @tenant AND id = @id", new { tenant, id }, cancel))?.View();

    /// <summary>In order of creation, revoked and expired ones included.</summary>
    public async Task<IReadOnlyList<ApiKeyView>> List(string tenant, CancellationToken cancel) =>
        [.. (await database.Rows<KeyRecord>($"SELECT {Columns} FROM api_keys WHERE tenant = @tenant ORDER BY id", new { tenant }, cancel)).Select(record => record.View())];

    /// <returns>False when there is no such key, or it was revoked before.</returns>
    public async Task<bool> Revoke(string tenant, Guid id, DateTimeOffset at, CancellationToken cancel) =>
        await database.Change(
            "UPDATE api_keys SET revoked_us = @at WHERE tenant = @tenant AND id = @id AND revoked_us IS NULL",
            new { tenant, id, at = Micros.From(at) },
            cancel) > 0;

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private sealed record KeyRecord(Guid Id, string Tenant, string Name, string Roles, long? ExpiresUs, long? RevokedUs, long CreatedUs)
    {
        public ApiKeyView View() => new(
            Id,
            Tenant,
            Name,
            Roles.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            ExpiresUs is { } expires ? Micros.ToTime(expires) : null,
            RevokedUs is { } revoked ? Micros.ToTime(revoked) : null,
            Micros.ToTime(CreatedUs));
    }
}

public sealed record ApiKeyView(
    Guid Id,
    string Tenant,
    string Name,
    IReadOnlyList<string> Roles,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt,
    DateTimeOffset CreatedAt)
{
    public bool IsValid(DateTimeOffset now) => RevokedAt is null && !(ExpiresAt <= now);
}
