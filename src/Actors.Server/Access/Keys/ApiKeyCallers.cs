using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Actors.Domain.Tenants;
using Actors.Server.Administration;

namespace Actors.Server.Access.Keys;

/// <summary>
/// Keys to callers. A key's row never changes and is looked up once; whether the key still stands is asked of the tenant actor at
/// every request, so a revocation counts at once.
/// </summary>
public sealed class ApiKeyCallers(ApiKeys keys, IActors actors, TimeProvider time)
{
    private const int MostKnown = 10_000;
    private const int LongestKey = 256;

    private readonly ConcurrentDictionary<string, ClaimsPrincipal> _known = new(StringComparer.Ordinal);

    public async ValueTask<ClaimsPrincipal?> Find(string key, CancellationToken cancel)
    {
        if (key.Length is 0 or > LongestKey)
            return null;
        var hash = Hash(key);
        if (!_known.TryGetValue(hash, out var known))
        {
            if (await keys.FindByKey(key, cancel) is not { } row)
                return null;
            known = Remember(hash, row);
        }
        return await Stands((CallerIdentity)known.Identity!, cancel) ? known : null;
    }

    /// <summary>Whether the key was issued, has not expired and was not revoked.</summary>
    public async ValueTask<bool> Stands(CallerIdentity identity, CancellationToken cancel)
    {
        if (identity.EndsAt <= time.GetUtcNow())
            return false;
        var (tenant, key) = (identity.Caller.Tenant, identity.Caller.Id);
        using var scope = CallScope.Bind(tenant, People.Access);
        return (await actors.ReadTenant(tenant, cancel)).Keys.Contains(key);
    }

    private ClaimsPrincipal Remember(string hash, ApiKeyView row)
    {
        if (_known.Count >= MostKnown)
            _known.Clear();
        var caller = new Caller(row.Tenant, Who.ApiKey(row.Id), row.Id, row.Name, null, row.Roles, RolePermissions.Of(row.Roles));
        return _known[hash] = new(new CallerIdentity(caller, Schemes.ApiKey) { EndsAt = row.ExpiresAt });
    }

    private static string Hash(string key)
    {
        Span<byte> utf8 = stackalloc byte[Encoding.UTF8.GetMaxByteCount(LongestKey)];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8[..Encoding.UTF8.GetBytes(key, utf8)], hash);
        return Convert.ToHexString(hash);
    }
}
