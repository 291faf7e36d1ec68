using Actors.Domain.Orders;
using Actors.Domain.Orders.Refunding;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Acting;
using Actors.Server.Orders.Refunding;
using Actors.Server.Tickets.Gating;

namespace Actors.Server.Tickets.Acting;

/// <summary>Something that is done about the case outside the conversation.</summary>
/// <param name="Amount">Needed for refunds.</param>
/// <param name="OrderId">The ticket's order, unless given.</param>
/// <param name="Note">The note that says why; needed to do again what was done already.</param>
public sealed record ActionRequest(
    ActionKind Kind, Money? Amount = null, string? OrderId = null, string? Detail = null, Guid? Note = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => Detail is null ? [] : Check.Text("$.detail", Detail, 20_000);
}

public sealed record ActionAnswer(Guid Action, long Version);

public static class PostAction
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapPost("/{ticket:guid}/actions", Handle)
        .Needs(Permissions.Note)
        .Produces<ActionAnswer>(StatusCodes.Status201Created)
        .Refuses(404, 409, 412)
        .WithName("RecordAction")
        .WithSummary("Record what is done about the case")
        .WithDescription(
            "A goodwill refund, a policy override and whatever is compliance-critical need a note of their own that passes the ACID test "
            + "and holds the decision path. What was done already for the order, here or in another conversation, is refused until a newer "
            + "note says why it is done again. A refund is booked on its order first: it is in the order's currency, and with all that was promised and "
            + "refunded before no more than its total. The tenant may want a manager to have reviewed it (refund-review, refund-reviews).");

    private static async Task<IResult> Handle(
        Guid ticket,
        CommandRequest<ActionRequest> request,
        IActors actors,
        GateRules rules,
        DoneElsewhere elsewhere,
        Governors governors,
        RefundBookings bookings,
        Sealing sealing,
        TimeProvider time,
        HttpContext http,
        CancellationToken cancel)
    {
        var (body, tenant) = (request.Body, request.Caller.Tenant);
        var state = (await actors.ReadTicket(tenant, ticket, cancel)).As<TicketState>();
        var rule = Act.GateOf(body.Kind) is { } gate ? await rules.Of(tenant, ticket, gate, cancel) : null;
        var settings = await rules.Tenant(tenant, cancel);
        var others = await elsewhere.Of(tenant, ticket, state, cancel);
        var command = new RecordAction(
            sealing.NewId(),
            body.Kind,
            body.Amount,
            body.OrderId ?? (state.Orders.IsEmpty ? null : state.Orders[0].OrderId),
            body.Detail is { } detail ? sealing.Note(ticket, detail) : null,
            body.Note,
            [.. others.Select(other => other.Action).OrderBy(action => action.At)],
            rule)
        {
            Suspension = (await governors.Of(tenant, state, cancel)).Hold?.Suspension,
            ReviewNeeded = body.Amount is { } sum && settings.RefundReview.Needs(body.Kind, sum, Cited(state)),
            Oneself = settings.SameAs(request.Caller.Who),
        };
        var id = ActorId.ForTicket(tenant, ticket);
        var reply = Booking(ticket, state, command, others, new(default, 0, time.GetUtcNow(), request.Caller.Who)) is { } booking
            ? await bookings.Book(
                id, state.Account, command.OrderId!, booking, (refund, at) => command with { Action = refund, Booked = at }, request.Meta, cancel)
            : await actors.Send(id, command, request.Meta, cancel);
        return reply.Answer(receipt =>
        {
            IfMatch.Tag(http, receipt.Version);
            return TypedResults.Json(
                new ActionAnswer(receipt.Created!.Value, receipt.Version), Wire.Json.ActionAnswer, statusCode: StatusCodes.Status201Created);
        });
    }

    /// <summary>Policies of the notes that stand.</summary>
    private static IEnumerable<string> Cited(TicketState state) =>
        state.Notes.Where(note => note is { Current: true, Corrected: false }).Select(note => note.Facts?.Policy).OfType<string>();

    /// <summary>Null where the order has nothing to book: it is no refund of an order, or the ticket says no by itself.</summary>
    private static BookRefund? Booking(
        Guid ticket, TicketState state, RecordAction command, IReadOnlyList<(Guid Ticket, DoneAction Action)> others, in Context context)
    {
        if (command is not { Amount: { } amount, OrderId: { } order } || !Act.IsRefund(command.Kind))
            return null;
        if (Act.Decide(state, command with { Booked = context.Now }, context) is Decision.Refused)
            return null;
        return new(command.Action, amount, ticket)
        {
            Known = [.. command.Elsewhere.Concat(state.Done).Select(done => done.Id)],
            Found = DoneElsewhere.Refunds(others.Concat(state.Done.Select(done => (ticket, done))), order),
        };
    }
}
