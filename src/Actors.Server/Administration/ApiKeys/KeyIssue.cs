using System.Buffers.Text;
using System.Security.Cryptography;
using Actors.Domain.Tenants.Keys;

namespace Actors.Server.Administration.ApiKeys;

/// <param name="Key">Null when an earlier command with the same id created the key.</param>
public sealed record Issued(Guid Id, string? Key, Refusal? Refusal = null);

/// <summary>
/// Issues keys. The record comes first and the hash after it: a key that works is in the record. A key without its hash,
/// left by an interruption, works for nobody.
/// </summary>
public sealed class KeyIssue(IActors actors, Storage.ApiKeys keys, People people, TimeProvider time)
{
    private const string Prefix = "actors_";

    /// <summary>256 random bits, with a prefix that secret scanners recognise.</summary>
    public static string NewKey() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public async Task<Issued> Create(
        string tenant, string name, IReadOnlyList<string> roles, DateTimeOffset? expiresAt, string key, CommandMeta meta, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var reply = await actors.Send(ActorId.ForTenant(tenant), new CreateApiKey(Guid.CreateVersion7(now), roles, expiresAt), meta, cancel);
        if (reply is CommandReply.Refused refused)
            return new(default, null, refused.Refusal);

        var id = ((CommandReply.Accepted)reply).Receipt.Created!.Value;
        var added = await keys.Add(new ApiKeyView(id, tenant, name, roles, expiresAt, null, now), key, cancel);
        people.Forget(tenant);
        return new(id, added ? key : null);
    }

    public async Task<CommandReply> Revoke(string tenant, Guid key, CommandMeta meta, CancellationToken cancel)
    {
        var reply = await actors.Send(ActorId.ForTenant(tenant), new RevokeApiKey(key), meta, cancel);
        if (reply is CommandReply.Accepted)
            await keys.Revoke(tenant, key, time.GetUtcNow(), cancel);
        return reply;
    }
}
