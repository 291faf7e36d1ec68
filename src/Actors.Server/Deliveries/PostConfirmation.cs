using Actors.Domain.Tickets.Suspending;

namespace Actors.Server.Deliveries;

public static class PostConfirmation
{
    public static void Map(IEndpointRouteBuilder deliveries) => deliveries
        .MapPost("/{delivery:guid}/confirmation", Handle)
        .Needs(Permissions.Deliver)
        .Produces(StatusCodes.Status204NoContent)
        .Refuses(409)
        .WithName("ConfirmDelivery")
        .WithSummary("Ask once more, just before a leased reply is handed to its channel")
        .WithDescription(
            "A gateway that leases several replies hands the last one over long after the first. This looks again, in one transaction: "
            + "204 while the lease stands and the account speaks as it did; 409 when the reply must not go. Then leave it, it is held.");

    private static async Task<IResult> Handle(
        Guid delivery, CommandRequest request, Outbox outbox, TimeProvider time, CancellationToken cancel) =>
        await outbox.MayGo(request.Caller.Tenant, delivery, request.Caller.Who.Value, time.GetUtcNow(), cancel)
            ? TypedResults.NoContent()
            : new DeliveryHeld().ToProblem();
}
