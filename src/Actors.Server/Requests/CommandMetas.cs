using System.Security.Cryptography;
using System.Text;

namespace Actors.Server.Requests;

/// <summary>
/// Makes commands idempotent. With an <c>Idempotency-Key</c> the command's id follows from tenant, caller, route and key, so that a
/// repeated request finds what the first one did; the fingerprint tells a repetition from another request under the same key.
/// </summary>
public static class CommandMetas
{
    private const string KeyHeader = "Idempotency-Key";
    private const int LongestKey = 200;

    public static async ValueTask<CommandMeta> Of(HttpContext http, Caller caller, ReadOnlyMemory<byte> body)
    {
        var services = http.RequestServices;
        var indexKey = await services.GetRequiredService<ContentVault>().IndexKey(caller.Tenant, http.RequestAborted);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var id = Key(http) is { } key ? Id(caller.Tenant, caller.Who.Value, Route(http), key) : Guid.CreateVersion7(now);
        return new(id, Fingerprint(indexKey, http.Request, body.Span), caller.Who, IfMatch.Optional(http));
    }

    /// <summary>The first 16 bytes of SHA-256 over the parts, each with its length before it.</summary>
    public static Guid Id(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
            Append(hash, Encoding.UTF8.GetBytes(part));
        return new(hash.GetHashAndReset().AsSpan(0, 16), bigEndian: true);
    }

    /// <summary>HMAC-SHA-256 over the parts under the tenant's index key.</summary>
    public static byte[] Fingerprint(ReadOnlyMemory<byte> indexKey, params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, indexKey.Span);
        foreach (var part in parts)
            Append(hash, Encoding.UTF8.GetBytes(part));
        return hash.GetHashAndReset();
    }

    private static byte[] Fingerprint(ReadOnlyMemory<byte> indexKey, HttpRequest request, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, indexKey.Span);
        Append(hash, Encoding.UTF8.GetBytes(request.Method));
        Append(hash, Encoding.UTF8.GetBytes(request.Path.Value!));
        Append(hash, body);
        return hash.GetHashAndReset();
    }

    private static string? Key(HttpContext http)
    {
        var header = http.Request.Headers[KeyHeader];
        if (header.Count == 0)
            return null;
        var key = header.ToString();
        return key.Length is > 0 and <= LongestKey && key.All(c => c is >= ' ' and <= '~')
            ? key
            : throw new ProblemException(KnownProblems.Malformed(KeyHeader, "1 to 200 printable ASCII characters."));
    }

    private static string Route(HttpContext http) =>
        $"{http.Request.Method} {((RouteEndpoint)http.GetEndpoint()!).RoutePattern.RawText}";

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        hash.AppendData(BitConverter.GetBytes(part.Length));
        hash.AppendData(part);
    }
}
