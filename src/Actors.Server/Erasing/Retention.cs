using Actors.Domain.Tenants;
using Actors.Domain.Tenants.Retaining;
using Actors.Server.Administration;

namespace Actors.Server.Erasing;

/// <param name="Basis">In law or contract.</param>
/// <param name="Days">From when it was recorded; left out, for ever.</param>
/// <param name="DaysAfterDelivery">Of <c>order-pii</c>: from the delivery on, where that is sooner.</param>
public sealed record RetentionRuleView(string RecordClass, string Basis, int? Days = null, int? DaysAfterDelivery = null);

public sealed record RetentionRequest(IReadOnlyList<RetentionRuleView> Rules) : IRequest
{
    public IEnumerable<FieldError> Errors()
    {
        if (Rules.Count > RecordClasses.All.Count)
            yield return new("$.rules", "One for each record class.");
    }

    public IReadOnlyList<RetentionRule> Parsed() =>
        [.. Rules.Select(rule => new RetentionRule(rule.RecordClass, rule.Days, rule.DaysAfterDelivery, rule.Basis))];
}

/// <param name="Version">Of the tenant.</param>
public sealed record RetentionView(IReadOnlyList<RetentionRuleView> Rules, long Version);

/// <param name="Due">Texts and files that the next run erases.</param>
/// <param name="Held">Due, but under a legal hold.</param>
/// <param name="Waiting">Of orders that were not delivered long enough ago.</param>
public sealed record RetentionDue(string RecordClass, long Due, long Held, long Waiting);

public sealed record RetentionReport(IReadOnlyList<RetentionDue> Items);

/// <summary>How long record classes are kept, and what that means today (R11).</summary>
public static class Retention
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/retention", Get)
            .Needs(Permissions.Audit)
            .Produces<RetentionView>()
            .WithTags("record")
            .WithName("GetRetention")
            .WithSummary("How long record classes are kept");
        api.MapPut("/retention", Put)
            .Needs(Permissions.Erase)
            .Produces<RetentionView>()
            .Refuses(412, 422)
            .WithTags("record")
            .WithName("PutRetention")
            .WithSummary("Say anew how long record classes are kept")
            .WithDescription("A class that is not named is kept for ever. The rules run once a day; ask for the report before you shorten one.");
        api.MapGet("/retention/report", Report)
            .Needs(Permissions.Audit)
            .Produces<RetentionReport>()
            .WithTags("record")
            .WithName("GetRetentionReport")
            .WithSummary("What the next run of the rules erases");
    }

    private static async Task<IResult> Get(Caller caller, IActors actors, CancellationToken cancel) =>
        Show(await actors.Read(ActorId.ForTenant(caller.Tenant), cancel));

    private static Task<IResult> Put(CommandRequest<RetentionRequest> request, IActors actors, CancellationToken cancel) =>
        actors.Set(new SetRetention(request.Body.Parsed()), request, Show, cancel);

    private static async Task<IResult> Report(Caller caller, RetentionRun run, CancellationToken cancel)
    {
        var results = await run.Apply(caller.Tenant, dryRun: true, cancel);
        return TypedResults.Json(
            new RetentionReport([.. results.Select(one => new RetentionDue(one.RecordClass, one.Erased, one.Held, one.Waiting))]),
            Wire.Json.RetentionReport);
    }

    private static IResult Show(ActorView tenant) => TypedResults.Json(
        new RetentionView(
            [.. tenant.As<TenantState>().Retention.Select(rule => new RetentionRuleView(rule.RecordClass, rule.Basis, rule.Days, rule.DaysAfterDelivery))],
            tenant.Version),
        Wire.Json.RetentionView);
}
