namespace Actors.Domain.Mails.Reading;

/// <summary>Which account a mail is for: the one whose address received it.</summary>
internal static class Recipients
{
    private const string AmazonChannel = "amazon";
    private const int MostRecipients = 100;

    /// <summary>
    /// The envelope knows better than the To header. Amazon's mails belong to an Amazon account and, where one mailbox serves several
    /// of them, to the one of the marketplace's region; everybody else's belong to another account where there is one.
    /// Then the recipient named first counts.
    /// </summary>
    public static (string? Account, MailProblem? Problem) Choose(
        InboundMail mail, Sender sender, AmazonMarketplace? marketplace, IReadOnlyCollection<AccountRow> accounts)
    {
        var matches = Matches(accounts, mail.Envelope.To);
        if (matches.Count == 0)
            matches = Matches(accounts, mail.To.Select(party => party.Address));
        if (matches.Count == 0)
            return (null, MailProblems.NoAccount);

        var fromAmazon = sender.Marketplace is not null;
        matches = Prefer(matches, match => match.Account.Channel == AmazonChannel == fromAmazon);
        if (marketplace is not null)
            matches = Prefer(matches, match => match.Account.Region.Equals(marketplace.Region, StringComparison.OrdinalIgnoreCase));
        var first = matches.FindAll(match => match.Rank == matches.Min(m => m.Rank)).DistinctBy(match => match.Account.Account).ToList();
        return first.Count == 1 ? (first[0].Account.Account, null) : (null, MailProblems.AmbiguousAccount);
    }

    private static List<Match> Matches(IReadOnlyCollection<AccountRow> accounts, IEnumerable<string> recipients) =>
        [.. from recipient in recipients.Take(MostRecipients).Select((address, rank) => (address, rank))
            from account in accounts
            where account.MailAddresses.Any(own => IsSame(own, recipient.address))
            select new Match(account, recipient.rank)];

    private static List<Match> Prefer(List<Match> matches, Predicate<Match> wish) =>
        matches.Exists(wish) ? matches.FindAll(wish) : matches;

    /// <summary>Mail to <c>shop+amazon@…</c> is mail to <c>shop@…</c>.</summary>
    private static bool IsSame(string own, string recipient) =>
        own.Equals(recipient, StringComparison.OrdinalIgnoreCase) || own.Equals(WithoutTag(recipient), StringComparison.OrdinalIgnoreCase);

    private static string WithoutTag(string address)
    {
        var plus = address.IndexOf('+', StringComparison.Ordinal);
        var at = address.LastIndexOf('@');
        return plus > 0 && plus < at ? address[..plus] + address[at..] : address;
    }

    private sealed record Match(AccountRow Account, int Rank);
}
