using Actors.Domain.Tickets.Assigning;

namespace Actors.Server.Tickets.Assigning;

/// <param name="Assignee">A person of the tenant who may work on tickets; null gives the ticket back to everybody.</param>
public sealed record AssigneeRequest(Guid? Assignee) : IRequest;

public static class PutAssignee
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapPut("/{ticket:guid}/assignee", Handle)
        .Needs(Permissions.WorkTickets)
        .Produces<Versioned>()
        .Refuses(404, 412)
        .WithName("AssignTicket")
        .WithSummary("Give the ticket to a person, or to nobody");

    private static async Task<IResult> Handle(
        Guid ticket, CommandRequest<AssigneeRequest> request, IActors actors, People people, HttpContext http, CancellationToken cancel)
    {
        var assignee = request.Body.Assignee;
        if (assignee is { } id && !await people.MayWork(request.Caller.Tenant, id, cancel))
            return KnownProblems.Invalid(new FieldError("$.assignee", "There is no such person, or the person cannot work on tickets."));
        return await actors.SendToTicket(ticket, new AssignTicket(assignee?.ToString("D")), request, http, cancel);
    }
}
