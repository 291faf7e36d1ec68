using System.Text;
using System.Text.RegularExpressions;

namespace Actors.Domain.Mails.Reading;

/// <summary>Mails that no person wrote: RFC 3834 responses, RFC 3464 delivery reports and their older relatives.</summary>
internal static class Automata
{
    /// <summary>No mail passes that many servers that does not go round in a circle (RFC 5321, 6.3, asks for at least 100 before it is refused).</summary>
    private const int MostHops = 50;

    private const int ReturnedHeaders = 64 * 1024;

    private const RegexOptions Line = RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking;

    private static readonly Regex Status = new(@"^Status:\s*([245]\.[0-9]{1,3}\.[0-9]{1,3})", Line);
    private static readonly Regex Action = new(@"^Action:\s*([a-z]+)", Line);
    private static readonly Regex Recipient = new(@"^Final-Recipient:\s*rfc822\s*;\s*<?([^\s<>]+)", Line);
    private static readonly Regex ReturnedId = new(@"^Message-ID:\s*(<[^<>\s]+>)", Line);

    /// <summary>How servers say it in words where they write no report: <c>#5.1.1</c>, <c>550 5.1.1</c>, <c>&lt;anna@buyer.example&gt;:</c>.</summary>
    private static readonly Regex StatusInWords = new(@"(?:#|\b[45][0-9]{2}[ -])([45]\.[0-9]{1,3}\.[0-9]{1,3})\b", Line);
    private static readonly Regex RecipientInWords = new(@"^\s*<([^\s<>@]+@[^\s<>]+)>:?\s*$", Line);
    private static readonly Regex StillTrying = new(@"\bdelay|could not send message for|not yet been delivered|verzögert|retardé|in ritardo", Line);

    /// <summary>Exim and Exchange mark what they return.</summary>
    private static readonly string[] BouncedHeaders = ["X-Failed-Recipients", "X-MS-Exchange-Message-Is-Ndr"];

    private static readonly string[] Returned =
        ["message/rfc822", "text/rfc822-headers", "message/rfc822-headers", "message/global", "message/global-headers"];

    public static AutomaticMail? Recognise(InboundMail mail, MailParty from)
    {
        if (KindOf(mail, from) is not { } kind)
            return null;
        if (kind is not (AutomaticKind.Bounce or AutomaticKind.Delay))
            return new(kind, OriginalMessageId(mail, ""), null, null);
        var report = string.IsNullOrWhiteSpace(mail.Text) ? HtmlText.From(mail.Html ?? "") : mail.Text;
        return new(
            kind,
            OriginalMessageId(mail, report),
            First(Recipient, report) ?? HeaderSyntax.Address(mail.Header("X-Failed-Recipients")) ?? First(RecipientInWords, report),
            First(Status, report) ?? First(StatusInWords, report));
    }

    private static AutomaticKind? KindOf(InboundMail mail, MailParty from)
    {
        if (mail.HeadersNamed("Received").Skip(MostHops).Any())
            return AutomaticKind.Notice;
        var contentType = mail.Header("Content-Type") ?? "";
        if (contentType.StartsWith("multipart/report", StringComparison.OrdinalIgnoreCase))
            return contentType.Contains("delivery-status", StringComparison.OrdinalIgnoreCase) ? Report(mail.Text ?? "") : AutomaticKind.Notice;
        var returnPathIsEmpty = mail.Header("Return-Path") == "<>";
        var local = from.Address.Split('@')[0].ToLowerInvariant();
        if (local == "mailer-daemon" || (local == "postmaster" && returnPathIsEmpty) || BouncedHeaders.Any(name => mail.Header(name) is not null))
            return StillTrying.IsMatch(mail.Subject ?? "") ? AutomaticKind.Delay : AutomaticKind.Bounce;
        if (Word(mail.Header("Auto-Submitted")) is { Length: > 0 } submitted && submitted != "no")
            return submitted != "auto-replied" && AsksForAPerson(mail, from) ? null
                : submitted == "auto-replied" || mail.Header("In-Reply-To") is not null ? AutomaticKind.Reply : AutomaticKind.Notice;
        if (mail.Header("X-Autoreply") is not null || mail.Header("X-Autorespond") is not null || Word(mail.Header("Precedence")) == "auto_reply")
            return AutomaticKind.Reply;
        if (returnPathIsEmpty)
            return AutomaticKind.Reply;
        return Word(mail.Header("Precedence")) is "bulk" or "junk" or "list" && !MailingLists.TakesPosts(mail) && !AsksForAPerson(mail, from)
            ? AutomaticKind.Notice
            : null;
    }

    /// <summary>A form on a web site says that a program sent the mail, and in Reply-To who waits for the answer (RFC 3834, 5).</summary>
    private static bool AsksForAPerson(InboundMail mail, MailParty from) =>
        mail.Header("In-Reply-To") is null
        && mail.Header("List-Unsubscribe") is null
        && HeaderSyntax.Address(mail.Header("Reply-To")) is { } person
        && !Sender.IsNobody(person)
        && !MailDomain.IsWithin(MailDomain.Of(person), MailDomain.Of(from.Address))
        && !MailDomain.IsWithin(MailDomain.Of(from.Address), MailDomain.Of(person))
        && !mail.Envelope.To.Concat(mail.To.Select(to => to.Address)).Contains(person, StringComparer.OrdinalIgnoreCase);

    /// <summary>One report may speak of several recipients: one failure is a bounce, whatever became of the others.</summary>
    private static AutomaticKind Report(string text)
    {
        var actions = Action.Matches(text).Select(m => m.Groups[1].Value.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        return actions.Contains("failed") || actions.Count == 0 ? AutomaticKind.Bounce
            : actions.Contains("delayed") ? AutomaticKind.Delay
            : AutomaticKind.Notice;
    }

    private static string? OriginalMessageId(InboundMail mail, string report)
    {
        var returned = mail.Attachments.FirstOrDefault(a => Returned.Contains(a.MediaType));
        if (returned is not null)
        {
            var head = Encoding.Latin1.GetString(returned.Bytes.Span[..Math.Min(returned.Bytes.Length, ReturnedHeaders)]);
            if (First(ReturnedId, head) is { } id)
                return MessageIds.In(id).FirstOrDefault();
        }

        if (First(ReturnedId, report) is { } copied)
            return MessageIds.In(copied).FirstOrDefault();
        return MessageIds.In(mail.Header("In-Reply-To")).FirstOrDefault() ?? MessageIds.In(mail.Header("References")).LastOrDefault();
    }

    private static string? First(Regex pattern, string text) => pattern.Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The first word of a header value; parameters and comments follow it.</summary>
    private static string? Word(string? value) => value?.Split(';', ' ', '(')[0].ToLowerInvariant();
}
