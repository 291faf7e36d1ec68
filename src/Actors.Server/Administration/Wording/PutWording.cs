using Actors.Domain;
using Actors.Domain.Tenants;
using Actors.Domain.Tenants.Wording;
using Actors.Runtime;
using Actors.Server.Access;
using Actors.Server.Json;
using Actors.Server.OpenApi;
using Actors.Server.Problems;
using Actors.Server.Requests;

namespace Actors.Server.Administration.Wording;

public static class PutWording
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/wording", Show)
            .Needs(Permissions.ReadAccounts)
            .Produces<WordingView>()
            .WithTags("administration")
            .WithName("GetWording")
            .WithSummary("The tenant's own wording rules and allowed hosts");
        api.MapPut("/wording", Change)
            .Needs(Permissions.ManageWording)
            .Produces<WordingView>()
            .Refuses(412, 422)
            .WithTags("administration")
            .WithName("PutWording")
            .WithSummary("Replace the tenant's own wording rules and allowed hosts")
            .WithDescription("Counts for every text that is screened from now on. What was sent before keeps the findings it had.");
    }

    private static async Task<IResult> Show(Caller caller, IActors actors, CancellationToken cancel)
    {
        var view = await actors.Read(ActorId.ForTenant(caller.Tenant), cancel);
        return TypedResults.Json(WordingView.Of(view.As<TenantState>().Wording, view.Version), Wire.Json.WordingView);
    }

    private static async Task<IResult> Change(CommandRequest<WordingRequest> request, IActors actors, CancellationToken cancel)
    {
        var tenant = ActorId.ForTenant(request.Caller.Tenant);
        var reply = await actors.Send(tenant, new SetWording(request.Body.Settings()), request.Meta, cancel);
        return reply is CommandReply.Refused refused ? refused.Refusal.ToProblem() : await Show(request.Caller, actors, cancel);
    }
}
