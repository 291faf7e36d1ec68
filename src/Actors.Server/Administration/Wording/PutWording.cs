using Actors.Domain.Tenants;
using Actors.Domain.Tenants.Wording;

namespace Actors.Server.Administration.Wording;

public static class PutWording
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/wording", Get)
            .Needs(Permissions.ReadAccounts)
            .Produces<WordingView>()
            .WithTags("administration")
            .WithName("GetWording")
            .WithSummary("The tenant's own wording rules and allowed hosts");
        api.MapPut("/wording", Put)
            .Needs(Permissions.ManageWording)
            .Produces<WordingView>()
            .Refuses(412, 422)
            .WithTags("administration")
            .WithName("PutWording")
            .WithSummary("Replace the tenant's own wording rules and allowed hosts")
            .WithDescription("Counts for every text that is screened from now on. What was sent before keeps the findings it had.");
    }

    private static async Task<IResult> Get(Caller caller, IActors actors, CancellationToken cancel) =>
        Show(await actors.Read(ActorId.ForTenant(caller.Tenant), cancel));

    private static Task<IResult> Put(CommandRequest<WordingRequest> request, IActors actors, CancellationToken cancel) =>
        actors.Set(new SetWording(request.Body.Settings()), request, Show, cancel);

    private static IResult Show(ActorView tenant) =>
        TypedResults.Json(WordingView.Of(tenant.As<TenantState>().Wording, tenant.Version), Wire.Json.WordingView);
}
