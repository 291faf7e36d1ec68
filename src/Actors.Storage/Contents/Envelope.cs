using System.Security.Cryptography;

namespace Actors.Storage;

/// <summary>AES-256-GCM over bytes and their context: <c>format (1) ‖ nonce (12) ‖ ciphertext ‖ tag (16)</c>, nonce random.</summary>
internal static class Envelope
{
    public const int KeyLength = 32;
    public const int Overhead = 1 + NonceLength + TagLength;
    private const byte Format = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>Seals the concatenation of both parts.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> context, ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail)
    {
        var sealedBytes = new byte[Overhead + head.Length + tail.Length];
        var nonce = sealedBytes.AsSpan(1, NonceLength);
        var body = sealedBytes.AsSpan(1 + NonceLength, head.Length + tail.Length);
        sealedBytes[0] = Format;
        RandomNumberGenerator.Fill(nonce);
        head.CopyTo(body);
        tail.CopyTo(body[head.Length..]);
        using var cipher = Cipher(key);
        cipher.Encrypt(nonce, body, body, sealedBytes.AsSpan(sealedBytes.Length - TagLength), context);
        return sealedBytes;
    }

    /// <exception cref="CryptographicException">Wrong key, wrong context or changed bytes.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> context, ReadOnlySpan<byte> sealedBytes)
    {
        using var cipher = Cipher(key);
        return Open(cipher, context, sealedBytes);
    }

    /// <summary>For one thread. Making it costs more than opening a text with it.</summary>
    public static AesGcm Cipher(ReadOnlySpan<byte> key) => new(key, TagLength);

    /// <exception cref="CryptographicException">Wrong key, wrong context or changed bytes.</exception>
    public static byte[] Open(AesGcm cipher, ReadOnlySpan<byte> context, ReadOnlySpan<byte> sealedBytes)
    {
        if (sealedBytes.Length < Overhead || sealedBytes[0] != Format)
            throw new CryptographicException("The sealed bytes have an unknown format.");

        var plain = new byte[sealedBytes.Length - Overhead];
        cipher.Decrypt(
            sealedBytes.Slice(1, NonceLength),
            sealedBytes.Slice(1 + NonceLength, plain.Length),
            sealedBytes[^TagLength..],
            plain,
            context);
        return plain;
    }
}
