using Actors.Domain.Tickets;

namespace Actors.Domain.Tenants.Targets;

/// <summary>Say anew how soon somebody has to look at a risk (R59). Counts for what is rated from then on.</summary>
public sealed record SetRiskTargets(RiskTargets Targets) : TenantCommand;

public sealed record InvalidRiskTargets(string Field) : Refusal(
    "risk-targets.invalid",
    $"The field '{Field}' is not valid: a target is from 1 minute to 30 days, and a critical ticket is looked at no later than a warning.",
    RefusalKind.Invalid);

internal static class Targets
{
    public static Decision Decide(TenantState state, SetRiskTargets command)
    {
        var targets = command.Targets;
        if (!IsTarget(targets.OdrCritical) || targets.OdrCritical > targets.SlaWarning)
            return new InvalidRiskTargets("odrCritical");
        if (!IsTarget(targets.SlaWarning))
            return new InvalidRiskTargets("slaWarning");
        return state.RiskTargets == targets ? Decision.Nothing : Decision.Accept(new RiskTargetsSet(targets));
    }

    private static bool IsTarget(TimeSpan target) => target >= TimeSpan.FromMinutes(1) && target <= TimeSpan.FromDays(30);
}
