using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Actors.Runtime;

/// <summary>Command ids that a second run derives again.</summary>
public static class CommandIds
{
    /// <summary>The command an effect sends for <paramref name="purpose"/>; the fingerprint is the id's own hash.</summary>
    public static CommandMeta Of(DueEffect due, string purpose, Who by) => Once(by, "effect", due.Tenant, due.Id.ToString("N"), purpose);

    /// <summary>The one command for these parts, whichever process sends it.</summary>
    public static CommandMeta Once(Who by, params ReadOnlySpan<string> parts)
    {
        var hash = Hash(parts);
        return new(Id(hash), hash, by);
    }

    /// <summary>A command of the system that needs no protection from repetition.</summary>
    public static CommandMeta Fresh(DateTimeOffset now, Who by)
    {
        var id = Guid.CreateVersion7(now);
        return new(id, Hash("fresh", id.ToString("N")), by);
    }

    /// <summary>The first 16 bytes of the hash as an identifier (RFC 9562 version 8: the bits mean what we say).</summary>
    public static Guid Id(ReadOnlySpan<byte> hash)
    {
        Span<byte> bytes = stackalloc byte[16];
        hash[..16].CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }

    /// <summary>SHA-256 over the length-prefixed parts, so that no two lists of parts run together.</summary>
    public static byte[] Hash(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }
}
