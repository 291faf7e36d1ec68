using Actors.Domain.Orders;
using Actors.Domain.Orders.Refunding;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Migrating;
using Actors.Server.Orders.Refunding;
using Actors.Server.Tickets.Acting;
using Actors.Server.Tickets.Gating;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Tickets.Migrating;

/// <summary>Something that was said outside.</summary>
/// <param name="OccurredAt">Now, unless it says otherwise.</param>
/// <param name="Agreed">Money that was agreed on.</param>
public sealed record ExternalMessageRequest(
    ExternalDirection Direction, string Text, DateTimeOffset? OccurredAt = null, Money? Agreed = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Text("$.text", Text);
}

/// <param name="Drift">Rules of promotion it breaks; it is kept all the same.</param>
/// <param name="OfficialUnanswered">Buyer messages that wait in the official thread meanwhile.</param>
public sealed record ExternalMessageAnswer(Guid Message, long Version, IReadOnlyList<string> Drift, int OfficialUnanswered);

public static class PostExternalMessage
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapPost("/{ticket:guid}/migration/external-messages", Handle)
        .Needs(Permissions.Note)
        .Produces<ExternalMessageAnswer>(StatusCodes.Status201Created)
        .Refuses(404, 409, 412)
        .WithName("RecordExternalMessage")
        .WithSummary("Keep what was said outside the official channel")
        .WithDescription(
            "It stops no clock. The answer warns when the official thread waits meanwhile, and when promotion drifted in. Money that was "
            + "agreed on is booked on the ticket's order: with all that was promised and refunded before it is no more than the order's total. Where a manager has to review "
            + "such a refund, the review is asked for at once.");

    private static async Task<IResult> Handle(
        Guid ticket,
        CommandRequest<ExternalMessageRequest> request,
        IActors actors,
        TicketReplays replays,
        GateRules rules,
        RefundBookings bookings,
        Sealing sealing,
        HttpContext http,
        CancellationToken cancel)
    {
        var (body, tenant) = (request.Body, request.Caller.Tenant);
        var state = (await actors.ReadTicket(tenant, ticket, cancel)).As<TicketState>();
        var command = new RecordExternalMessage(
            sealing.NewId(), body.Direction, sealing.Note(ticket, body.Text), body.OccurredAt, body.Agreed)
        {
            Review = ActionPlans.NeedsReview(await rules.Tenant(tenant, cancel), state, ActionKind.Refund, body.Agreed) ? sealing.NewId() : null,
        };
        var id = ActorId.ForTicket(tenant, ticket);
        var reply = body.Agreed is { } agreed && agreed.CanMove() && state is { Migration.IsOpen: true, Orders: [var order, ..] }
            ? await bookings.Book(
                id,
                state.Account,
                order.OrderId,
                new(command.Message, agreed, ticket) { Agreed = true },
                (message, at) => command with { Message = message, OrderId = order.OrderId, Booked = at },
                request.Meta,
                cancel)
            : await actors.Send(id, command, request.Meta, cancel);
        if (reply is not CommandReply.Accepted { Receipt: var receipt })
            return ((CommandReply.Refused)reply).Refusal.ToProblem();

        var recorded = (await replays.Of(tenant, ticket, cancel)).Events.Select(known => known.Event).OfType<ExternalMessageRecorded>()
            .Last(message => message.Message == receipt.Created);
        IfMatch.Tag(http, receipt.Version);
        return TypedResults.Json(
            new ExternalMessageAnswer(recorded.Message, receipt.Version, recorded.Drift, recorded.Waiting),
            Wire.Json.ExternalMessageAnswer,
            statusCode: StatusCodes.Status201Created);
    }
}
