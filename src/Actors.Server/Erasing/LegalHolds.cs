using Actors.Domain.Tenants;
using Actors.Domain.Tenants.Retaining;
using Actors.Server.Administration;

namespace Actors.Server.Erasing;

/// <param name="Stream">A ticket or an order as the record names it, <c>ticket/…</c> or <c>order/account/…</c>; an asterisk holds everything.</param>
public sealed record LegalHoldRequest(string Stream, string Reason) : IRequest
{
    private const int Longest = 300;

    public IEnumerable<FieldError> Errors()
    {
        if (Stream != "*" && (Stream.Length > Longest || !IsHeldKind(Stream)))
            yield return new("$.stream", "ticket/…, order/… or an asterisk.");
        foreach (var error in Check.Text("$.reason", Reason, 10_000))
            yield return error;
    }

    private static bool IsHeldKind(string stream) =>
        stream.StartsWith($"{ActorKinds.Ticket}/", StringComparison.Ordinal) || stream.StartsWith($"{ActorKinds.Order}/", StringComparison.Ordinal);
}

public sealed record LegalHoldList(IReadOnlyList<string> Items);

/// <summary>What is in dispute is not erased, whatever a rule says (R11).</summary>
public static class LegalHolds
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/legal-holds", Get)
            .Needs(Permissions.Audit)
            .Produces<LegalHoldList>()
            .WithTags("record")
            .WithName("GetLegalHolds")
            .WithSummary("What nothing is erased of");
        api.MapPost("/legal-holds", Post)
            .Needs(Permissions.Erase)
            .Produces<LegalHoldList>()
            .WithTags("record")
            .WithName("PlaceLegalHold")
            .WithSummary("Keep a ticket, an order or everything from being erased");
        api.MapDelete("/legal-holds", Delete)
            .Needs(Permissions.Erase)
            .Produces<LegalHoldList>()
            .Refuses(404)
            .WithTags("record")
            .WithName("ReleaseLegalHold")
            .WithSummary("Let the rules decide again");
    }

    private static async Task<IResult> Get(Caller caller, IActors actors, CancellationToken cancel) =>
        Show(await actors.Read(ActorId.ForTenant(caller.Tenant), cancel));

    private static Task<IResult> Post(CommandRequest<LegalHoldRequest> request, IActors actors, Sealing sealing, CancellationToken cancel)
    {
        var reason = sealing.Reason(ActorId.ForTenant(request.Caller.Tenant).Stream, request.Body.Reason);
        return actors.Set(new PlaceLegalHold(request.Body.Stream, reason), request, Show, cancel);
    }

    private static Task<IResult> Delete(string stream, CommandRequest request, IActors actors, CancellationToken cancel) =>
        actors.Set(new ReleaseLegalHold(stream), request, Show, cancel);

    private static IResult Show(ActorView tenant) =>
        TypedResults.Json(new LegalHoldList([.. tenant.As<TenantState>().LegalHolds]), Wire.Json.LegalHoldList);
}
