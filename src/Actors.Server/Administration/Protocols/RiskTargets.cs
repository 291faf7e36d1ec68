using Actors.Domain.Tenants;
using Actors.Domain.Tenants.Targets;

namespace Actors.Server.Administration.Protocols;

/// <param name="OdrCriticalHours">From a minute to 30 days, and not more than for a warning; 4 unless set.</param>
/// <param name="SlaWarningHours">From a minute to 30 days; 12 unless set.</param>
public sealed record RiskTargetsRequest(double OdrCriticalHours, double SlaWarningHours) : IRequest
{
    private const double MostHours = 24 * 30;

    public IEnumerable<FieldError> Errors() =>
        Check("$.odrCriticalHours", OdrCriticalHours).Concat(Check("$.slaWarningHours", SlaWarningHours));

    public Domain.Tickets.RiskTargets Targets() => new(TimeSpan.FromHours(OdrCriticalHours), TimeSpan.FromHours(SlaWarningHours));

    private static IEnumerable<FieldError> Check(string field, double hours)
    {
        if (hours is not (> 0 and <= MostHours))
            yield return new(field, "More than 0 and at most 720.");
    }
}

/// <param name="Version">Of the tenant.</param>
public sealed record RiskTargetsView(double OdrCriticalHours, double SlaWarningHours, long Version);

/// <summary>How soon somebody has to look at a risk: it orders the queue beside the response clock (R59).</summary>
public static class RiskTargets
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/risk-targets", Get)
            .Needs(Permissions.ReadAccounts)
            .Produces<RiskTargetsView>()
            .WithTags("protocols")
            .WithName("GetRiskTargets")
            .WithSummary("How soon somebody has to look at a risk");
        api.MapPut("/risk-targets", Put)
            .Needs(Permissions.ManageProtocols)
            .Produces<RiskTargetsView>()
            .Refuses(412, 422)
            .WithTags("protocols")
            .WithName("PutRiskTargets")
            .WithSummary("Say anew how soon somebody has to look at a risk")
            .WithDescription(
                "Counts for what is rated from then on; a ticket keeps the target it was rated with. The marketplace's own deadline comes "
                + "first wherever it is sooner.");
    }

    private static async Task<IResult> Get(Caller caller, IActors actors, CancellationToken cancel) =>
        Show(await actors.Read(ActorId.ForTenant(caller.Tenant), cancel));

    private static Task<IResult> Put(CommandRequest<RiskTargetsRequest> request, IActors actors, CancellationToken cancel) =>
        actors.Set(new SetRiskTargets(request.Body.Targets()), request, Show, cancel);

    private static IResult Show(ActorView tenant)
    {
        var targets = tenant.As<TenantState>().RiskTargets;
        return TypedResults.Json(
            new RiskTargetsView(targets.OdrCritical.TotalHours, targets.SlaWarning.TotalHours, tenant.Version), Wire.Json.RiskTargetsView);
    }
}
