using Actors.Server.Tickets;

namespace Actors.Server.Desks.Reading;

/// <param name="Version">Of the ticket, as far as the person has seen it.</param>
public sealed record ReadRequest(long Version) : IRequest
{
    public IEnumerable<FieldError> Errors()
    {
        if (Version < 1)
            yield return new("$.version", "A version of the ticket, from 1.");
    }
}

public static class PutRead
{
    public static void Map(IEndpointRouteBuilder desk) => desk
        .MapPut("/read/{ticket:guid}", Handle)
        .Needs(Permissions.ReadTickets)
        .Produces(StatusCodes.Status204NoContent)
        .Refuses(404)
        .WithName("MarkTicketRead")
        .WithSummary("Say up to which version one has read a ticket")
        .WithDescription("A mark never goes back. The list of tickets shows what somebody else changed since as unread.");

    private static async Task<IResult> Handle(
        Guid ticket, CommandRequest<ReadRequest> request, DeskOwner owner, IActors actors, CancellationToken cancel)
    {
        var known = await actors.ReadTicket(owner.Caller.Tenant, ticket, cancel);
        await owner.MarkSeen(ticket, Math.Min(request.Body.Version, known.Version), cancel);
        return TypedResults.NoContent();
    }
}
