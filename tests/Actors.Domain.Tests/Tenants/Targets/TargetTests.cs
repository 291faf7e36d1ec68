using Actors.Domain.Tenants.Targets;
using static Actors.Domain.Tests.Tenants.ATenant;

namespace Actors.Domain.Tests.Tenants.Targets;

/// <summary>R59: how soon somebody has to look at a risk is the tenant's to say.</summary>
public sealed class TargetTests
{
    [Fact]
    public void Targets_are_four_and_twelve_hours_unless_set() => ((TenantState)Given().State).RiskTargets
        .ShouldBe(new(TimeSpan.FromHours(4), TimeSpan.FromHours(12)));

    [Fact]
    public void Targets_are_set_and_the_same_again_change_nothing()
    {
        Given().When(RiskTargets(1, 6)).Then(new RiskTargetsSet(new(TimeSpan.FromHours(1), TimeSpan.FromHours(6))))
            .ThenState<TenantState>(state => state.RiskTargets.OdrCritical.ShouldBe(TimeSpan.FromHours(1)));
        Given(RiskTargets(1, 6)).When(RiskTargets(1, 6)).ThenNothing();
    }

    [Theory]
    [InlineData(0, 6, "odrCritical")]
    [InlineData(-1, 6, "odrCritical")]
    [InlineData(7, 6, "odrCritical")]
    [InlineData(1, 721, "slaWarning")]
    public void A_target_is_a_time_and_a_critical_ticket_does_not_wait_longer_than_a_warning(double critical, double warning, string field) =>
        Given().When(RiskTargets(critical, warning)).ThenRefused(new InvalidRiskTargets(field));
}
