using Actors.Domain.Tenants;
using Actors.Domain.Tenants.Policies;

namespace Actors.Server.Administration.Protocols;

/// <param name="Retired">Stays readable in old notes and cannot be cited any more.</param>
public sealed record PolicyRequest(string Title, string? Url = null, bool Retired = false) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Token("$.title", Title, 200).Concat(Check.OptionalToken("$.url", Url, 2_000));
}

public sealed record PolicyView(string Policy, string Title, string? Url, bool Retired);

/// <param name="Version">Of the tenant.</param>
public sealed record PolicyList(IReadOnlyList<PolicyView> Items, long Version);

/// <summary>The catalogue that notes cite from (R44).</summary>
public static class Policies
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/policies", Get)
            .Needs(Permissions.ReadAccounts)
            .Produces<PolicyList>()
            .WithTags("protocols")
            .WithName("ListPolicies")
            .WithSummary("The policies that notes can cite");
        api.MapPut("/policies/{policy}", Put)
            .Needs(Permissions.ManageProtocols)
            .Produces<PolicyView>()
            .Refuses(412)
            .WithTags("protocols")
            .WithName("PutPolicy")
            .WithSummary("Add a policy, change it, or retire it")
            .WithDescription("The code is stored with every note that cites it: give a new policy a new code.");
    }

    private static async Task<IResult> Get(Caller caller, IActors actors, CancellationToken cancel)
    {
        var tenant = await actors.Read(ActorId.ForTenant(caller.Tenant), cancel);
        PolicyView[] items = [.. tenant.As<TenantState>().Policies.Select(known => Show(known.Key, known.Value))];
        return TypedResults.Json(new PolicyList(items, tenant.Version), Wire.Json.PolicyList);
    }

    private static async Task<IResult> Put(string policy, CommandRequest<PolicyRequest> request, IActors actors, CancellationToken cancel)
    {
        var settings = new PolicySettings(request.Body.Title, request.Body.Url, request.Body.Retired);
        var reply = await actors.Send(ActorId.ForTenant(request.Caller.Tenant), new PutPolicy(policy, settings), request.Meta, cancel);
        return reply.Answer(_ => TypedResults.Json(Show(policy, settings), Wire.Json.PolicyView));
    }

    private static PolicyView Show(string policy, PolicySettings settings) => new(policy, settings.Title, settings.Url, settings.Retired);
}
