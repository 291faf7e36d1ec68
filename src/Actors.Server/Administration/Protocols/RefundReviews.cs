using Actors.Domain.Orders;
using Actors.Domain.Tenants;
using Actors.Domain.Tenants.Reviewing;
using Actors.Domain.Tickets;

namespace Actors.Server.Administration.Protocols;

/// <param name="Above">One amount for each currency; once there is one, refunds in a currency that has none are reviewed, too.</param>
/// <param name="Kinds"><c>refund</c> and <c>goodwillRefund</c>: reviewed whatever the amount.</param>
/// <param name="Policies">Reviewed where a note that stands on the ticket cites one of them.</param>
public sealed record RefundReviewSettings(IReadOnlyList<Money> Above, IReadOnlyList<ActionKind> Kinds, IReadOnlyList<string> Policies) : IRequest
{
    public IEnumerable<FieldError> Errors() =>
        Check.AtMost("$.above", Above, 200).Concat(Check.AtMost("$.kinds", Kinds, 10)).Concat(Check.AtMost("$.policies", Policies, 200));
}

/// <param name="Version">Of the tenant.</param>
public sealed record RefundReviewView(IReadOnlyList<Money> Above, IReadOnlyList<ActionKind> Kinds, IReadOnlyList<string> Policies, long Version);

/// <summary>Which refunds a manager has to look at before they are issued (R108).</summary>
public static class RefundReviewProtocol
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/refund-review", Get)
            .Needs(Permissions.ReadAccounts)
            .Produces<RefundReviewView>()
            .WithTags("protocols")
            .WithName("GetRefundReview")
            .WithSummary("Which refunds a manager reviews before they are issued");
        api.MapPut("/refund-review", Put)
            .Needs(Permissions.ManageProtocols)
            .Produces<RefundReviewView>()
            .Refuses(412, 422)
            .WithTags("protocols")
            .WithName("PutRefundReview")
            .WithSummary("Say anew which refunds a manager reviews")
            .WithDescription("By amount, kind and policy. Counts from the next refund on; empty lists switch it off.");
    }

    private static async Task<IResult> Get(Caller caller, IActors actors, CancellationToken cancel) =>
        Show(await actors.Read(ActorId.ForTenant(caller.Tenant), cancel));

    private static Task<IResult> Put(CommandRequest<RefundReviewSettings> request, IActors actors, CancellationToken cancel)
    {
        var body = request.Body;
        return actors.Set(new SetRefundReview(new(body.Above, body.Kinds, body.Policies)), request, Show, cancel);
    }

    private static IResult Show(ActorView tenant)
    {
        var rule = tenant.As<TenantState>().RefundReview;
        return TypedResults.Json(new RefundReviewView(rule.Above, rule.Kinds, rule.Policies, tenant.Version), Wire.Json.RefundReviewView);
    }
}
