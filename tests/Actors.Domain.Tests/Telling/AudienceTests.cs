using Actors.Domain.Tenants;
using static Actors.Domain.Tests.Tenants.ATenant;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Telling;

/// <summary>Nothing is told to nobody.</summary>
public sealed class AudienceTests
{
    private const long Agent = 1;
    private const long Supervisor = 2;
    private const long Administrator = 3;

    private static readonly string ToSupervisors = Addressee.Role(Roles.Supervisor);

    [Fact]
    public void A_person_a_team_and_a_role_are_reached_each_person_once() =>
        Of(
            [User(Agent, Roles.Agent), User(Supervisor, Roles.Supervisor), Members("tier-2", Agent, Supervisor)],
            Addressee.Person(Id(Agent)), Addressee.Team("tier-2"), ToSupervisors).People.ShouldBe([Id(Agent), Id(Supervisor)], ignoreOrder: true);

    [Fact]
    public void A_team_that_hears_needs_no_stand_in() =>
        Of([User(Agent, Roles.Agent), User(Supervisor, Roles.Supervisor), Members("tier-2", Agent)], Addressee.Team("tier-2")).People
            .ShouldBe([Id(Agent)]);

    [Fact]
    public void For_a_team_without_members_the_supervisors_hear()
    {
        var audience = Of([User(Agent, Roles.Agent), User(Supervisor, Roles.Supervisor)], Addressee.Team("tier-2"));

        audience.To.ShouldBe([Addressee.Team("tier-2"), ToSupervisors]);
        audience.People.ShouldBe([Id(Supervisor)]);
    }

    [Fact]
    public void For_somebody_who_is_gone_the_supervisors_hear() =>
        Of([User(Agent, Roles.Agent), User(Supervisor, Roles.Supervisor), Disabled(Agent)], Addressee.Person(Id(Agent))).People
            .ShouldBe([Id(Supervisor)]);

    [Fact]
    public void Where_there_are_no_supervisors_the_administrators_hear() =>
        Of([User(Administrator, Roles.Administrator)], ToSupervisors).People.ShouldBe([Id(Administrator)]);

    private static Audience Of(IEnumerable<Step> steps, params string[] to) => Audience.Of((TenantState)Given(steps).State, to);

    private static Step Members(string team, params long[] people) => ATeam(team, new(team, false) { Members = [.. people.Select(Id)] });
}
