using Actors.Domain.Tenants.People;
using Actors.Server.Access.Sessions;
using Actors.Server.Tickets;

namespace Actors.Server.Administration.Users;

public sealed record RolesRequest(IReadOnlyList<string> Roles) : IRequest;

public sealed record DisabledRequest(bool Disabled) : IRequest;

/// <summary>Both count from the next request on, also for sessions that are open.</summary>
public static class PutRoles
{
    public static void Map(IEndpointRouteBuilder users)
    {
        users.MapPut("/{user:guid}/roles", Change)
            .Needs(Permissions.ManageUsers)
            .Produces<Versioned>()
            .Refuses(404, 409)
            .WithName("ChangeUserRoles")
            .WithSummary("Give a person other roles")
            .WithDescription("Counts at once. The last administrator keeps the role.");
        users.MapPut("/{user:guid}/disabled", Disable)
            .Needs(Permissions.ManageUsers)
            .Produces<Versioned>()
            .Refuses(404, 409)
            .WithName("DisableUser")
            .WithSummary("Keep a person out, or let the person in again")
            .WithDescription("Counts at once, for open sessions too. People are never deleted: the record refers to them.");
    }

    private static Task<IResult> Change(Guid user, CommandRequest<RolesRequest> request, IActors actors, CancellationToken cancel) =>
        Send(actors, new ChangeUserRoles(user, request.Body.Roles), request, cancel);

    /// <summary>Sessions of before are over for good: whoever is let in again signs in again.</summary>
    private static async Task<IResult> Disable(
        Guid user, CommandRequest<DisabledRequest> request, IActors actors, Storage.Users users, CancellationToken cancel)
    {
        var answer = await Send(actors, request.Body.Disabled ? new DisableUser(user) : new EnableUser(user), request, cancel);
        if (request.Body.Disabled && answer is not Problem)
            await users.EndSessions(request.Caller.Tenant, user, SecurityStamps.New(), cancel);
        return answer;
    }

    private static async Task<IResult> Send(IActors actors, Command command, CommandRequest request, CancellationToken cancel)
    {
        var reply = await actors.Send(ActorId.ForTenant(request.Caller.Tenant), command, request.Meta, cancel);
        return reply.Answer(receipt => TypedResults.Json(new Versioned(receipt.Version), Wire.Json.Versioned));
    }
}
