using System.Text;
using MimeKit;

namespace Actors.Channels.Mails.Reading;

/// <summary>Why the bytes are no complete mail. Looks at the outermost structure only: inner parts are often sloppy.</summary>
internal static class Structure
{
    private static readonly HashSet<string> Letterhead =
        new(["From", "To", "Date", "Subject", "Message-ID", "Received", "Return-Path"], StringComparer.OrdinalIgnoreCase);

    /// <returns>A fixed phrase without personal data, or null.</returns>
    public static string? Fault(ReadOnlyMemory<byte> mail, MailHead head)
    {
        if (mail.IsEmpty)
            return "no bytes";
        if (!head.Fields.Any(field => Letterhead.Contains(field.Name)))
            return "no mail header";
        if (!ContentType.TryParse(head.Value("Content-Type") ?? "", out var type) || !type.IsMimeType("multipart", "*"))
            return null;
        if (string.IsNullOrEmpty(type.Boundary))
            return "multipart without a boundary";
        var delimiter = Encoding.UTF8.GetBytes($"\n--{type.Boundary}");
        if (mail.Span.IndexOf(delimiter) < 0)
            return "multipart without parts";
        return mail.Span.LastIndexOf([.. delimiter, (byte)'-', (byte)'-']) < 0 ? "multipart cut off before its end" : null;
    }
}
