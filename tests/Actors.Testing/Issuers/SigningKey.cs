using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using static System.Buffers.Text.Base64Url;

namespace Actors.Testing;

/// <summary>Signs tokens (RFC 7515) as an issuer does, or as somebody who would like to be one.</summary>
public sealed class SigningKey
{
    private readonly Func<byte[], byte[]> _sign;
    private readonly object? _published;

    private SigningKey(string id, string algorithm, Func<byte[], byte[]> sign, object? published) =>
        (Id, Algorithm, _sign, _published) = (id, algorithm, sign, published);

    public string Id { get; }

    public string Algorithm { get; }

    public static SigningKey Rsa(string id)
    {
        var rsa = RSA.Create(2048);
        var open = rsa.ExportParameters(includePrivateParameters: false);
        return new(
            id,
            "RS256",
            text => rsa.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            new { kty = "RSA", use = "sig", kid = id, alg = "RS256", n = EncodeToString(open.Modulus), e = EncodeToString(open.Exponent) });
    }

    public static SigningKey Ecdsa(string id)
    {
        var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var open = ecdsa.ExportParameters(includePrivateParameters: false);
        return new(
            id,
            "ES256",
            text => ecdsa.SignData(text, HashAlgorithmName.SHA256),
            new { kty = "EC", use = "sig", kid = id, alg = "ES256", crv = "P-256", x = EncodeToString(open.Q.X), y = EncodeToString(open.Q.Y) });
    }

    /// <summary>What everybody who knows the secret could have signed.</summary>
    public static SigningKey Shared(string id, string secret) => new(id, "HS256", text => HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), text), null);

    public static SigningKey None() => new("", "none", _ => [], null);

    /// <summary>As it stands in the key set (RFC 7517).</summary>
    public object Published() => _published ?? throw new InvalidOperationException("It is published nowhere.");

    public string Sign(IReadOnlyDictionary<string, object> claims, string type = "JWT")
    {
        var head = Algorithm == "none" ? (object)new { alg = "none", typ = type } : new { alg = Algorithm, typ = type, kid = Id };
        return SignText(EncodeToString(JsonSerializer.SerializeToUtf8Bytes(head)), JsonSerializer.Serialize(claims));
    }

    /// <summary>Claims as no serialiser writes them, under the head of another token.</summary>
    public string SignText(string head, string claims)
    {
        var text = $"{head}.{EncodeToString(Encoding.UTF8.GetBytes(claims))}";
        return $"{text}.{EncodeToString(_sign(Encoding.ASCII.GetBytes(text)))}";
    }
}
