namespace Actors.Domain.Tenants.Teams;

/// <summary>Add a team that tickets are escalated to (R55), or change it.</summary>
/// <param name="Team">A slug such as <c>logistics</c>.</param>
/// <param name="Settings">Without members, the team keeps those it has.</param>
public sealed record PutTeam(string Team, TeamSettings Settings) : TenantCommand;

public sealed record InvalidTeam(string Field) : Refusal(
    "team.invalid",
    $"The field '{Field}' of the team is missing or not valid: an id has letters, digits and . _ : / - only, a name at most 100 characters, "
    + "members are up to 200 people of the tenant who are not disabled.",
    RefusalKind.Invalid);

/// <summary>Without a team nothing could be escalated.</summary>
public sealed record LastTeam() : Refusal("team.last", "A tenant keeps at least one team that is not retired.");

internal static class Team
{
    public static Decision Decide(TenantState state, PutTeam command)
    {
        if (!Codes.IsValid(command.Team))
            return new InvalidTeam("team");
        if (!Codes.IsIdentifier(command.Settings.Name, 100))
            return new InvalidTeam("name");
        if (command.Settings.Retired && !state.Teams.Any(team => team.Key != command.Team && !team.Value.Retired))
            return new LastTeam();
        if (command.Settings.Members is { } members && !AreMembers(state, members))
            return new InvalidTeam("members");

        var known = state.Teams.GetValueOrDefault(command.Team);
        var settings = command.Settings with { Members = Normal(command.Settings.Members ?? known?.Members) };
        return known == settings ? Decision.Nothing : Decision.Accept(new TeamChanged(command.Team, settings));
    }

    private static bool AreMembers(TenantState state, IReadOnlyList<Guid> members) =>
        members.Count <= TeamSettings.MostMembers && members.All(member => state.Users.TryGetValue(member, out var user) && !user.Disabled);

    private static Guid[]? Normal(IReadOnlyList<Guid>? members) => members is { Count: > 0 } ? [.. members.Distinct().Order()] : null;
}
