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

    public static string Decode(ReadOnlySpan<byte> bytes, string label)
    {
        var charset = CharsetNames.Of(label);
        if (charset is CharsetNames.Utf8 or null || CharsetNames.IsWestern(charset))
        {
            if (AsUtf8(bytes) is { } text)
                return text;
        }

        return Encode(charset ?? CharsetNames.Utf8) is { } encoding and not UTF8Encoding ? encoding.GetString(bytes) : Windows1252.GetString(bytes);
    }

    /// <summary>Header bytes that are no UTF-8 become it.</summary>
    public static byte[] ToUtf8(byte[] bytes) => AsUtf8(bytes) is null ? Encoding.UTF8.GetBytes(Windows1252.GetString(bytes)) : bytes;

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

    private static Encoding? Encode(string charset)
    {
        try
        {
            return Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Registered(int codePage)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(codePage);
    }
}
