using Actors.Domain.Tickets.LinkingOrders;

namespace Actors.Server.Tickets.LinkingOrders;

public sealed record LinkOrderRequest(string OrderId) : IRequest;

public static class PostOrder
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapPost("/{ticket:guid}/orders", Handle)
        .Needs(Permissions.WorkTickets)
        .Produces<Versioned>()
        .Refuses(404, 412)
        .WithName("LinkOrder")
        .WithSummary("Say by hand which order the ticket is about")
        .WithDescription("Recorded as linked by hand. From then on the order's history holds this ticket, whatever channel it is on.");

    private static Task<IResult> Handle(
        Guid ticket, CommandRequest<LinkOrderRequest> request, IActors actors, HttpContext http, CancellationToken cancel) =>
        actors.SendToTicket(ticket, new LinkOrder(request.Body.OrderId, "manual"), request, http, cancel);
}
