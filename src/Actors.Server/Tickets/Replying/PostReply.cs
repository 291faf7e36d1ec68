using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Replying;
using Actors.Domain.Tickets.Suspending;
using Actors.Server.Administration;
using Actors.Server.Macros.Rendering;
using Actors.Server.Suspensions;
using Actors.Server.Screening;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Tickets.Replying;

/// <param name="Text">Either this or <paramref name="Macro"/>.</param>
/// <param name="Macro">The text is made from its approved version, which is recorded with the reply.</param>
public sealed record ReplyRequest(string? Text = null, IReadOnlyList<UploadedFile>? Attachments = null, MacroChoice? Macro = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => (Macro, Text) switch
    {
        (not null, not null) => [new("$.text", "A reply has a text or a macro, not both.")],
        (not null, null) => MacroChoice.Errors("$.macro", Macro).Concat(UploadedFile.Errors("$.attachments", Attachments)),
        _ => Check.Text("$.text", Text).Concat(UploadedFile.Errors("$.attachments", Attachments)),
    };
}

/// <param name="Reply">Its fate is in the timeline: queued, sent, bounced or failed.</param>
public sealed record ReplyAnswer(Guid Reply, long Version);

public static class PostReply
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapPost("/{ticket:guid}/replies", Handle)
        .Needs(Permissions.Reply)
        .MayCarryFiles()
        .Produces<ReplyAnswer>(StatusCodes.Status202Accepted)
        .Refuses(404, 428)
        .Produces<ScreeningProblem>(StatusCodes.Status409Conflict, Problem.MediaType)
        .Produces<StaleReplyProblem>(StatusCodes.Status412PreconditionFailed, Problem.MediaType)
        .NeedsIfMatch()
        .WithName("Reply")
        .WithSummary("Queue a reply to the buyer")
        .WithDescription(
            "The reply is durable when this answers; it is sent by the account's channel and stops no clock before the channel "
            + "accepts it. It is refused with 412 when a message, a reply or a change of status came after the version in "
            + "If-Match: the answer holds what happened since. On official channels the text is screened; 409 screening.blocked holds the "
            + "findings.");

    private static async Task<IResult> Handle(
        Guid ticket,
        CommandRequest<ReplyRequest> request,
        IActors actors,
        Governors governors,
        Attempts attempts,
        MacroRenderer renderer,
        Sealing sealing,
        Timeline timeline,
        HttpContext http,
        CancellationToken cancel)
    {
        var seen = IfMatch.Required(http);
        var caller = request.Caller;
        var files = await sealing.Files(caller.Tenant, ticket, request.Body.Attachments, cancel);
        var state = (await actors.ReadTicket(caller.Tenant, ticket, cancel)).As<TicketState>();
        var macro = request.Body.Macro is { } choice ? await renderer.Render(caller.Tenant, choice, state.Channel, cancel) : null;
        var body = sealing.Reply(ticket, new ReplyBody(macro?.Text ?? request.Body.Text!));
        var tenant = await actors.ReadTenant(caller.Tenant, cancel);
        var governing = await governors.Of(caller.Tenant, state, cancel);
        var command = new QueueReply(sealing.NewId(), body, files, seen, Automatic: false)
        {
            Account = governing.Own,
            Others = governing.Others,
            IsOfficial = governing.IsOfficial,
            Macro = macro?.Use,
            Wording = tenant.Wording,
            Undo = tenant.UndoOf(state.Account),
        };

        // The decider itself judges what the author must have seen; notes and tags do not make a reply stale.
        var meta = request.Meta with { ExpectedVersion = null };
        var reply = await actors.Send(ActorId.ForTicket(caller.Tenant, ticket), command, meta, cancel);
        if (reply is CommandReply.Refused { Refusal: StaleReply stale, Version: var version })
        {
            var since = await timeline.Read(caller.Tenant, ticket, seen, Timeline.LongestPage, cancel);
            return new StaleReplyProblem(stale.ToProblem(), version, since.Items);
        }
        if (reply is CommandReply.Refused { Refusal: RepliesPaused paused })
            await attempts.Record(caller.Tenant, ticket, governing, paused.Suspension, null, meta, cancel);
        return reply.Answer(receipt =>
        {
            IfMatch.Tag(http, receipt.Version);
            return TypedResults.Json(
                new ReplyAnswer(receipt.Created!.Value, receipt.Version), Wire.Json.ReplyAnswer, statusCode: StatusCodes.Status202Accepted);
        });
    }
}
