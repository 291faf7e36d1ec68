namespace Actors.Domain.Tenants;

/// <param name="Channel"><c>amazon</c>, <c>shopify</c>, <c>mail</c> …</param>
/// <param name="Official">Replies on this account count for the marketplace (R6).</param>
/// <param name="MailAddresses">Mailboxes whose mail belongs to the account; lower case.</param>
/// <param name="ResponseTime">How long a buyer message may wait; 24 h unless set otherwise (R61).</param>
public sealed record AccountSettings(
    string Name,
    string Channel,
    string Region,
    bool Official,
    IReadOnlyList<string> MailAddresses,
    TimeSpan ResponseTime)
{
    public static readonly TimeSpan DefaultResponseTime = TimeSpan.FromHours(24);

    public bool Equals(AccountSettings? other) =>
        other is not null
        && (Name, Channel, Region, Official, ResponseTime) == (other.Name, other.Channel, other.Region, other.Official, other.ResponseTime)
        && MailAddresses.SequenceEqual(other.MailAddresses);

    public override int GetHashCode() => HashCode.Combine(Name, Channel, Region, Official, ResponseTime, MailAddresses.Count);
}
