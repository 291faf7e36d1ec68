namespace Actors.Server.Effects;

/// <summary>Work that leaves an actor: a reply to send, an order to link, a person to notify.</summary>
/// <param name="State"><c>pending</c>, <c>leased</c>, <c>done</c> or <c>quarantined</c>.</param>
/// <param name="Stream">The actor it comes from.</param>
public sealed record EffectItem(
    Guid Id, string Kind, string State, string Stream, string? Account, int Attempts, DateTimeOffset DueAt, string? LastError);

public static class GetEffects
{
    private static readonly string[] States =
        [EffectStates.Pending, EffectStates.Leased, EffectStates.Done, EffectStates.Quarantined];

    public static void Map(IEndpointRouteBuilder effects)
    {
        effects.MapGet("", List)
            .Needs(Permissions.ManageEffects)
            .Produces<Listed<EffectItem>>()
            .WithName("ListEffects")
            .WithSummary("Work that failed too often, or all in another state");
        effects.MapPost("/{effect:guid}/retry", Retry)
            .Needs(Permissions.ManageEffects)
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(404)
            .WithName("RetryEffect")
            .WithSummary("Let a quarantined piece of work start anew");
    }

    private static async Task<IResult> List(
        Caller caller,
        EffectQueue queue,
        string state = EffectStates.Quarantined,
        string? cursor = null,
        int? limit = null,
        CancellationToken cancel = default)
    {
        if (!States.Contains(state))
            return KnownProblems.Malformed("state", "pending, leased, done or quarantined.");
        var page = (await queue.List(caller.Tenant, state, cursor, Pages.Limit(limit), cancel)).Known();
        var items = page.Items.Select(effect => new EffectItem(
            effect.Id, effect.Kind, effect.State, effect.Stream, effect.Account, effect.Attempts, effect.DueAt, effect.LastError));
        return TypedResults.Json(new Listed<EffectItem>([.. items], page.Next), Wire.Json.ListedEffectItem);
    }

    private static async Task<IResult> Retry(
        Guid effect, CommandRequest request, EffectQueue queue, TimeProvider time, Runtime.EffectWorker worker, CancellationToken cancel)
    {
        if (!await queue.Requeue(request.Caller.Tenant, effect, time.GetUtcNow(), cancel))
            return KnownProblems.NotFound;
        worker.Nudge();
        return TypedResults.NoContent();
    }
}
