using Actors.Domain.Tenants;
using Actors.Domain.Tenants.Teams;

namespace Actors.Server.Administration.Protocols;

/// <param name="Retired">Keeps the tickets it has and receives no more.</param>
public sealed record TeamRequest(string Name, bool Retired = false) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Token("$.name", Name, 100);
}

public sealed record TeamView(string Team, string Name, bool Retired);

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
            .Refuses(409, 412)
            .WithTags("protocols")
            .WithName("PutTeam")
            .WithSummary("Add a team, rename it, or retire it");
    }

    private static async Task<IResult> Get(Caller caller, IActors actors, CancellationToken cancel)
    {
        var teams = (await actors.ReadTenant(caller.Tenant, cancel)).Teams;
        return TypedResults.Json(new TeamList([.. teams.Select(known => Show(known.Key, known.Value))]), Wire.Json.TeamList);
    }

    private static async Task<IResult> Put(string team, CommandRequest<TeamRequest> request, IActors actors, CancellationToken cancel)
    {
        var settings = new TeamSettings(request.Body.Name, request.Body.Retired);
        var reply = await actors.Send(ActorId.ForTenant(request.Caller.Tenant), new PutTeam(team, settings), request.Meta, cancel);
        return reply.Answer(_ => TypedResults.Json(Show(team, settings), Wire.Json.TeamView));
    }

    private static TeamView Show(string team, TeamSettings settings) => new(team, settings.Name, settings.Retired);
}
