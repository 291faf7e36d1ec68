using Actors.Channels.Connections;
using Actors.Domain.Tenants;
using Actors.Domain.Tenants.Connections;

namespace Actors.Server.Administration.Connections;

/// <summary>Try, pause, resume and remove.</summary>
public static class ChangeConnection
{
    public static void Map(IEndpointRouteBuilder connections)
    {
        connections.MapPost("/{account}/test", Test)
            .Needs(Permissions.ManageAccounts)
            .Produces<ConnectionTrial>()
            .Refuses(404)
            .WithName("TestConnection")
            .WithSummary("Sign in on both sides, look around and leave")
            .WithDescription("Names folders and limits, or the fault of each side. Sends nothing and changes nothing.");
        connections.MapPost("/{account}/pause", Pause)
            .Needs(Permissions.ManageAccounts)
            .Produces<ConnectionView>()
            .Refuses(404, 412)
            .WithName("PauseConnection")
            .WithSummary("Fetch nothing and hand nothing over until it is resumed");
        connections.MapPost("/{account}/resume", Resume)
            .Needs(Permissions.ManageAccounts)
            .Produces<ConnectionView>()
            .Refuses(404, 412)
            .WithName("ResumeConnection")
            .WithSummary("Go on where it was paused");
        connections.MapDelete("/{account}", Remove)
            .Needs(Permissions.ManageAccounts)
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(404, 412)
            .WithName("RemoveConnection")
            .WithSummary("Remove a connection and forget its secrets")
            .WithDescription("What it brought in stays in the record. Replies of the account wait for a gateway again.");
    }

    private static async Task<IResult> Test(string account, Caller caller, IActors actors, GrainConnections grains, CancellationToken cancel) =>
        (await actors.ReadTenant(caller.Tenant, cancel)).Connections.ContainsKey(account)
            ? TypedResults.Json(await grains.Try(caller.Tenant, account, cancel), Wire.Json.ConnectionTrial)
            : new UnknownConnection().ToProblem();

    private static Task<IResult> Pause(
        string account, CommandRequest request, IActors actors, GrainConnections grains, ConnectionViews connections, CancellationToken cancel) =>
        Change(account, new PauseConnection(account), request, actors, grains, connections, cancel);

    private static Task<IResult> Resume(
        string account, CommandRequest request, IActors actors, GrainConnections grains, ConnectionViews connections, CancellationToken cancel) =>
        Change(account, new ResumeConnection(account), request, actors, grains, connections, cancel);

    private static async Task<IResult> Change(
        string account,
        TenantCommand command,
        CommandRequest request,
        IActors actors,
        GrainConnections grains,
        ConnectionViews connections,
        CancellationToken cancel)
    {
        var tenant = request.Caller.Tenant;
        if (await actors.Send(ActorId.ForTenant(tenant), command, request.Meta, cancel) is CommandReply.Refused refused)
            return refused.Refusal.ToProblem();
        await grains.Wake(tenant, account, cancel);
        return TypedResults.Json((await connections.Find(tenant, account, cancel))!, Wire.Json.ConnectionView);
    }

    private static async Task<IResult> Remove(
        string account, CommandRequest request, IActors actors, GrainConnections grains, CancellationToken cancel)
    {
        var tenant = request.Caller.Tenant;
        if (await actors.Send(ActorId.ForTenant(tenant), new RemoveConnection(account), request.Meta, cancel) is CommandReply.Refused refused)
            return refused.Refusal.ToProblem();
        await grains.Forget(tenant, account, cancel);
        return TypedResults.NoContent();
    }
}
