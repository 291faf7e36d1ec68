using System.Text.RegularExpressions;

namespace Actors.Domain.Tenants.Accounts;

/// <summary>Create an account, or give it new settings.</summary>
/// <param name="Account">A slug such as <c>amazon-eu</c>.</param>
public sealed record RegisterAccount(string Account, AccountSettings Settings) : TenantCommand;

public sealed record InvalidAccountId() : Refusal(
    "account.invalid-id",
    "An account id is a slug of 2 to 40 characters: lower-case letters, digits and hyphens, beginning with a letter.",
    RefusalKind.Invalid);

public sealed record InvalidAccountSettings(string Field) : Refusal(
    "account.invalid",
    $"The field '{Field}' is missing or not valid.",
    RefusalKind.Invalid);

/// <summary>A mailbox belongs to one account, so that every mail has one home.</summary>
public sealed record MailAddressTaken(string Account) : Refusal(
    "account.address-taken",
    $"One of the mail addresses already belongs to the account '{Account}'.");

internal static partial class Register
{
    public static Decision Decide(TenantState state, RegisterAccount command)
    {
        var settings = command.Settings;
        if (!IsSlug(command.Account))
            return new InvalidAccountId();
        if (string.IsNullOrWhiteSpace(settings.Name) || settings.Name.Length > 100)
            return new InvalidAccountSettings("name");
        if (!IsSlug(settings.Channel))
            return new InvalidAccountSettings("channel");
        if (!Codes.IsIdentifier(settings.Region, 20))
            return new InvalidAccountSettings("region");
        if (settings.ResponseTime < TimeSpan.FromMinutes(1) || settings.ResponseTime > LongestResponseTime(settings))
            return new InvalidAccountSettings("responseTime");
        if (!settings.MailAddresses.All(IsMailAddress))
            return new InvalidAccountSettings("mailAddresses");

        foreach (var (id, other) in state.Accounts)
        {
            if (id != command.Account && other.MailAddresses.Intersect(settings.MailAddresses, StringComparer.OrdinalIgnoreCase).Any())
                return new MailAddressTaken(id);
        }

        var normal = settings with { MailAddresses = [.. settings.MailAddresses.Select(address => address.ToLowerInvariant()).Distinct()] };
        return state.Accounts.TryGetValue(command.Account, out var known) && known.Equals(normal)
            ? Decision.Nothing
            : Decision.Accept(new AccountRegistered(command.Account, normal));
    }

    /// <summary>No setting hides Amazon's own clock (R61, R65).</summary>
    private static TimeSpan LongestResponseTime(AccountSettings settings) =>
        settings is { Official: true, Channel: "amazon" } ? AccountSettings.DefaultResponseTime : TimeSpan.FromDays(90);

    private static bool IsSlug(string? text) => text is not null && Slug().IsMatch(text);

    private static bool IsMailAddress(string? address) => address is { Length: <= 254 } && MailAddress().IsMatch(address);

    [GeneratedRegex(@"\A[^@\s<>(),;:""\\]+@[^@\s<>(),;:""\\]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{1,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();
}
