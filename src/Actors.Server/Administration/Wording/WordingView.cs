using Actors.Domain.Screening;

namespace Actors.Server.Administration.Wording;

/// <summary>A wording rule of the tenant's own.</summary>
/// <param name="Code">Begins with <c>tenant.</c></param>
/// <param name="Phrase">Words, <c>(a|b)</c>, <c>stem*</c>, <c>word?</c>, <c>#</c> for a number, <c>~3</c> for up to three words of any kind.</param>
/// <param name="Message">Why, and what to write instead; shown to whoever writes it.</param>
public sealed record WordingRule(string Code, string Phrase, Severity Severity, string Message);

/// <param name="AllowedHosts">Hosts that messages may link to over https; each also allows its subdomains.</param>
public sealed record WordingRequest(IReadOnlyList<string> AllowedHosts, IReadOnlyList<WordingRule> Rules) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.AtMost("$.allowedHosts", AllowedHosts, 200).Concat(Check.AtMost("$.rules", Rules, 200));

    public WordingSettings Settings() =>
        new(AllowedHosts, [.. Rules.Select(rule => new TenantWording(rule.Code, rule.Phrase, rule.Severity, rule.Message))]);
}

/// <param name="BuiltIn">The rules every tenant has; they can be waived on a ticket and not be switched off.</param>
/// <param name="RuleSet">Version of the built-in rules and word lists.</param>
public sealed record WordingView(
    IReadOnlyList<string> AllowedHosts, IReadOnlyList<WordingRule> Rules, IReadOnlyList<string> BuiltIn, string RuleSet, long Version)
{
    public static WordingView Of(WordingSettings settings, long version) => new(
        settings.AllowedHosts,
        [.. settings.Rules.Select(rule => new WordingRule(rule.Code, rule.Phrase, rule.Severity, rule.Message))],
        RuleCodes.All,
        Domain.Screening.RuleSet.Version,
        version);
}
