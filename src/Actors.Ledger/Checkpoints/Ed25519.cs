using System.Numerics;
using System.Security.Cryptography;

namespace Actors.Ledger;

/// <summary>
/// Verifies signatures of RFC 8032, section 5.1.7, which witnesses use and .NET does not know. It handles nothing that is secret, so it may
/// take its time: some milliseconds.
/// </summary>
internal static class Ed25519
{
    public const int KeyLength = 32;
    public const int SignatureLength = 64;

    private static readonly BigInteger P = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger Order = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", null);
    private static readonly BigInteger D = Mod(-121665 * Inverse(121666));
    private static readonly BigInteger RootOfMinusOne = BigInteger.ModPow(2, (P - 1) / 4, P);
    private static readonly Point Neutral = new(0, 1, 1, 0);
    private static readonly Point Base = Decode(EncodeNumber(Mod(4 * Inverse(5))))!.Value;

    public static bool IsKey(ReadOnlySpan<byte> key) => key.Length == KeyLength && Decode(key) is not null;

    /// <summary>False for anything that is not written in the one way there is, also where the equation would hold.</summary>
    public static bool Verifies(ReadOnlySpan<byte> key, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != SignatureLength || key.Length != KeyLength || Decode(key) is not { } owner)
            return false;
        var r = signature[..KeyLength];
        var s = new BigInteger(signature[KeyLength..], isUnsigned: true);
        if (s >= Order)
            return false;
        var h = new BigInteger(SHA512.HashData([.. r, .. key, .. message]), isUnsigned: true) % Order;
        return Encode(Add(Times(s, Base), Times(Order - h, owner))).AsSpan().SequenceEqual(r);
    }

    private static Point? Decode(ReadOnlySpan<byte> bytes)
    {
        var number = bytes.ToArray();
        var isOdd = number[^1] >> 7 == 1;
        number[^1] &= 0x7f;
        var y = new BigInteger(number, isUnsigned: true);
        if (y >= P)
            return null;
        var square = Mod((y * y - 1) * Inverse(D * y * y + 1));
        var x = BigInteger.ModPow(square, (P + 3) / 8, P);
        if (Mod(x * x) != square)
            x = Mod(x * RootOfMinusOne);
        if (Mod(x * x) != square || (x.IsZero && isOdd))
            return null;
        if (x.IsEven == isOdd)
            x = P - x;
        return new(x, y, 1, Mod(x * y));
    }

    private static byte[] Encode(in Point point)
    {
        var inverse = Inverse(point.Z);
        var bytes = EncodeNumber(Mod(point.Y * inverse));
        if (!Mod(point.X * inverse).IsEven)
            bytes[^1] |= 0x80;
        return bytes;
    }

    private static byte[] EncodeNumber(BigInteger number)
    {
        var bytes = new byte[KeyLength];
        number.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }

    private static Point Times(BigInteger factor, Point point)
    {
        var product = Neutral;
        for (; !factor.IsZero; factor >>= 1)
        {
            if (!factor.IsEven)
                product = Add(product, point);
            point = Add(point, point);
        }

        return product;
    }

    /// <summary>RFC 8032, section 5.1.4; right for doubling, too.</summary>
    private static Point Add(in Point one, in Point other)
    {
        var a = Mod((one.Y - one.X) * (other.Y - other.X));
        var b = Mod((one.Y + one.X) * (other.Y + other.X));
        var c = Mod(2 * one.T * other.T * D);
        var d = Mod(2 * one.Z * other.Z);
        var (e, f, g, h) = (b - a, d - c, d + c, b + a);
        return new(Mod(e * f), Mod(g * h), Mod(f * g), Mod(e * h));
    }

    private static BigInteger Inverse(BigInteger number) => BigInteger.ModPow(Mod(number), P - 2, P);

    private static BigInteger Mod(BigInteger number)
    {
        var rest = number % P;
        return rest.Sign < 0 ? rest + P : rest;
    }

    /// <summary>x = X/Z, y = Y/Z, xy = T/Z.</summary>
    private readonly record struct Point(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T);
}
