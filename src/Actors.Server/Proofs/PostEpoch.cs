using Actors.Domain.Tenants.Proving;
using Actors.Server.Administration;

namespace Actors.Server.Proofs;

/// <param name="Reason">What was lost, and why we go on without it.</param>
public sealed record EpochRequest(string Reason) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Text("$.reason", Reason, 10_000);
}

/// <param name="Epoch">Part of the log's name from now on.</param>
public sealed record EpochAnswer(long Epoch);

/// <summary>An administrator's decision to go on without what a restore has lost.</summary>
public static class PostEpoch
{
    public static void Map(RouteGroupBuilder log) => log
        .MapPost("/epochs", Handle)
        .Needs(Permissions.ManageKeys)
        .Produces<EpochAnswer>(StatusCodes.Status201Created)
        .Refuses(409)
        .WithName("OpenLogEpoch")
        .WithSummary("Sign again after a restore that has lost events")
        .WithDescription(
            "Only where nothing is signed any more because the record contradicts what was signed of it. The log has a new name from then on; what was "
            + "lost stays shown by the copies of the checkpoints outside the database.");

    private static async Task<IResult> Handle(
        CommandRequest<EpochRequest> request, IActors actors, Sealing sealing, LogSigner signer, CancellationToken cancel)
    {
        var tenant = request.Caller.Tenant;
        if (await signer.Contradiction(tenant, cancel) is null)
            return new Problem(409, "log.consistent", "There is no need for a new epoch", "The record is what was signed of it.");
        var reason = sealing.Reason(ActorId.ForTenant(tenant).Stream, request.Body.Reason);
        var reply = await actors.Send(ActorId.ForTenant(tenant), new OpenLogEpoch(reason), request.Meta, cancel);
        return reply is CommandReply.Refused refused
            ? refused.Refusal.ToProblem()
            : TypedResults.Json(new EpochAnswer(await signer.Epoch(tenant, cancel)), Wire.Json.EpochAnswer, statusCode: StatusCodes.Status201Created);
    }
}
