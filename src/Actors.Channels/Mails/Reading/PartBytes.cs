using MimeKit;

namespace Actors.Channels.Mails.Reading;

internal static class PartBytes
{
    private static readonly FormatOptions AsSent = new() { NewLineFormat = NewLineFormat.Dos };

    /// <summary>The part as its sender had it: the transfer encoding is undone, a mail inside the mail stays as it is.</summary>
    public static byte[] Of(MimeEntity entity)
    {
        using var bytes = new MemoryStream();
        switch (entity)
        {
            case MessagePart { Message: { } mail }:
                mail.WriteTo(AsSent, bytes);
                break;
            case MimePart { Content: { } content }:
                content.DecodeTo(bytes);
                break;
        }

        return bytes.ToArray();
    }
}
