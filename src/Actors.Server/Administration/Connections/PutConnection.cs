using Actors.Channels.Connections;
using Actors.Domain.Tenants.Connections;

namespace Actors.Server.Administration.Connections;

public static class PutConnection
{
    public static void Map(IEndpointRouteBuilder connections) => connections
        .MapPut("/{account}", Handle)
        .Needs(Permissions.ManageAccounts)
        .Produces<ConnectionView>()
        .Refuses(404, 409, 412, 422)
        .WithName("PutConnection")
        .WithSummary("Connect an account to its mailbox, or change how")
        .WithDescription(
            "Recorded without users and secrets, and at work within a moment. A secret is kept sealed for the server and the user it was given "
            + "for; for another one it has to be given anew.");

    /// <summary>The record comes first: nothing changes that is not recorded, and a repetition finishes what was interrupted.</summary>
    private static async Task<IResult> Handle(
        string account,
        CommandRequest<ConnectionRequest> request,
        IActors actors,
        GrainConnections grains,
        ConnectionViews connections,
        TimeProvider time,
        CancellationToken cancel)
    {
        var (tenant, body) = (request.Caller.Tenant, request.Body);
        var state = await actors.ReadTenant(tenant, cancel);
        if (!state.Accounts.ContainsKey(account))
            return new Domain.Tenants.Suspending.UnknownAccount().ToProblem();
        if (await grains.Lacks(tenant, account, body.Logins(), cancel) is { } field)
            return new SecretNeeded(field).ToProblem();

        var since = state.Connections.GetValueOrDefault(account)?.Settings.Incoming?.Since ?? time.GetUtcNow();
        var command = new SetConnection(account, body.Settings(since), body.HasSecrets);
        if (await actors.Send(ActorId.ForTenant(tenant), command, request.Meta, cancel) is CommandReply.Refused refused)
            return refused.Refusal.ToProblem();
        await grains.Keep(tenant, account, body.Logins(), cancel);
        await grains.Wake(tenant, account, cancel);
        return TypedResults.Json((await connections.Find(tenant, account, cancel))!, Wire.Json.ConnectionView);
    }
}
