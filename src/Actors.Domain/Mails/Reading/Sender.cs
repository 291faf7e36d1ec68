namespace Actors.Domain.Mails.Reading;

/// <summary>
/// Who sent the mail. A delivery report is automatic even when Amazon's relay sends it; otherwise the sender's domain decides,
/// and only a sender outside Amazon is asked whether it is a machine.
/// </summary>
internal sealed record Sender(MailSender Kind, RelayAlias? Relay, AmazonMarketplace? Marketplace, string? NotificationType, AutomaticMail? Automatic)
{
    private const string ReplyCopy = "BBC_MESSAGE_CONFIRMATION_TO_MERCHANT";
    private const int LongestType = 100;

    /// <summary>The seller's own words come back as a copy; they must never pass for the buyer's, whatever address they come from.</summary>
    public bool IsReplyCopy => NotificationType == ReplyCopy;

    /// <param name="isOwn">Whether the shop itself wrote it.</param>
    public static Sender Of(InboundMail mail, MailParty from, bool isOwn)
    {
        var automatic = Automata.Recognise(mail, from);
        var relay = IsNobody(from.Address) ? null : CaseOf(mail, RelayAlias.From(from.Address));
        var marketplace = relay?.Marketplace ?? AmazonMarketplace.ByDomain(MailDomain.Of(from.Address));
        var type = marketplace is null ? null : NotificationTypeOf(mail);
        var kind = automatic?.Kind is AutomaticKind.Bounce or AutomaticKind.Delay ? MailSender.Automatic
            : isOwn ? (automatic?.Kind == AutomaticKind.Reply ? MailSender.Automatic : MailSender.Seller)
            : relay is not null && type != ReplyCopy ? MailSender.AmazonBuyer
            : marketplace is not null ? MailSender.AmazonSystem
            : automatic is not null ? MailSender.Automatic
            : MailSender.Direct;
        return new(kind, relay, marketplace, type, automatic);
    }

    /// <summary>Reply-To may name the case of the same buyer where the sender's address does not (RFC 5322, 3.6.2).</summary>
    private static RelayAlias? CaseOf(InboundMail mail, RelayAlias? sender) =>
        RelayAlias.From(HeaderSyntax.Address(mail.Header("Reply-To"))) is { } asked && asked.Buyer == sender?.Buyer ? asked : sender;

    /// <summary>Amazon writes notices from its relay as well; a buyer's alias is random.</summary>
    public static bool IsNobody(string address) =>
        address.Split('@')[0].Replace("-", "", StringComparison.Ordinal).ToLowerInvariant() is "donotreply" or "noreply";

    private static string? NotificationTypeOf(InboundMail mail) =>
        mail.Header("X-Space-Notification-Type") is { Length: > 0 and <= LongestType } type && type.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            ? type
            : null;
}
