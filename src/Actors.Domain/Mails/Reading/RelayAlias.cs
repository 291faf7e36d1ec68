using System.Buffers;

namespace Actors.Domain.Mails.Reading;

/// <summary>
/// A buyer's address at Amazon's relay: <c>token+suffix@marketplace.amazon.tld</c>. The token stands for the buyer, the suffix
/// for the thread.
/// </summary>
internal sealed record RelayAlias(string Address, AmazonMarketplace Marketplace)
{
    private static readonly SearchValues<char> Local =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_+");

    /// <summary>The address without the thread.</summary>
    public string Buyer => Address.Split('+')[0] is var token && token.Length < Address.Length ? token + Address[Address.LastIndexOf('@')..] : Address;

    /// <summary>Whether the address names the case. One that does not stands for all the buyer ever writes about.</summary>
    public bool NamesCase => Address.Contains('+', StringComparison.Ordinal);

    /// <summary>Amazon Business may write for all buyers from one address, where others have a random token each.</summary>
    public bool IsOfMany => Address.AsSpan(0, Address.LastIndexOf('@')).Contains("business", StringComparison.Ordinal);

    public static RelayAlias? From(string? address)
    {
        if (string.IsNullOrEmpty(address) || AmazonMarketplace.ByRelayDomain(MailDomain.Of(address)) is not { } marketplace)
            return null;
        var local = address.AsSpan(0, address.LastIndexOf('@'));
        return local.IsEmpty || local.ContainsAnyExcept(Local) ? null : new(address.ToLowerInvariant(), marketplace);
    }
}
