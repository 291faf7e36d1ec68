using System.Text;

namespace Actors.Channels.Mails.Reading;

/// <summary>
/// Bytes to text, as the label says unless the bytes prove it wrong: Latin text labelled UTF-8 and UTF-8 labelled Latin are both common.
/// An unknown label is treated like a missing one. Never throws.
/// </summary>
internal static class Charsets
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = Registered(1252);

    /// <summary>ISO-2022-JP and nothing else (RFC 1468).</summary>
    private static ReadOnlySpan<byte> JapaneseBegins => "\u001b$B"u8;

    public static string Decode(ReadOnlySpan<byte> bytes, string label)
    {
        if (Named(CharsetNames.Of(label)) is { } named && !(CharsetNames.IsWestern(named.WebName) && IsMostlyUtf8(bytes)))
            return named.GetString(bytes);
        return bytes.IndexOf(JapaneseBegins) >= 0 ? Encoding.GetEncoding("iso-2022-jp").GetString(bytes) : Unlabelled(bytes);
    }

    /// <summary>Header bytes that are no UTF-8 become it.</summary>
    public static byte[] ToUtf8(byte[] bytes) => AsUtf8(bytes) is null ? Encoding.UTF8.GetBytes(Unlabelled(bytes)) : bytes;

    private static string Unlabelled(ReadOnlySpan<byte> bytes) =>
        AsUtf8(bytes) ?? (IsMostlyUtf8(bytes) ? Mended(bytes) : Windows1252.GetString(bytes));

    /// <summary>Null for a label that says UTF-8 or nothing that is known: then the bytes decide.</summary>
    private static Encoding? Named(string? charset)
    {
        try
        {
            // UTF-16 and UTF-32 cannot stand in a mail as they are: the label is wrong.
            return charset is null or CharsetNames.Utf8 || charset.StartsWith("utf-", StringComparison.Ordinal) ? null : Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? AsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Whether more characters of several bytes are well-formed than are not; Latin text has next to none by chance.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var whole = Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done;
            good += whole && length > 1 ? 1 : 0;
            bad += whole ? 0 : 1;
            bytes = bytes[length..];
        }

        return good > bad;
    }

    /// <summary>UTF-8 in which single bytes are broken: those are what they would be in Windows-1252.</summary>
    private static string Mended(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var whole = Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            text.Append(whole ? rune.ToString() : Windows1252.GetString(bytes[..length]));
            bytes = bytes[length..];
        }

        return text.ToString();
    }

    private static Encoding Registered(int codePage)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(codePage);
    }
}
