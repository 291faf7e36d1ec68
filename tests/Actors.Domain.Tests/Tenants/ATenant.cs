using Actors.Domain.Tenants.Accounts;
using Actors.Domain.Tenants.Keys;
using Actors.Domain.Tenants.People;
using Actors.Domain.Tenants.Policies;
using Actors.Domain.Tenants.Standards;
using Actors.Domain.Tenants.Targets;
using Actors.Domain.Tenants.Teams;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Tenants;

internal static class ATenant
{
    public static readonly AccountSettings AmazonEu =
        new("Amazon Europe", "amazon", "EU", Official: true, ["amazon-eu@shop.example"], AccountSettings.DefaultResponseTime);

    public static Scenario Given(params IEnumerable<Step> steps) => new Scenario(new Tenant(), ActorId.ForTenant(Shop)).Given(steps);

    public static Step Account(string id, AccountSettings settings) => By(new RegisterAccount(id, settings));

    public static Step User(long user, params IReadOnlyList<string> roles) => By(new AddUser(Id(user), roles));

    public static Step RolesOf(long user, params IReadOnlyList<string> roles) => By(new ChangeUserRoles(Id(user), roles));

    public static Step Disabled(long user) => By(new DisableUser(Id(user)));

    public static Step ResetOf(long user) => By(new ResetUser(Id(user)));

    public static Step RecoveryOf(long user) => By(new RecoverUser(Id(user)));

    public static Step Enabled(long user) => By(new EnableUser(Id(user)));

    public static Step Key(long key, DateTimeOffset? expires, params IReadOnlyList<string> roles) =>
        By(new CreateApiKey(Id(key), roles, expires));

    public static Step Revoked(long key) => By(new RevokeApiKey(Id(key)));

    public static Step RiskTargets(double critical, double warning) =>
        By(new SetRiskTargets(new(TimeSpan.FromHours(critical), TimeSpan.FromHours(warning))));

    public static Step Standard(params IReadOnlyList<NoteRule> rules) => By(new SetNoteStandard(rules));

    public static Step Cited(string policy, PolicySettings settings) => By(new PutPolicy(policy, settings));

    public static Step ATeam(string team, TeamSettings settings) => By(new PutTeam(team, settings));

    private static Step By(Command command) => new(At(9), Anna, _ => command);
}
