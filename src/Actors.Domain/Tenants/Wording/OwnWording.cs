using System.Text.RegularExpressions;
using Actors.Domain.Screening;

namespace Actors.Domain.Tenants.Wording;

/// <summary>Give the tenant its own wording rules and the hosts its messages may link to, in place of those it had.</summary>
public sealed record SetWording(WordingSettings Settings) : TenantCommand;

/// <param name="Field">Where in the settings, such as <c>rules[2].phrase</c>.</param>
public sealed record InvalidWording(string Field) : Refusal(
    "wording.invalid",
    $"The field '{Field}' is missing or not valid: a host is a name such as docs.example.com, a code begins with tenant., a phrase begins with a "
    + "word and may hold (a|b), stem*, word?, # and ~3.",
    RefusalKind.Invalid);

internal static partial class OwnWording
{
    private const int Most = 200;
    private const int LongestText = 500;

    public static Decision Decide(TenantState state, SetWording command)
    {
        var settings = command.Settings with { AllowedHosts = [.. command.Settings.AllowedHosts.Select(host => host.ToLowerInvariant())] };
        if (Fault(settings) is { } field)
            return new InvalidWording(field);
        return state.Wording.Equals(settings) ? Decision.Nothing : Decision.Accept(new WordingSet(settings));
    }

    private static string? Fault(WordingSettings settings)
    {
        var (hosts, rules) = (settings.AllowedHosts, settings.Rules);
        for (var i = 0; i < hosts.Count; i++)
        {
            if (i == Most || hosts[i].Length > 253 || !Host().IsMatch(hosts[i]))
                return $"allowedHosts[{i}]";
        }

        for (var i = 0; i < rules.Count; i++)
        {
            var rule = rules[i];
            if (i == Most || !rule.Code.StartsWith(RuleCodes.TenantPrefix, StringComparison.Ordinal) || !RuleCodes.IsKnown(rule.Code)
                || rules.Take(i).Any(other => other.Code == rule.Code))
                return $"rules[{i}].code";
            if (rule.Phrase.Length > LongestText || !rule.IsReadable)
                return $"rules[{i}].phrase";
            if (string.IsNullOrWhiteSpace(rule.Message) || rule.Message.Length > LongestText)
                return $"rules[{i}].message";
        }

        return null;
    }

    [GeneratedRegex(@"\A(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Host();
}
