using Actors.Domain.Orders;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Reviewing;
using Actors.Server.Administration;
using Actors.Server.Tickets.Acting;

namespace Actors.Server.Tickets.Reviewing;

/// <param name="OrderId">The ticket's order, unless given.</param>
/// <param name="Note">The note that says why.</param>
public sealed record AskReviewRequest(ActionKind Kind, Money Amount, string? OrderId = null, Guid? Note = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.OptionalToken("$.orderId", OrderId, 64);
}

/// <param name="Amount">That the decision is about, as it was read.</param>
/// <param name="Seen">The ticket's version that was looked at.</param>
/// <param name="Note">That says why; unless given, the one it was asked with, or the newest that does.</param>
/// <param name="Reason">Needed to deny.</param>
public sealed record ReviewDecisionRequest(bool Granted, Money Amount, long Seen, Guid? Note = null, string? Reason = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => Reason is null ? [] : Check.Text("$.reason", Reason, 10_000);
}

public static class AskedReviewEndpoints
{
    public static void Map(IEndpointRouteBuilder tickets)
    {
        var requests = tickets.MapGroup("/{ticket:guid}/refund-reviews/requests");
        requests.MapGet("", List)
            .Needs(Permissions.ReadTickets)
            .Produces<AskedReviewList>()
            .Refuses(404)
            .WithName("ListAskedRefundReviews")
            .WithSummary("The reviews of refunds that were asked for on the ticket, newest first");
        requests.MapPost("", Ask)
            .Needs(Permissions.Note)
            .Produces<RefundReviewAnswer>(StatusCodes.Status201Created)
            .Refuses(404, 409, 412, 422)
            .WithName("AskForRefundReview")
            .WithSummary("Ask somebody else to look at a refund before it is issued")
            .WithDescription(
                "It waits among the decisions of those who may. What would refuse the refund itself refuses the request, and so does its order: another "
                + "currency, more than is left. The same refund is asked for once; another sum takes the place of what waits for the order. The request "
                + "ends by itself when the order is refunded, the ticket merged or the account suspended.");
        requests.MapPost("/{review:guid}/decision", Decide)
            .Needs(Permissions.ReviewRefunds)
            .Produces<Versioned>()
            .Refuses(403, 404, 409, 412, 422)
            .WithName("DecideRefundReview")
            .WithSummary("Grant or deny a review that was asked for")
            .WithDescription(
                "Never one's own. It names the sum with its currency, and the version of the ticket that was looked at: 412 when the conversation moved "
                + "on. A grant leans on a note that says why; a denial says why itself.");
        requests.MapPost("/{review:guid}/withdrawal", Withdraw)
            .Needs(Permissions.Note)
            .Produces<Versioned>()
            .Refuses(403, 404, 409, 412)
            .WithName("WithdrawRefundReview")
            .WithSummary("Take back what one asked for");
    }

    private static async Task<IResult> List(Guid ticket, Caller caller, AskedReviewReader reader, People people, CancellationToken cancel)
    {
        var (replay, items) = await reader.Of(caller.Tenant, ticket, _ => true, await people.Names(caller.Tenant, cancel), cancel);
        return TypedResults.Json(new AskedReviewList([.. items.Reverse()], replay.Events.Count), Wire.Json.AskedReviewList);
    }

    private static async Task<IResult> Ask(
        Guid ticket, CommandRequest<AskReviewRequest> request, ActionPlans plans, ReviewRequests reviews, HttpContext http, CancellationToken cancel)
    {
        var body = request.Body;
        var plan = await plans.Of(ticket, new(body.Kind, body.Amount, body.OrderId, null, body.Note), request.Caller, cancel);
        var reply = await reviews.Ask(plan, request.Caller, request.Meta, cancel);
        return reply.Answer(receipt =>
        {
            IfMatch.Tag(http, receipt.Version);
            return TypedResults.Json(
                new RefundReviewAnswer(receipt.Created!.Value, receipt.Version), Wire.Json.RefundReviewAnswer, statusCode: StatusCodes.Status201Created);
        });
    }

    private static async Task<IResult> Decide(
        Guid ticket,
        Guid review,
        CommandRequest<ReviewDecisionRequest> request,
        IActors actors,
        ActionPlans plans,
        Sealing sealing,
        HttpContext http,
        CancellationToken cancel)
    {
        var body = request.Body;
        var asked = (await actors.ReadTicket(request.Caller.Tenant, ticket, cancel)).As<TicketState>().AskedReviews.Find(known => known.Id == review);
        if (asked is null)
            return new UnknownRefundReview().ToProblem();
        var plan = await plans.Of(ticket, new(asked.Kind, asked.Amount, asked.OrderId), request.Caller, cancel);
        if (body.Granted && asked.Waits && await plans.OrderRefuses(plan, request.Caller.Who, cancel) is { } refusal)
            return refusal.ToProblem();
        var command = new DecideRefundReview(
            review,
            body.Granted,
            body.Amount,
            body.Seen,
            body.Note,
            body.Reason is { } reason ? sealing.Note(ticket, reason) : null,
            plan.Command.Elsewhere)
        {
            Suspension = plan.Command.Suspension,
            Oneself = plan.Command.Oneself,
        };
        return await actors.SendToTicket(ticket, command, request, http, cancel);
    }

    private static async Task<IResult> Withdraw(
        Guid ticket, Guid review, CommandRequest request, IActors actors, HttpContext http, CancellationToken cancel)
    {
        var oneself = (await actors.ReadTenant(request.Caller.Tenant, cancel)).SameAs(request.Caller.Who);
        return await actors.SendToTicket(ticket, new WithdrawRefundReview(review) { Oneself = oneself }, request, http, cancel);
    }
}
