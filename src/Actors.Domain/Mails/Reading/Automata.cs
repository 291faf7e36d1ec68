using System.Text;
using System.Text.RegularExpressions;

namespace Actors.Domain.Mails.Reading;

/// <summary>Mails that no person wrote: RFC 3834 responses, RFC 3464 delivery reports and their older relatives.</summary>
internal static class Automata
{
    private const int ReturnedHeaders = 64 * 1024;

    private const RegexOptions Line = RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking;

    private static readonly Regex Status = new(@"^Status:\s*([245]\.[0-9]{1,3}\.[0-9]{1,3})", Line);
    private static readonly Regex Action = new(@"^Action:\s*([a-z]+)", Line);
    private static readonly Regex Recipient = new(@"^Final-Recipient:\s*rfc822\s*;\s*<?([^\s<>]+)", Line);
    private static readonly Regex ReturnedId = new(@"^Message-ID:\s*(<[^<>\s]+>)", Line);

    public static AutomaticMail? Recognise(InboundMail mail, MailParty from)
    {
        if (KindOf(mail, from) is not { } kind)
            return null;
        var report = kind is AutomaticKind.Bounce or AutomaticKind.Delay ? mail.Text ?? "" : "";
        return new(kind, OriginalMessageId(mail), First(Recipient, report), First(Status, report));
    }

    private static AutomaticKind? KindOf(InboundMail mail, MailParty from)
    {
        var contentType = mail.Header("Content-Type") ?? "";
        if (contentType.StartsWith("multipart/report", StringComparison.OrdinalIgnoreCase))
            return contentType.Contains("delivery-status", StringComparison.OrdinalIgnoreCase) ? Report(mail.Text ?? "") : AutomaticKind.Notice;
        var returnPathIsEmpty = mail.Header("Return-Path") == "<>";
        var local = from.Address.Split('@')[0].ToLowerInvariant();
        if (local == "mailer-daemon" || (local == "postmaster" && returnPathIsEmpty))
            return AutomaticKind.Bounce;
        if (Word(mail.Header("Auto-Submitted")) is { Length: > 0 } submitted && submitted != "no")
            return submitted == "auto-replied" || mail.Header("In-Reply-To") is not null ? AutomaticKind.Reply : AutomaticKind.Notice;
        if (mail.Header("X-Autoreply") is not null || mail.Header("X-Autorespond") is not null || Word(mail.Header("Precedence")) == "auto_reply")
            return AutomaticKind.Reply;
        if (returnPathIsEmpty)
            return AutomaticKind.Reply;
        return Word(mail.Header("Precedence")) is "bulk" or "junk" or "list" ? AutomaticKind.Notice : null;
    }

    /// <summary>One report may speak of several recipients: one failure is a bounce, whatever became of the others.</summary>
    private static AutomaticKind Report(string text)
    {
        var actions = Action.Matches(text).Select(m => m.Groups[1].Value.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        return actions.Contains("failed") || actions.Count == 0 ? AutomaticKind.Bounce
            : actions.Contains("delayed") ? AutomaticKind.Delay
            : AutomaticKind.Notice;
    }

    private static string? OriginalMessageId(InboundMail mail)
    {
        var returned = mail.Attachments.FirstOrDefault(a => a.MediaType is "message/rfc822" or "text/rfc822-headers");
        if (returned is not null)
        {
            var head = Encoding.Latin1.GetString(returned.Bytes.Span[..Math.Min(returned.Bytes.Length, ReturnedHeaders)]);
            if (First(ReturnedId, head) is { } id)
                return MessageIds.In(id).FirstOrDefault();
        }

        return MessageIds.In(mail.Header("In-Reply-To")).FirstOrDefault() ?? MessageIds.In(mail.Header("References")).LastOrDefault();
    }

    private static string? First(Regex pattern, string text) => pattern.Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The first word of a header value; parameters and comments follow it.</summary>
    private static string? Word(string? value) => value?.Split(';', ' ', '(')[0].ToLowerInvariant();
}
