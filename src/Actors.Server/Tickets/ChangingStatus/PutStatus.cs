using Actors.Domain.Tickets;
using Actors.Domain.Tickets.ChangingStatus;
using Actors.Server.Tickets.Gating;

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
        .WithDescription(
            "The response clock does not care: a closed ticket with an unanswered message still breaches. An Amazon ticket is closed only "
            + "with a note that passes the ACID test and is newer than the buyer's last message. To escalate, name a team with "
            + "POST escalations.");

    private static async Task<IResult> Handle(
        Guid ticket, CommandRequest<StatusRequest> request, IActors actors, GateRules rules, HttpContext http, CancellationToken cancel)
    {
        var to = request.Body.Status;
        var rule = to == TicketStatus.Closed ? await rules.Of(request.Caller.Tenant, ticket, Gate.Close, cancel) : null;
        return await actors.SendToTicket(ticket, new ChangeStatus(to) { Rule = rule }, request, http, cancel);
    }
}
