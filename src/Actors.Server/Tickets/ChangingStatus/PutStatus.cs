using Actors.Domain.Tickets;
using Actors.Domain.Tickets.ChangingStatus;
using Actors.Runtime;
using Actors.Server.OpenApi;
using Actors.Server.Access;
using Actors.Server.Requests;

namespace Actors.Server.Tickets.ChangingStatus;

public sealed record StatusRequest(TicketStatus Status) : IRequest;

public static class PutStatus
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapPut("/{ticket:guid}/status", Handle)
        .Needs(Permissions.WorkTickets)
        .Produces<Versioned>()
        .Refuses(404, 409, 412)
        .WithName("ChangeStatus")
        .WithSummary("Move the ticket")
        .WithDescription("The response clock does not care: a closed ticket with an unanswered message still breaches.");

    private static Task<IResult> Handle(
        Guid ticket, CommandRequest<StatusRequest> request, IActors actors, HttpContext http, CancellationToken cancel) =>
        actors.SendToTicket(ticket, new ChangeStatus(request.Body.Status), request, http, cancel);
}
