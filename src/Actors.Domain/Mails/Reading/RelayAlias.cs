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

    public static RelayAlias? From(string? address)
    {
        if (string.IsNullOrEmpty(address) || AmazonMarketplace.ByRelayDomain(MailDomain.Of(address)) is not { } marketplace)
            return null;
        var local = address.AsSpan(0, address.LastIndexOf('@'));
        return local.IsEmpty || local.ContainsAnyExcept(Local) ? null : new(address.ToLowerInvariant(), marketplace);
    }
}
