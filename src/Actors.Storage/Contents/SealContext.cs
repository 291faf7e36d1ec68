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
