using MimeKit;
using MimeKit.IO;

namespace Actors.Channels.Mails.Reading;

/// <summary>Undoes MIME and interprets nothing. Total: what cannot be parsed comes back with a problem, and with what could be read.</summary>
public static class MimeReader
{
    /// <summary>Nested deeper, a part is a file.</summary>
    private const int Deepest = 64;

    private static readonly ParserOptions Options = new() { MaxMimeDepth = Deepest };

    public static InboundMail Read(ReadOnlyMemory<byte> bytes, MailDelivery delivery)
    {
        var head = MailHead.Of(bytes);
        if (bytes.Length > RawMail.LargestRead)
            return Mail(head, delivery, new MailBody(), MailProblems.Oversize);

        var body = new MailBody();
        var gaveUp = Fill(body, head, bytes);
        return Mail(head, delivery, body, Structure.Fault(bytes, head) ?? gaveUp);
    }

    private static InboundMail Mail(MailHead head, MailDelivery delivery, MailBody body, string? problem) => new(
        Envelopes.Of(head, delivery),
        head.Fields,
        head.MessageId,
        head.Parties("From") is [var from, ..] ? from : null,
        [.. head.Parties("To"), .. head.Parties("Cc")],
        head.Words("Subject"),
        MailDates.SentAt(head),
        body.Text,
        body.Html,
        body.Files,
        problem);

    /// <returns>Why the parser gave up, or null.</returns>
    private static string? Fill(MailBody body, MailHead head, ReadOnlyMemory<byte> bytes)
    {
        using var mail = new ChainedStream();
        mail.Add(new MemoryStream(head.ForParser, writable: false));
        mail.Add(new MemoryStream(bytes[head.Length..].ToArray(), writable: false));
        try
        {
            return body.Add(new MimeParser(Options, mail, MimeFormat.Entity, persistent: true).ParseEntity());
        }
        catch (FormatException)
        {
            return "malformed beyond parsing";
        }
    }
}
