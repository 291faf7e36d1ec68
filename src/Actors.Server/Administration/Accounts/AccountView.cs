using Actors.Domain.Tenants;

namespace Actors.Server.Administration.Accounts;

public enum Outbound
{
    Open,
    Paused,
}

/// <summary>A selling account on one channel and region.</summary>
/// <param name="Id">A slug such as <c>amazon-eu</c>.</param>
/// <param name="Official">Replies on it count for the marketplace.</param>
/// <param name="MailAddresses">Mailboxes whose mail belongs to it.</param>
/// <param name="ResponseHours">How long a buyer message may wait.</param>
/// <param name="Version">Of the tenant.</param>
public sealed record AccountView(
    string Id,
    string Name,
    string Channel,
    string Region,
    bool Official,
    IReadOnlyList<string> MailAddresses,
    double ResponseHours,
    Outbound Outbound,
    long Version)
{
    public static AccountView Of(string id, AccountSettings settings, bool outbound, long version) => new(
        id,
        settings.Name,
        settings.Channel,
        settings.Region,
        settings.Official,
        settings.MailAddresses,
        settings.ResponseTime.TotalHours,
        outbound ? Outbound.Open : Outbound.Paused,
        version);
}

public sealed record AccountList(IReadOnlyList<AccountView> Items);
