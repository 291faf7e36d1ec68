using Actors.Domain.Tenants;
using Actors.Domain.Tenants.Teams;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Administration.Protocols;

/// <param name="Retired">Keeps the tickets it has and receives no more.</param>
/// <param name="Members">Who hears of what is handed to the team; without them it keeps those it has.</param>
public sealed record TeamRequest(string Name, bool Retired = false, IReadOnlyList<Guid>? Members = null) : IRequest
{
    public IEnumerable<FieldError> Errors() =>
        Check.Token("$.name", Name, 100).Concat(Check.AtMost("$.members", Members, TeamSettings.MostMembers));
}

public sealed record TeamView(string Team, string Name, bool Retired, IReadOnlyList<PersonName> Members);

public sealed record TeamList(IReadOnlyList<TeamView> Items);

/// <summary>Where tickets can be escalated to (R55).</summary>
public static class Teams
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/teams", Get)
            .Needs(Permissions.ReadAccounts)
            .Produces<TeamList>()
            .WithTags("protocols")
            .WithName("ListTeams")
            .WithSummary("The teams that tickets can be escalated to");
        api.MapPut("/teams/{team}", Put)
            .Needs(Permissions.ManageProtocols)
            .Produces<TeamView>()
            .Refuses(409, 412, 422)
            .WithTags("protocols")
            .WithName("PutTeam")
            .WithSummary("Add a team, rename it, say who is in it, or retire it");
    }

    private static async Task<IResult> Get(Caller caller, IActors actors, People people, CancellationToken cancel)
    {
        var teams = (await actors.ReadTenant(caller.Tenant, cancel)).Teams;
        var names = await people.Names(caller.Tenant, cancel);
        return TypedResults.Json(new TeamList([.. teams.Select(known => Show(known.Key, known.Value, names))]), Wire.Json.TeamList);
    }

    private static async Task<IResult> Put(
        string team, CommandRequest<TeamRequest> request, IActors actors, People people, CancellationToken cancel)
    {
        var (name, retired, members) = request.Body;
        var names = await people.Names(request.Caller.Tenant, cancel);
        return await actors.Set(
            new PutTeam(team, new(name, retired) { Members = members }),
            request,
            tenant => TypedResults.Json(Show(team, tenant.As<TenantState>().Teams[team], names), Wire.Json.TeamView),
            cancel);
    }

    private static TeamView Show(string team, TeamSettings settings, DisplayNames names) => new(
        team, settings.Name, settings.Retired, [.. (settings.Members ?? []).Select(member => names.Person(member.ToString("D"))!)]);
}
