using Actors.Domain;
using Actors.Domain.Tickets.Noting;
using Actors.Runtime;
using Actors.Server.OpenApi;
using Actors.Server.Access;
using Actors.Server.Contents;
using Actors.Server.Json;
using Actors.Server.Problems;
using Actors.Server.Requests;

namespace Actors.Server.Tickets.Noting;

public sealed record NoteRequest(string Text) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Text("$.text", Text);
}

public sealed record NoteAnswer(Guid Note, long Version);

public static class PostNote
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapPost("/{ticket:guid}/notes", Handle)
        .Needs(Permissions.Note)
        .Produces<NoteAnswer>(StatusCodes.Status201Created)
        .Refuses(404, 412)
        .WithName("AddNote")
        .WithSummary("Add an internal note")
        .WithDescription("A note is not a message and can never be sent. It is final: correct it with another note.");

    private static async Task<IResult> Handle(
        Guid ticket, CommandRequest<NoteRequest> request, IActors actors, Sealing sealing, HttpContext http, CancellationToken cancel)
    {
        var body = sealing.Note(ticket, request.Body.Text);
        var command = new AddNote(sealing.NewId(), body);
        var reply = await actors.Send(ActorId.ForTicket(request.Caller.Tenant, ticket), command, request.Meta, cancel);
        return reply.Answer(receipt =>
        {
            IfMatch.Tag(http, receipt.Version);
            return TypedResults.Json(
                new NoteAnswer(receipt.Created!.Value, receipt.Version), Wire.Json.NoteAnswer, statusCode: StatusCodes.Status201Created);
        });
    }
}
