using System.Buffers;
using System.Security.Cryptography;

namespace Actors.Ledger;

/// <summary>
/// The hash that ties an event to the one before it in its stream. The bytes are laid out in this project's README; golden
/// files pin them per <see cref="Format"/>.
/// </summary>
public static class EventChain
{
    public const int Format = 1;

    public const int HashLength = SHA256.HashSizeInBytes;

    /// <summary>What stands for the previous hash in the first event of a stream: 32 zero bytes.</summary>
    public static readonly ReadOnlyMemory<byte> Genesis = new byte[HashLength];

    private const int StackLimit = 1024;

    /// <inheritdoc cref="Hash(ReadOnlySpan{byte}, in EventHeader, ReadOnlySpan{byte}, Span{byte})"/>
    public static byte[] Hash(ReadOnlySpan<byte> previous, in EventHeader header, ReadOnlySpan<byte> payload)
    {
        var hash = new byte[HashLength];
        Hash(previous, header, payload, hash);
        return hash;
    }

    /// <summary>SHA-256 over domain tag, format, previous hash, canonical header and payload.</summary>
    /// <exception cref="ArgumentException">
    /// <paramref name="previous"/> is not 32 bytes, <paramref name="destination"/> is shorter, or a field of the header is no
    /// well-formed Unicode: replacing what cannot be encoded would give two headers one hash.
    /// </exception>
    public static void Hash(ReadOnlySpan<byte> previous, in EventHeader header, ReadOnlySpan<byte> payload, Span<byte> destination)
    {
        if (previous.Length != HashLength)
            throw new ArgumentException($"A previous hash has {HashLength} bytes, not {previous.Length}.", nameof(previous));

        var length = CanonicalBytes.Length(header) + payload.Length;
        var rented = length > StackLimit ? ArrayPool<byte>.Shared.Rent(length) : null;
        try
        {
            var bytes = rented is null ? stackalloc byte[length] : rented.AsSpan(0, length);
            payload.CopyTo(CanonicalBytes.Write(bytes, previous, header));
            SHA256.HashData(bytes, destination);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
