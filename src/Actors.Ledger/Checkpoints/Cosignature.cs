using System.Buffers.Binary;
using System.Text;

namespace Actors.Ledger;

/// <summary>
/// What a witness signs, C2SP tlog-cosignature with Ed25519: that at this time it knew no larger state of the log, and that all it ever
/// knew are beginnings of this one.
/// </summary>
public static class Cosignature
{
    /// <summary>The end of the year 9999.</summary>
    private const long MostSeconds = 253_402_300_799;

    /// <summary>The bytes that the witness signs.</summary>
    public static byte[] Message(string checkpoint, long unixSeconds) => Encoding.UTF8.GetBytes($"cosignature/v1\ntime {unixSeconds}\n{checkpoint}");

    /// <summary>The bytes of the note's signature.</summary>
    public static byte[] Bytes(long unixSeconds, ReadOnlySpan<byte> signature)
    {
        var bytes = new byte[sizeof(long) + signature.Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, unixSeconds);
        signature.CopyTo(bytes.AsSpan(sizeof(long)));
        return bytes;
    }

    /// <summary>When the witness signed. Null where these are no bytes of a cosignature.</summary>
    public static DateTimeOffset? At(ReadOnlySpan<byte> bytes) =>
        bytes.Length == sizeof(long) + Ed25519.SignatureLength && BinaryPrimitives.ReadInt64BigEndian(bytes) is > 0 and <= MostSeconds and var seconds
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    internal static bool Verifies(ReadOnlySpan<byte> key, string checkpoint, ReadOnlySpan<byte> bytes) =>
        At(bytes) is { } at && Ed25519.Verifies(key, Message(checkpoint, at.ToUnixTimeSeconds()), bytes[sizeof(long)..]);
}
