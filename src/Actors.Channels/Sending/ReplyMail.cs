using System.Net;
using System.Text.RegularExpressions;
using Actors.Domain.Tenants.Connections;
using MimeKit;
using MimeKit.Text;

namespace Actors.Channels.Sending;

/// <summary>Makes the mail of a reply.</summary>
internal static partial class ReplyMail
{
    /// <summary>By which the desk knows its own mail when it comes back.</summary>
    public const string Mark = "X-Actors-Reply";

    /// <summary>The same for every try, so that whoever gets the mail twice can tell.</summary>
    public static string IdOf(Guid reply, string sender) => $"{reply:N}@{sender[(sender.LastIndexOf('@') + 1)..]}";

    /// <returns>Null when there is no address to send it to.</returns>
    public static MimeMessage? Of(Guid reply, OutgoingReply outgoing, SubmissionSettings settings, DateTimeOffset now)
    {
        if (outgoing.To is not { } to || !MailboxAddress.TryParse(to, out var recipient))
            return null;

        var message = new MimeMessage { MessageId = IdOf(reply, settings.Sender), Date = now, Subject = Subject(outgoing.Subject) };
        message.From.Add(new MailboxAddress(settings.SenderName, settings.Sender));
        message.To.Add(recipient);
        if (outgoing.InReplyTo is { } before && IsId(before))
            message.InReplyTo = before;
        foreach (var id in outgoing.References.Where(IsId))
            message.References.Add(id);
        message.Headers.Add(Mark, reply.ToString("D"));
        if (outgoing.Automatic)
            message.Headers.Add("Auto-Submitted", "auto-replied");
        message.Body = Body(outgoing);
        return message;
    }

    /// <summary>One line, whatever a stranger put into it.</summary>
    private static string Subject(string? subject)
    {
        var line = Control().Replace(subject ?? "", " ").Trim();
        return Answered().IsMatch(line) ? line : $"Re: {line}";
    }

    private static MimeEntity Body(OutgoingReply outgoing)
    {
        var text = outgoing.Token is { } token ? $"{outgoing.Text}\n\n[commMgrTok:{token}]" : outgoing.Text;
        var words = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = text },
            new TextPart(TextFormat.Html) { Text = Html(text) },
        };
        if (outgoing.Files.Count == 0)
            return words;

        var whole = new Multipart("mixed") { words };
        foreach (var file in outgoing.Files)
            whole.Add(Part(file));
        return whole;
    }

    private static MimePart Part(OutgoingFile file)
    {
        var type = ContentType.TryParse(file.MediaType, out var known) ? known : new("application", "octet-stream");
        return new(type)
        {
            Content = new MimeContent(new MemoryStream(file.Bytes.ToArray(), writable: false)),
            ContentDisposition = new(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = file.Name,
        };
    }

    /// <summary>Paragraphs and line breaks, nothing else.</summary>
    private static string Html(string text)
    {
        var paragraphs = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph).Replace("\n", "<br>\n", StringComparison.Ordinal)}</p>");
        return $"<html><body>\n{string.Join("\n", paragraphs)}\n</body></html>\n";
    }

    private static bool IsId(string id) => id.Length <= 900 && Id().IsMatch(id);

    /// <summary>A mail's identifier, in a form that cannot reach beyond its line.</summary>
    [GeneratedRegex(@"\A[\x21-\x3b\x3d\x3f-\x7e]+@[\x21-\x3b\x3d\x3f-\x7e]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"\p{Cc}+", RegexOptions.CultureInvariant)]
    private static partial Regex Control();

    [GeneratedRegex(@"\A\s*(re|r|aw|ré|rv|sv|antw)\s*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Answered();
}
