using Actors.Domain.Orders;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Acting;
using Actors.Server.Administration;

namespace Actors.Server.Tickets.Acting;

/// <param name="Note">Says why the refund is right; it passes the ACID test and holds the decision path.</param>
/// <param name="OrderId">The ticket's order, unless given.</param>
public sealed record RefundReviewRequest(Money Amount, Guid Note, string? OrderId = null) : IRequest;

public sealed record RefundReviewAnswer(Guid Review, long Version);

public static class PostRefundReview
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapPost("/{ticket:guid}/refund-reviews", Handle)
        .Needs(Permissions.ReviewRefunds)
        .Produces<RefundReviewAnswer>(StatusCodes.Status201Created)
        .Refuses(403, 404, 409, 412, 422)
        .WithName("ReviewRefund")
        .WithSummary("Look at a refund before somebody else issues it")
        .WithDescription("Which refunds need it is the tenant's to say (refund-review). It holds for one refund of exactly this sum, by another person. "
            + "Where it was asked for, it decides the request, which is never one's own.");

    private static async Task<IResult> Handle(
        Guid ticket, CommandRequest<RefundReviewRequest> request, IActors actors, Sealing sealing, HttpContext http, CancellationToken cancel)
    {
        var body = request.Body;
        var state = (await actors.ReadTicket(request.Caller.Tenant, ticket, cancel)).As<TicketState>();
        var order = body.OrderId ?? (state.Orders.IsEmpty ? null : state.Orders[0].OrderId);
        return await actors.MakeOnTicket(
            ticket,
            new ReviewRefund(sealing.NewId(), body.Amount, order, body.Note)
            {
                Oneself = (await actors.ReadTenant(request.Caller.Tenant, cancel)).SameAs(request.Caller.Who),
            },
            request,
            (made, version) => new RefundReviewAnswer(made, version),
            Wire.Json.RefundReviewAnswer,
            http,
            cancel);
    }
}
