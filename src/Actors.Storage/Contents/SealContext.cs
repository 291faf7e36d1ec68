using System.Buffers.Binary;
using System.Text;

namespace Actors.Storage;

/// <summary>
/// The bytes that tie a sealed value to its place, so that a row copied elsewhere does not open:
/// <c>purpose 00 tenant 00 id (16, big-endian) …</c>. No part before the id can contain 00.
/// </summary>
internal static class SealContext
{
    public static byte[] OfContent(string tenant, Guid content) => Build("actors/content/1", tenant, content, default, "");

    public static byte[] OfDataKey(string tenant, Guid key, ReadOnlySpan<byte> subject, string recordClass) =>
        Build("actors/data-key/1", tenant, key, subject, recordClass);

    public static byte[] OfUserSecret(Guid user, string secret) => Build("actors/user-secret/1", "", user, default, secret);

    /// <summary><c>purpose 00 tenant 00 number</c>, the number in decimal digits.</summary>
    public static byte[] OfLogKey(string tenant, long number) => Encoding.UTF8.GetBytes($"actors/log-key/1\0{tenant}\0{number}");

    public static byte[] OfGrainState() => "actors/grain-state/1"u8.ToArray();

    /// <summary>Of one master key under another.</summary>
    public static byte[] OfMasterKey() => "actors/master-key/1"u8.ToArray();

    public static byte[] OfWitnessKey() => "actors/witness-key/1"u8.ToArray();

    /// <summary><c>purpose 00 tenant 00 stream 00 program 00 version (8) time (8) head</c>; no text in it contains 00.</summary>
    public static byte[] OfSnapshot(string tenant, string stream, string program, long version, ReadOnlySpan<byte> head, long atMicros)
    {
        var text = Encoding.UTF8.GetBytes($"actors/snapshot/1\0{tenant}\0{stream}\0{program}\0");
        var bytes = new byte[text.Length + 16 + head.Length];
        text.CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(text.Length), version);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(text.Length + 8), atMicros);
        head.CopyTo(bytes.AsSpan(text.Length + 16));
        return bytes;
    }

    private static byte[] Build(string purpose, string tenant, Guid id, ReadOnlySpan<byte> subject, string recordClass)
    {
        var bytes = new byte[purpose.Length + 1 + Encoding.UTF8.GetByteCount(tenant) + 1 + 16 + subject.Length + Encoding.UTF8.GetByteCount(recordClass)];
        var rest = bytes.AsSpan();
        rest = rest[(Encoding.UTF8.GetBytes(purpose, rest) + 1)..];
        rest = rest[(Encoding.UTF8.GetBytes(tenant, rest) + 1)..];
        id.TryWriteBytes(rest, bigEndian: true, out var written);
        rest = rest[written..];
        subject.CopyTo(rest);
        Encoding.UTF8.GetBytes(recordClass, rest[subject.Length..]);
        return bytes;
    }
}
