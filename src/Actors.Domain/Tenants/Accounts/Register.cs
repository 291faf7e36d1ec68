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

/// <summary>Rules go by the channel's name: under another one they would not hold.</summary>
public sealed record AmazonByAnotherName() : Refusal(
    "account.channel-name", "Amazon's channel is called 'amazon', in every region.", RefusalKind.Invalid);

/// <summary>R61, R65, R83: no setting takes Amazon's rules off.</summary>
public sealed record AmazonRulesHold() : Refusal(
    "account.amazon-rules",
    "An account on Amazon is official, and its time to answer is 24 hours. How soon somebody has to look is set with the risk targets.",
    RefusalKind.Invalid);

/// <summary>Its tickets were opened under the rules of that channel.</summary>
public sealed record ChannelFixed() : Refusal("account.channel-fixed", "An account stays on its channel. Register another account for another one.");

/// <summary>Its tickets have the rules of an official channel; the list of accounts must not say otherwise.</summary>
public sealed record OfficialFixed() : Refusal(
    "account.official-fixed",
    "An account whose replies count for its marketplace stays official: its rules are not taken off. Register another account for other mail.");

internal static partial class Register
{
    private const string Amazon = "amazon";
    private static readonly TimeSpan LongestResponseTime = TimeSpan.FromDays(90);

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
        if (settings.ResponseTime < TimeSpan.FromMinutes(1) || settings.ResponseTime > LongestResponseTime)
            return new InvalidAccountSettings("responseTime");
        if (!settings.MailAddresses.All(IsMailAddress))
            return new InvalidAccountSettings("mailAddresses");

        if (settings.Channel != Amazon && settings.Channel.StartsWith(Amazon, StringComparison.Ordinal))
            return new AmazonByAnotherName();
        if (settings.Channel == Amazon && !(settings.Official && settings.ResponseTime == AccountSettings.DefaultResponseTime))
            return new AmazonRulesHold();
        var known = state.Accounts.GetValueOrDefault(command.Account);
        if (known is not null && known.Channel != settings.Channel)
            return new ChannelFixed();
        if (known is { Official: true } && !settings.Official)
            return new OfficialFixed();

        foreach (var (id, other) in state.Accounts)
        {
            if (id != command.Account && other.MailAddresses.Intersect(settings.MailAddresses, StringComparer.OrdinalIgnoreCase).Any())
                return new MailAddressTaken(id);
        }

        var normal = settings with { MailAddresses = [.. settings.MailAddresses.Select(address => address.ToLowerInvariant()).Distinct()] };
        return normal.Equals(known) ? Decision.Nothing : Decision.Accept(new AccountRegistered(command.Account, normal));
    }

    private static bool IsSlug(string? text) => text is not null && Slug().IsMatch(text);

    private static bool IsMailAddress(string? address) => address is { Length: <= 254 } && MailAddress().IsMatch(address);

    [GeneratedRegex(@"\A[^@\s<>(),;:""\\]+@[^@\s<>(),;:""\\]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{1,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();
}
