namespace Actors.Domain.Mails.Reading;

/// <summary>
/// Understands a mail. Pure and total: whatever a stranger sends, the answer is a reading or a problem, in time linear in the size
/// of the mail.
/// </summary>
public static class MailReader
{
    /// <summary>A line of a mail (RFC 5322, 2.1.1). Nothing longer is an id that anybody would refer to.</summary>
    private const int LongestMessageId = 998;

    /// <param name="servers">Whose word on signatures counts.</param>
    public static MailOutcome Read(InboundMail received, IReadOnlyCollection<AccountRow> accounts, MailServers servers)
    {
        var mail = MailingLists.AsWritten(received);
        var own = Recipients.Writer(mail, accounts)?.Account;
        var account = own ?? Recipients.Choose(mail, accounts)?.Account;
        if (mail.Problem is { } broken)
            return MailProblems.Unparsable(broken) with { Account = account };
        if (mail.From is not { Address.Length: > 0 } from)
            return MailProblems.NoSender with { Account = account };
        if (account is null)
            return MailProblems.NoAccount;

        var text = MailText.Of(mail);
        var subject = mail.Subject?.Trim() ?? "";
        return text.Shown.Length == 0 && subject.Length == 0 && mail.Attachments.Count == 0
            ? MailProblems.Empty with { Account = account }
            : Understood(mail, from, account, isOwn: own is not null, subject, text, servers);
    }

    private static MailReading Understood(
        InboundMail mail, MailParty from, string account, bool isOwn, string subject, MailText text, MailServers servers)
    {
        var sender = Sender.Of(mail, from, isOwn);
        var words = sender.Marketplace is null ? OwnWords.In(text.Shown) : OwnWords.InRelayed(text.Shown, MailText.TypedInto(mail, sender));
        var relay = sender.Relay ?? (sender.IsReplyCopy || sender.Kind == MailSender.Seller ? BuyerOf(mail) : RelayAlias.From(sender.Automatic?.Recipient));
        var answerTo = AnswerTo(mail, from, sender);
        var orders = MentionedOrders.Of(subject, words, text.Shown, text.OfHtml);
        var threads = Threads.Of(
            mail, answerTo is null ? Partner(mail, from, isOwn) : new(answerTo, from.Name), relay, sender.Automatic, orders.Count > 0 ? orders[0] : null);
        return new(
            account,
            sender.Kind,
            from,
            answerTo,
            sender.NotificationType,
            sender.IsReplyCopy || sender.Kind == MailSender.Seller,
            sender.Automatic,
            orders,
            Asins.In(subject, text.Shown, text.OfHtml),
            MarketplaceOf(mail, sender)?.Id,
            threads.Keys,
            MessageIds.In(mail.MessageId).FirstOrDefault(id => Codes.IsIdentifier(id, LongestMessageId)),
            Identities.Of(mail, text.Shown),
            sender.Marketplace is null ? null : CommunicationToken.In(text.Shown) ?? CommunicationToken.In(text.OfHtml),
            subject,
            words,
            text.Shown,
            mail.Date,
            Trust.In(mail, from, sender, servers))
        {
            SharedKey = threads.Shared,
            Notice = sender.Kind == MailSender.AmazonSystem && !sender.IsReplyCopy ? AmazonNotices.KindOf(sender.NotificationType, subject) : null,
            IsUnaddressedCopy = sender.IsReplyCopy && relay is null,
        };
    }

    /// <summary>One relay domain may serve several marketplaces, so Amazon's header knows better.</summary>
    private static AmazonMarketplace? MarketplaceOf(InboundMail mail, Sender sender) =>
        sender.Marketplace is null ? null : AmazonMarketplace.ById(mail.Header("X-Marketplace-ID")) ?? sender.Marketplace;

    /// <summary>A copy of the seller's reply names the buyer as the one it went to.</summary>
    private static RelayAlias? BuyerOf(InboundMail mail) =>
        RelayAlias.From(HeaderSyntax.Address(mail.Header("Reply-To")))
        ?? mail.To.Select(party => RelayAlias.From(party.Address)).FirstOrDefault(alias => alias is not null);

    /// <summary>With whom the shop talks: in a mail of its own, whom it went to.</summary>
    private static MailParty Partner(InboundMail mail, MailParty from, bool isOwn) => isOwn && mail.To is [var to, ..] ? to : from;

    private static string? AnswerTo(InboundMail mail, MailParty from, Sender sender) => sender.Kind switch
    {
        MailSender.AmazonBuyer => sender.Relay!.Address,
        MailSender.Direct => HeaderSyntax.Address(mail.Header("Reply-To")) ?? from.Address,
        _ => null,
    };
}
