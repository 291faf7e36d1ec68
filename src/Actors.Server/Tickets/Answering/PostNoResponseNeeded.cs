using Actors.Domain.Tickets.Answering;

namespace Actors.Server.Tickets.Answering;

/// <param name="Reason">Recorded with who said so (R62).</param>
public sealed record NoResponseNeededRequest(string Reason) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Text("$.reason", Reason, longest: 1000);
}

public static class PostNoResponseNeeded
{
    private const string Path = "/{ticket:guid}/messages/{message:guid}/no-response-needed";

    public static void Map(IEndpointRouteBuilder tickets)
    {
        tickets.MapPost(Path, Handle)
            .Needs(Permissions.WorkTickets)
            .Produces<Versioned>()
            .Refuses(404, 409, 412)
            .WithName("MarkNoResponseNeeded")
            .WithSummary("Leave one buyer message out of the response clock")
            .WithDescription("Who did it and why is recorded. A message that was answered already is refused.");
        tickets.MapDelete(Path, Withdraw)
            .Needs(Permissions.WorkTickets)
            .Produces<Versioned>()
            .Refuses(404, 412)
            .WithName("WithdrawNoResponseNeeded")
            .WithSummary("Let that message wait for an answer again")
            .WithDescription("Its clock counts from when the buyer wrote it, as if it had never been left out.");
    }

    private static Task<IResult> Handle(
        Guid ticket,
        Guid message,
        CommandRequest<NoResponseNeededRequest> request,
        IActors actors,
        Sealing sealing,
        HttpContext http,
        CancellationToken cancel) =>
        actors.SendToTicket(
            ticket, new MarkNoResponseNeeded(message, sealing.Note(ticket, request.Body.Reason)), request, http, cancel);

    private static Task<IResult> Withdraw(
        Guid ticket, Guid message, CommandRequest request, IActors actors, HttpContext http, CancellationToken cancel) =>
        actors.SendToTicket(ticket, new WithdrawNoResponseNeeded(message), request, http, cancel);
}
