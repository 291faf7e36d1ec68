using Actors.Domain.Macros.Drafting;
using Actors.Domain.Screening;
using Actors.Domain.Tenants;

namespace Actors.Domain.Macros.Approving;

/// <param name="Body">The version's text, opened for screening.</param>
/// <param name="Roles">Of the one who approves.</param>
public sealed record ApproveMacro(int Version, MacroBody Body, IReadOnlyList<string> Roles) : MacroCommand
{
    /// <summary>The tenant's wording settings: a macro may link where the tenant's replies may, and may say no more than they.</summary>
    public required WordingSettings Wording { get; init; }
}

/// <param name="Roles">Of the one who retires.</param>
public sealed record RetireMacro(int Version, IReadOnlyList<string> Roles) : MacroCommand;

public sealed record MacroComplianceOnly() : Refusal(
    "macro.compliance-only",
    "Compliance approves and retires macros. Ask a compliance manager.",
    RefusalKind.Forbidden);

public sealed record MacroVersionRetired() : Refusal(
    "macro.retired",
    "The version is retired and stays so. Write a new version from its text.");

/// <summary>What is approved once is sent a thousand times: forbidden wording is stopped here (R83, R91).</summary>
public sealed record MacroWordingBlocked(string Rules) : Refusal(
    "macro.wording-blocked",
    $"The wording is forbidden on official channels: {Rules}. Write a new version without it.");

internal static class ApproveMacros
{
    public static Decision Decide(MacroState state, ApproveMacro command)
    {
        if (!command.Roles.Contains(Roles.Compliance))
            return new MacroComplianceOnly();
        return state.Find(command.Version) switch
        {
            null => new UnknownMacro(),
            { Stage: MacroStage.Approved } => Decision.Nothing,
            { Stage: MacroStage.Retired } => new MacroVersionRetired(),
            _ when !Promises.Stand(command.Body, state.Locale, state.Purpose) => new PromiseMissing(),
            _ => Blocked(state, command) is { } blocked
                ? blocked
                : Decision.Accept([.. Retire(state.Approved), new MacroApproved(command.Version)]),
        };
    }

    public static Decision Decide(MacroState state, RetireMacro command)
    {
        if (!command.Roles.Contains(Roles.Compliance))
            return new MacroComplianceOnly();
        return state.Find(command.Version) switch
        {
            null => new UnknownMacro(),
            { Stage: MacroStage.Retired } => Decision.Nothing,
            var version => Decision.Accept([.. Retire(version)]),
        };
    }

    private static MacroWordingBlocked? Blocked(MacroState state, ApproveMacro command)
    {
        var findings = Screener.Screen(new(command.Body.Template) { Locale = state.Locale, OrderIsKnown = true }, command.Wording);
        var rules = findings.Where(finding => finding.Severity == Severity.Block).Select(finding => finding.Rule).Distinct().ToArray();
        return rules.Length == 0 ? null : new(string.Join(", ", rules));
    }

    private static IEnumerable<Event> Retire(MacroVersion? version)
    {
        if (version is not null)
            yield return new MacroRetired(version.Number);
    }
}
