using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Actors.Server.Tests.Access;

/// <summary>An authenticator (RFC 6238 over RFC 4226: SHA-1, six digits, thirty seconds).</summary>
public static class Totp
{
    public static string Now(string base32) => At(base32, TimeProvider.System.GetUtcNow());

    public static string At(string base32, DateTimeOffset time)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, time.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The algorithm authenticators use.
        var hash = HMACSHA1.HashData(Decode(base32), step);
#pragma warning restore CA5350
        var offset = hash[^1] & 0x0F;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & 0x7FFF_FFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string base32)
    {
        var bits = string.Concat(base32.TrimEnd('=').Select(c =>
            Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
