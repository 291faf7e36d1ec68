using Actors.Domain.Mails;

namespace Actors.Server.Intake.Mails.Quarantine;

public sealed record DiscardRequest(string Reason) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Text("$.reason", Reason, longest: 1000);
}

public static class PostDiscard
{
    public static void Map(IEndpointRouteBuilder mails) => mails
        .MapPost("/{mail:guid}/discard", Handle)
        .Needs(Permissions.ManageMails)
        .Produces(StatusCodes.Status204NoContent)
        .Refuses(404, 409)
        .WithName("DiscardMail")
        .WithSummary("Say that the mail is not correspondence")
        .WithDescription("The mail stays in the record, with who discarded it and why.");

    private static async Task<IResult> Handle(
        Guid mail, CommandRequest<DiscardRequest> request, IActors actors, Sealing sealing, CancellationToken cancel)
    {
        var command = new DiscardMail(sealing.Reason(Subjects.Mail(mail), request.Body.Reason));
        var reply = await actors.Send(ActorId.ForMail(request.Caller.Tenant, mail), command, request.Meta, cancel);
        return reply.Answer(_ => TypedResults.NoContent());
    }
}
