using Actors.Domain.Tenants.Teams;
using static Actors.Domain.Tests.Tenants.ATenant;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Tenants.Teams;

/// <summary>R55: teams are configurable.</summary>
public sealed class TeamTests
{
    [Fact]
    public void A_tenant_begins_with_the_usual_teams() =>
        TenantState.Empty.Teams.Keys.ShouldBe(["claims", "compliance", "finance", "logistics", "managers", "tier-2"]);

    [Fact]
    public void A_team_is_renamed() =>
        Given().When(ATeam("tier-2", new("Second line", false))).Then(new TeamChanged("tier-2", new("Second line", false)));

    [Fact]
    public void The_same_team_changes_nothing() => Given().When(ATeam("tier-2", new("Tier 2", false))).ThenNothing();

    [Fact]
    public void One_team_at_least_can_be_escalated_to()
    {
        var tenant = Given(
            new[] { "claims", "compliance", "finance", "logistics", "managers" }.Select(team => ATeam(team, new("Gone", Retired: true))));

        tenant.When(ATeam("tier-2", new("Gone", Retired: true))).ThenRefused(new LastTeam());
    }

    [Theory]
    [InlineData("tier 2", "Tier 2", "team")]
    [InlineData("tier-2", " ", "name")]
    public void A_team_has_an_id_and_a_name(string team, string name, string field) =>
        Given().When(ATeam(team, new(name, false))).ThenRefused(new InvalidTeam(field));

    [Fact]
    public void A_team_has_members_each_once() =>
        Given(User(2, Roles.Agent), User(1, Roles.Agent)).When(ATeam("tier-2", Tier2(Id(2), Id(1), Id(2))))
            .Then(new TeamChanged("tier-2", Tier2(Id(1), Id(2))));

    [Fact]
    public void A_team_that_is_renamed_keeps_its_members() =>
        Given(User(1, Roles.Agent), ATeam("tier-2", Tier2(Id(1)))).When(ATeam("tier-2", new("Second line", false)))
            .Then(new TeamChanged("tier-2", new("Second line", false) { Members = [Id(1)] }));

    [Fact]
    public void The_last_member_can_leave() =>
        Given(User(1, Roles.Agent), ATeam("tier-2", Tier2(Id(1)))).When(ATeam("tier-2", Tier2()))
            .Then(new TeamChanged("tier-2", new("Tier 2", false)));

    [Fact]
    public void Only_people_who_may_act_can_be_members()
    {
        var tenant = Given(User(1, Roles.Agent), Disabled(1));

        tenant.When(ATeam("tier-2", Tier2(Id(1)))).ThenRefused(new InvalidTeam("members"));
        tenant.When(ATeam("tier-2", Tier2(Id(9)))).ThenRefused(new InvalidTeam("members"));
    }

    private static TeamSettings Tier2(params Guid[] members) => new("Tier 2", false) { Members = members };
}
