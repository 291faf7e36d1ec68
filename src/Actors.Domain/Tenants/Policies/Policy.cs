namespace Actors.Domain.Tenants.Policies;

/// <summary>Add a policy to the catalogue that notes cite from (R44), or change it.</summary>
/// <param name="Policy">Its code, such as <c>amazon.returns</c>; stored with every note that cites it, so never given a new meaning.</param>
public sealed record PutPolicy(string Policy, PolicySettings Settings) : TenantCommand;

public sealed record InvalidPolicySettings(string Field) : Refusal(
    "policy.invalid",
    $"The field '{Field}' of the policy is missing or not valid: a code has 1 to 100 letters, digits and . _ : / - only, a title at most "
    + "200 characters, an address begins with https.",
    RefusalKind.Invalid);

internal static class Policy
{
    public static Decision Decide(TenantState state, PutPolicy command)
    {
        var settings = command.Settings;
        if (!Codes.IsValid(command.Policy))
            return new InvalidPolicySettings("policy");
        if (!Codes.IsIdentifier(settings.Title, 200))
            return new InvalidPolicySettings("title");
        if (settings.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == "https" && url.Length <= 2_000))
            return new InvalidPolicySettings("url");
        return state.Policies.TryGetValue(command.Policy, out var known) && known == settings
            ? Decision.Nothing
            : Decision.Accept(new PolicyChanged(command.Policy, settings));
    }
}
