using Actors.Domain.Tickets.Snoozing;

namespace Actors.Server.Tickets.Snoozing;

public sealed record SnoozeRequest(DateTimeOffset Until) : IRequest;

public static class PutSnooze
{
    public static void Map(IEndpointRouteBuilder tickets)
    {
        tickets.MapPut("/{ticket:guid}/snooze", Begin)
            .Needs(Permissions.WorkTickets)
            .Produces<Versioned>()
            .Refuses(404, 409, 412)
            .WithName("SnoozeTicket")
            .WithSummary("Hide the ticket from the queue until then")
            .WithDescription("It comes back earlier when the buyer or the marketplace writes. Clocks go on, and a time after the deadline is refused.");
        tickets.MapDelete("/{ticket:guid}/snooze", End)
            .Needs(Permissions.WorkTickets)
            .Produces<Versioned>()
            .Refuses(404, 412)
            .WithName("EndSnooze")
            .WithSummary("Bring the ticket back into the queue");
    }

    private static Task<IResult> Begin(
        Guid ticket, CommandRequest<SnoozeRequest> request, IActors actors, HttpContext http, CancellationToken cancel) =>
        actors.SendToTicket(ticket, new SnoozeTicket(request.Body.Until), request, http, cancel);

    private static Task<IResult> End(Guid ticket, CommandRequest request, IActors actors, HttpContext http, CancellationToken cancel) =>
        actors.SendToTicket(ticket, new EndSnooze(), request, http, cancel);
}
