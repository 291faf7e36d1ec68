using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Noting;
using Actors.Server.Tickets.Gating;

namespace Actors.Server.Tickets.Noting;

/// <param name="Assessment">The ACID test, as it was recorded with the note, and the steps the note is enough for.</param>
public sealed record NoteAnswer(Guid Note, long Version, NoteAssessment Assessment);

public static class PostNote
{
    public static void Map(IEndpointRouteBuilder tickets)
    {
        tickets.MapPost("/{ticket:guid}/notes", Handle)
            .Needs(Permissions.Note)
            .MayCarryFiles()
            .Produces<NoteAnswer>(StatusCodes.Status201Created)
            .Refuses(404, 412)
            .WithName("AddNote")
            .WithSummary("Add an internal note")
            .WithDescription(
                "A note is not a message and can never be sent. It is final: correct it with another note that refers to it. The answer "
                + "says which letters of the ACID test it lacks and why, and for which steps it is enough.");
        tickets.MapPost("/{ticket:guid}/notes/assessment", Assess)
            .Needs(Permissions.Note)
            .Produces<NoteAssessment>()
            .Refuses(404)
            .WithName("AssessNote")
            .WithSummary("Say what a note would be worth, without adding it")
            .WithDescription("Entries of evidence that are not complete yet do not count.");
    }

    private static async Task<IResult> Handle(
        Guid ticket, CommandRequest<NoteRequest> request, IActors actors, GateRules rules, Sealing sealing, HttpContext http, CancellationToken cancel)
    {
        var (body, caller) = (request.Body, request.Caller);
        await rules.RequirePolicy(caller.Tenant, body.Policy, cancel);
        var files = await sealing.Files(caller.Tenant, ticket, body.Attachments, cancel);
        var content = sealing.Note(ticket, body.Body(files.Select(file => file.Id)));
        var command = new AddNote(sealing.NewId(), content, body.Risk, body.Policy, body.Corrects, files)
        {
            Targets = (await rules.Tenant(caller.Tenant, cancel)).RiskTargets,
        };
        var reply = await actors.Send(ActorId.ForTicket(caller.Tenant, ticket), command, request.Meta, cancel);
        if (reply is not CommandReply.Accepted { Receipt: var receipt })
            return ((CommandReply.Refused)reply).Refusal.ToProblem();

        var state = (await actors.ReadTicket(caller.Tenant, ticket, cancel)).As<TicketState>();
        var facts = state.Notes.Find(note => note.Id == receipt.Created)!.Facts!;
        var assessment = NoteAssessment.Of(facts, await rules.Tenant(caller.Tenant, cancel), state);
        IfMatch.Tag(http, receipt.Version);
        return TypedResults.Json(
            new NoteAnswer(receipt.Created!.Value, receipt.Version, assessment), Wire.Json.NoteAnswer, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> Assess(
        Guid ticket, CommandRequest<NoteDraft> request, IActors actors, GateRules rules, CancellationToken cancel)
    {
        var (body, caller) = (request.Body, request.Caller);
        var state = (await actors.ReadTicket(caller.Tenant, ticket, cancel)).As<TicketState>();
        var facts = Assessment.Of(body.Body(state.Attachments.Contains), body.Risk, body.Policy, caller.Who);
        return TypedResults.Json(
            NoteAssessment.Of(facts, await rules.Tenant(caller.Tenant, cancel), state), Wire.Json.NoteAssessment);
    }
}
