using System.Globalization;
using Actors.Domain.Orders;
using Actors.Domain.Orders.Refunding;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Acting;
using Actors.Server.Orders.Refunding;
using Actors.Server.Suspensions;
using Actors.Server.Tickets.Reviewing;

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
            + "refunded before no more than its total. The tenant may want a manager to have reviewed it (refund-review): whoever is refused because of that "
            + "has asked for the review by it.");

    private static async Task<IResult> Handle(
        Guid ticket,
        CommandRequest<ActionRequest> request,
        IActors actors,
        ActionPlans plans,
        ReviewRequests reviews,
        RefundBookings bookings,
        TimeProvider time,
        HttpContext http,
        CancellationToken cancel)
    {
        var plan = await plans.Of(ticket, request.Body, request.Caller, cancel);
        var command = plan.Command;
        var reply = Booking(plan, new(default, 0, time.GetUtcNow(), request.Caller.Who)) is { } booking
            ? await bookings.Book(
                plan.Ticket,
                plan.State.Account,
                command.OrderId!,
                booking,
                (refund, at) => command with { Action = refund, Booked = at },
                request.Meta,
                cancel)
            : await actors.Send(plan.Ticket, command, request.Meta, cancel);
        if (reply is CommandReply.Refused { Refusal: RefundReviewNeeded }
            && await reviews.Ask(plan, request.Caller, request.Meta.Part(Asking(plan.State)), cancel) is CommandReply.Refused instead)
            reply = instead;
        return reply.Answer(receipt =>
        {
            IfMatch.Tag(http, receipt.Version);
            return TypedResults.Json(
                new ActionAnswer(receipt.Created!.Value, receipt.Version), Wire.Json.ActionAnswer, statusCode: StatusCodes.Status201Created);
        });
    }

    /// <summary>The same request again asks once, until what it asked for is settled: then it asks anew.</summary>
    private static string Asking(TicketState state) =>
        string.Create(CultureInfo.InvariantCulture, $"ask-review-{state.AskedReviews.Count(asked => !asked.Waits)}");

    /// <summary>Null where the order has nothing to book: it is no refund of an order, or the ticket says no by itself.</summary>
    private static BookRefund? Booking(ActionPlan plan, in Context context) =>
        plan.Booking is not null && Act.Decide(plan.State, plan.Command with { Booked = context.Now }, context) is Decision.Accepted ? plan.Booking : null;
}
