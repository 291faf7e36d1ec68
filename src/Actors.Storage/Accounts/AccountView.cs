using Actors.Domain.Tenants;

namespace Actors.Storage;

/// <param name="Outbound">False while nothing may leave through the account.</param>
/// <param name="MailAddresses">Lower case, in alphabetical order.</param>
public sealed record AccountView(
    string Account,
    string Channel,
    string Region,
    bool Official,
    string Name,
    bool Outbound,
    IReadOnlyList<string> MailAddresses)
{
    public AccountMode Mode { get; init; } = AccountMode.Open;
}
