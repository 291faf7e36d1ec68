namespace Actors.Domain.Mails.Reading;

/// <summary>Which account a mail is for: the one whose address received it. An address belongs to one account only.</summary>
internal static class Recipients
{
    private const string AmazonChannel = "amazon";
    private const int MostRecipients = 100;

    /// <summary>
    /// The envelope knows better than the mailbox it lay in, and that better than the To header. A mail to several accounts goes to one that fits its sender (Amazon's to an Amazon
    /// account, a stranger's to another), and of those to the one named first.
    /// </summary>
    public static AccountRow? Choose(InboundMail mail, IReadOnlyCollection<AccountRow> accounts)
    {
        var reached = Reached(mail.Envelope.To, accounts);
        if (reached.Count == 0 && accounts.FirstOrDefault(account => account.Account == mail.Envelope.Account) is { } mailbox)
            return mailbox;
        if (reached.Count == 0)
            reached = Reached(mail.To.Select(party => party.Address), accounts);
        var fromAmazon = AmazonMarketplace.ByDomain(MailDomain.Of(mail.From?.Address ?? "")) is not null;
        return reached.Find(account => account.Channel == AmazonChannel == fromAmazon) ?? reached.FirstOrDefault();
    }

    /// <summary>The account whose own address wrote the mail, or in whose mailbox it lay among what was sent.</summary>
    public static AccountRow? Writer(InboundMail mail, IReadOnlyCollection<AccountRow> accounts) =>
        Reached([mail.From?.Address ?? ""], accounts).FirstOrDefault()
        ?? (mail.Envelope.Outgoing ? accounts.FirstOrDefault(account => account.Account == mail.Envelope.Account) : null);

    private static List<AccountRow> Reached(IEnumerable<string> recipients, IReadOnlyCollection<AccountRow> accounts) =>
        [.. from recipient in recipients.Take(MostRecipients)
            from account in accounts
            where account.MailAddresses.Any(own => IsSame(own, recipient))
            select account];

    /// <summary>Mail to <c>shop+amazon@…</c> is mail to <c>shop@…</c>.</summary>
    private static bool IsSame(string own, string recipient) =>
        own.Equals(recipient, StringComparison.OrdinalIgnoreCase) || own.Equals(WithoutTag(recipient), StringComparison.OrdinalIgnoreCase);

    private static string WithoutTag(string address)
    {
        var plus = address.IndexOf('+', StringComparison.Ordinal);
        var at = address.LastIndexOf('@');
        return plus > 0 && plus < at ? address[..plus] + address[at..] : address;
    }
}
