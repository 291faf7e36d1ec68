using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Splitting;
using Actors.Server.Suspensions;

namespace Actors.Server.Tickets.Splitting;

/// <param name="Messages">The buyer's, of this ticket.</param>
/// <param name="Reason">Recorded with who said so.</param>
/// <param name="Orders">What the new ticket is about; all orders of this one when left out.</param>
public sealed record SplitRequest(IReadOnlyList<Guid> Messages, string? Reason = null, IReadOnlyList<string>? Orders = null) : IRequest
{
    private const int Most = 200;

    public IEnumerable<FieldError> Errors()
    {
        if (Messages.Count > Most)
            yield return new("$.messages", $"At most {Most}.");
        if (Orders is { } orders && (orders.Count > Most || !orders.All(OrderIds.IsValid)))
            yield return new("$.orders", $"At most {Most} order IDs.");
        foreach (var error in Reason is null ? [] : Check.Text("$.reason", Reason, longest: 1000))
            yield return error;
    }
}

/// <param name="Ticket">The new one.</param>
/// <param name="Version">Of the new one.</param>
/// <param name="FromVersion">Of the one it was split off from.</param>
public sealed record SplitAnswer(Guid Ticket, long Version, long FromVersion);

public static class PostSplit
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapPost("/{ticket:guid}/split", Handle)
        .Needs(Permissions.WorkTickets)
        .Produces<SplitAnswer>(StatusCodes.Status201Created)
        .Refuses(404, 409, 412, 422)
        .WithName("SplitTicket")
        .WithSummary("Make some of the buyer's messages a ticket of their own")
        .WithDescription(
            "The messages stay in the stream they were recorded in; both tickets say where they went and came from. Their clocks run in the new ticket, from their "
            + "own time. Replies under way stay with this ticket. What comes later in the conversation comes here, unless it answers a mail or a reply of the new "
            + "ticket. Merge the new ticket into this one to take the split back.");

    private static async Task<IResult> Handle(
        Guid ticket,
        CommandRequest<SplitRequest> request,
        IActors actors,
        Governors governors,
        TicketSplits splits,
        Sealing sealing,
        HttpContext http,
        CancellationToken cancel)
    {
        var (tenant, body, meta) = (request.Caller.Tenant, request.Body, request.Meta);
        var state = (await actors.ReadTicket(tenant, ticket, cancel)).As<TicketState>();
        var held = (await governors.Of(tenant, state, cancel)).Hold is not null;
        var command = new SplitOffMessages(
            sealing.NewId(), body.Messages, body.Orders, held, body.Reason is { } text ? sealing.Note(ticket, text) : null);
        var reply = await actors.Send(ActorId.ForTicket(tenant, ticket), command, meta, cancel);
        if (reply is not CommandReply.Accepted { Receipt: { Created: { } opened } receipt })
            return ((CommandReply.Refused)reply).Refusal.ToProblem();

        // The ticket is on its way as an effect already; opened here too, it is there when this answers.
        await splits.Align(tenant, ticket, opened, step => (meta with { ExpectedVersion = null }).Part(step), cancel);
        var version = (await actors.ReadTicket(tenant, opened, cancel)).Version;
        IfMatch.Tag(http, version);
        return TypedResults.Json(new SplitAnswer(opened, version, receipt.Version), Wire.Json.SplitAnswer, statusCode: StatusCodes.Status201Created);
    }
}
