namespace Actors.Domain.Mails.Reading;

/// <summary>The text of a mail, from whichever of its parts has it.</summary>
/// <param name="Shown">All the text there is.</param>
/// <param name="OfHtml">What the HTML part says beside it; empty where there is none.</param>
internal sealed record MailText(string Shown, string OfHtml)
{
    /// <summary>No longer than that, a text part may only say that the mail is to be read as HTML.</summary>
    private const int LongestStandIn = 300;

    public static MailText Of(InboundMail mail)
    {
        var html = HtmlText.From(mail.Html ?? "");
        return new(Trimmed(StandsIn(mail.Text, html) ? html : mail.Text!), html);
    }

    /// <summary>What a buyer typed into Amazon's template, where it is told apart.</summary>
    public static string TypedInto(InboundMail mail, Sender sender) =>
        sender.Kind == MailSender.AmazonBuyer || sender.IsReplyCopy ? HtmlText.Preformatted(mail.Html ?? "") : "";

    private static bool StandsIn(string? text, string html) =>
        string.IsNullOrWhiteSpace(text)
        || (html.Length > 0
            && text.Length <= LongestStandIn
            && text.Contains("html", StringComparison.OrdinalIgnoreCase)
            && !html.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string Trimmed(string text) => text.ReplaceLineEndings("\n").Trim('\n', ' ', '\t', '\u00A0');
}
