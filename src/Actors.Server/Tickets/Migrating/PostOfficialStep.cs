using Actors.Domain.Macros;
using Actors.Domain.Orders;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Migrating;
using Actors.Domain.Tickets.Replying;
using Actors.Domain.Tickets.Suspending;
using Actors.Server.Macros.Rendering;
using Actors.Server.Suspensions;
using Actors.Server.Tickets.Acting;

namespace Actors.Server.Tickets.Migrating;

/// <param name="Macro">One with the purpose <c>returnToAmazon</c>.</param>
public sealed record AnnouncementRequest(MacroChoice Macro) : IRequest
{
    public IEnumerable<FieldError> Errors() => MacroChoice.Errors("$.macro", Macro);
}

/// <param name="Macro">One with the purpose <c>resolutionSummary</c>.</param>
/// <param name="Summary">What came of it, for colleagues.</param>
/// <param name="Amount">Where money moved: what the message confirms.</param>
public sealed record ResolutionRequest(MacroChoice Macro, string Summary, Money? Amount = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => MacroChoice.Errors("$.macro", Macro).Concat(Check.Text("$.summary", Summary, 20_000));
}

/// <param name="Text">As it was queued.</param>
/// <param name="Warnings"><c>addressMayBeStripped</c>: Amazon may take an e-mail address out of the message.</param>
public sealed record OfficialStepAnswer(Guid Reply, long Version, string Text, IReadOnlyList<string> Warnings);

/// <summary>The two official messages of a migration. Each is an ordinary reply, under all rules of one, made of a locked macro.</summary>
public static class PostOfficialStep
{
    public static void Map(IEndpointRouteBuilder tickets)
    {
        tickets.MapPost("/{ticket:guid}/migration/announcement", Announce)
            .Needs(Permissions.Reply)
            .NeedsIfMatch()
            .Produces<OfficialStepAnswer>(StatusCodes.Status202Accepted)
            .Refuses(404, 409, 412, 428)
            .WithName("AnnounceMigration")
            .WithSummary("Step 2: tell the buyer in the official thread")
            .WithDescription(
                "The message says why, where it goes on and that we come back; its wording is locked. It counts when the channel accepts it. "
                + "An e-mail address in it needs a waiver of this ticket for contact.email.");
        tickets.MapPost("/{ticket:guid}/migration/resolution", Resolve)
            .Needs(Permissions.Reply)
            .NeedsIfMatch()
            .Produces<OfficialStepAnswer>(StatusCodes.Status202Accepted)
            .Refuses(404, 409, 412, 428)
            .WithName("ResolveMigration")
            .WithSummary("Step 3: sum up the outcome in the official thread")
            .WithDescription(
                "Money agreed on outside, and every refund made meanwhile, has to stand in the message. The ticket can be closed when the channel "
                + "accepted it and nothing was said outside since.");
    }

    private static Task<IResult> Announce(
        Guid ticket, CommandRequest<AnnouncementRequest> request, IActors actors, OfficialMessages messages, Attempts attempts, HttpContext http, CancellationToken cancel) =>
        Send(
            ticket, request.Body.Macro, request, actors, messages, attempts, http,
            message => new AnnounceMigration(message.Reply, message.Purpose), cancel);

    private static async Task<IResult> Resolve(
        Guid ticket,
        CommandRequest<ResolutionRequest> request,
        IActors actors,
        OfficialMessages messages,
        Attempts attempts,
        DoneElsewhere elsewhere,
        Sealing sealing,
        HttpContext http,
        CancellationToken cancel)
    {
        var tenant = request.Caller.Tenant;
        var state = (await actors.ReadTicket(tenant, ticket, cancel)).As<TicketState>();
        var refunds = (await elsewhere.Of(tenant, ticket, state, cancel)).Select(done => done.Action)
            .Where(done => done.Kind is ActionKind.Refund or ActionKind.GoodwillRefund && done.At >= state.Migration?.At);
        return await Send(
            ticket, request.Body.Macro, request, actors, messages, attempts, http,
            message => new ResolveMigration(
                message.Reply, message.Purpose, sealing.Note(ticket, request.Body.Summary), request.Body.Amount)
            {
                Elsewhere = [.. refunds.Select(done => done.Amount).OfType<Money>().Distinct()],
            },
            cancel);
    }

    private static async Task<IResult> Send(
        Guid ticket,
        MacroChoice macro,
        CommandRequest request,
        IActors actors,
        OfficialMessages messages,
        Attempts attempts,
        HttpContext http,
        Func<MadeMessage, Command> command,
        CancellationToken cancel)
    {
        var tenant = request.Caller.Tenant;
        var message = await messages.Make(tenant, ticket, macro, IfMatch.Required(http), cancel);
        // What its author must have seen is judged as for any reply: notes and tags do not make it stale.
        var meta = request.Meta with { ExpectedVersion = null };
        var reply = await actors.Send(ActorId.ForTicket(tenant, ticket), command(message), meta, cancel);
        if (reply is CommandReply.Refused { Refusal: RepliesPaused paused })
            await attempts.Record(tenant, ticket, message.Governing, paused.Suspension, null, meta, cancel);
        return reply.Answer(receipt =>
        {
            IfMatch.Tag(http, receipt.Version);
            string[] warnings = message.Text.Contains('@', StringComparison.Ordinal) ? ["addressMayBeStripped"] : [];
            return TypedResults.Json(
                new OfficialStepAnswer(receipt.Created!.Value, receipt.Version, message.Text, warnings),
                Wire.Json.OfficialStepAnswer,
                statusCode: StatusCodes.Status202Accepted);
        });
    }
}
