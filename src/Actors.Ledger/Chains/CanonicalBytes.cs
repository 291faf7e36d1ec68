using System.Buffers.Binary;
using System.Text;

namespace Actors.Ledger;

/// <summary>What is hashed before the payload. Every field has a fixed width or says its own length, so no two headers share bytes.</summary>
internal static class CanonicalBytes
{
    private const int Fixed = 13 + sizeof(ushort) + EventChain.HashLength + 4 * sizeof(uint) + sizeof(long) + sizeof(int) + sizeof(long);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Ends with a zero byte, so that no tag is the beginning of another one.</summary>
    private static ReadOnlySpan<byte> DomainTag => "actors/event\0"u8;

    public static int Length(in EventHeader header) =>
        Fixed
        + Strict.GetByteCount(header.Tenant)
        + Strict.GetByteCount(header.Stream)
        + Strict.GetByteCount(header.Type)
        + Strict.GetByteCount(header.By);

    /// <returns>The part of <paramref name="to"/> that follows the header.</returns>
    public static Span<byte> Write(Span<byte> to, ReadOnlySpan<byte> previous, in EventHeader header)
    {
        DomainTag.CopyTo(to);
        to = to[DomainTag.Length..];
        BinaryPrimitives.WriteUInt16BigEndian(to, EventChain.Format);
        to = to[sizeof(ushort)..];
        previous.CopyTo(to);
        to = to[previous.Length..];
        to = Text(to, header.Tenant);
        to = Text(to, header.Stream);
        to = Number(to, header.Version);
        to = Text(to, header.Type);
        BinaryPrimitives.WriteInt32BigEndian(to, header.Schema);
        to = to[sizeof(int)..];
        to = Number(to, header.AtMicros);
        return Text(to, header.By);
    }

    private static Span<byte> Number(Span<byte> to, long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(to, value);
        return to[sizeof(long)..];
    }

    private static Span<byte> Text(Span<byte> to, string value)
    {
        var length = Strict.GetBytes(value, to[sizeof(uint)..]);
        BinaryPrimitives.WriteUInt32BigEndian(to, (uint)length);
        return to[(sizeof(uint) + length)..];
    }
}
