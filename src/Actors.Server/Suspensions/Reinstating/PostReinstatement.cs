using Actors.Domain.Suspensions;
using Actors.Domain.Suspensions.Reinstating;
using Actors.Domain.Tenants.Suspending;

namespace Actors.Server.Suspensions.Reinstating;

public sealed record ReinstatementRequest(string Reason) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Text("$.reason", Reason, 10_000);
}

public static class PostReinstatement
{
    public static void Map(IEndpointRouteBuilder suspensions) => suspensions
        .MapPost("/{suspension:guid}/reinstatement", Handle)
        .Needs(Permissions.Reinstate)
        .Produces<SuspensionAnswer>()
        .Refuses(404, 409)
        .WithName("ReinstateAccount")
        .WithSummary("Open the account again")
        .WithDescription("Compliance only. What was held stays held: release or discard it in the incident's outbox, item by item or at once.");

    private static async Task<IResult> Handle(
        Guid suspension, CommandRequest<ReinstatementRequest> request, IActors actors, Sealing sealing, CancellationToken cancel)
    {
        var (tenant, meta) = (request.Caller.Tenant, request.Meta with { ExpectedVersion = null });
        var incident = ActorId.ForSuspension(tenant, suspension);
        var state = (await actors.ReadSuspension(tenant, suspension, cancel)).As<SuspensionState>();
        var reason = sealing.Reason(Subjects.Suspension(suspension), request.Body.Reason);
        if (await actors.Send(incident, new PrepareReinstatement(reason), meta, cancel) is CommandReply.Refused refused)
            return refused.Refusal.ToProblem();
        var opened = await actors.Send(ActorId.ForTenant(tenant), new ReinstateAccount(state.Account, suspension), meta.Part("reinstate"), cancel);
        if (opened is CommandReply.Refused no)
            return no.Refusal.ToProblem();

        // The tenant's effect says the same to the incident, should this process die here.
        await actors.Send(incident, new ConfirmReinstated(state.Epoch + 1), meta.Part("end"), cancel);
        var view = await actors.Read(incident, cancel);
        return SuspensionCommands.Answer(suspension, new(incident.Stream, view.Version, null), StatusCodes.Status200OK);
    }
}
