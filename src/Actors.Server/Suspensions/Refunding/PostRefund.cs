using Actors.Domain.Orders.Refunding;
using Actors.Domain.Suspensions;
using Actors.Server.Administration;
using Actors.Server.Orders.Refunding;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Acting;
using Actors.Server.Tickets;
using Actors.Server.Tickets.Acting;
using Actors.Domain.Suspensions.Refunding;
using Money = Actors.Domain.Orders.Money;

namespace Actors.Server.Suspensions.Refunding;

/// <param name="Disputed">The buyer has said that it is not settled.</param>
/// <param name="Claimed">An A-to-Z claim was filed.</param>
public sealed record RefundRequest(Guid Ticket, string OrderId, Money Amount, bool Disputed = false, bool Claimed = false, string? Why = null) : IRequest
{
    public IEnumerable<FieldError> Errors() =>
        Check.Token("$.orderId", OrderId, 64).Concat(Why is null ? [] : Check.Text("$.why", Why, 10_000));
}

/// <param name="Side"><c>compliance</c> or <c>finance</c>: the role in which the caller approves.</param>
public sealed record RefundApprovalRequest(string Side) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Token("$.side", Side, 40);
}

public sealed record RefundRejectionRequest(string Reason) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Text("$.reason", Reason, 10_000);
}

/// <param name="How">Where it was made or tried, as a short code such as <c>seller-central</c>.</param>
/// <param name="Reference">What the marketplace calls it.</param>
public sealed record RefundOutcomeRequest(bool Done, string How, string? Reference = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Token("$.how", How, 100).Concat(Check.OptionalToken("$.reference", Reference, 200));
}

/// <summary>Refunds that are made by hand while the desk's own way is closed (R95).</summary>
public static class PostRefund
{
    public static void Map(IEndpointRouteBuilder suspensions)
    {
        var refunds = suspensions.MapGroup("/{suspension:guid}/refunds");
        refunds.MapPost("", List)
            .Needs(Permissions.WorkSuspensions)
            .Produces<SuspensionAnswer>(StatusCodes.Status201Created)
            .Refuses(404, 409)
            .WithName("ListRefund")
            .WithSummary("Put an order on the list of refunds to be made by hand")
            .WithDescription(
                "The ticket is about the order, and governed by the suspended account. What was refunded before, in any conversation or incident, "
                + "is listed again only with the reason why. The order books the sum first: in its currency, and within its total.");
        refunds.MapPost("/{refund:guid}/approvals", Approve)
            .Needs(Permissions.ApproveRefunds)
            .Produces<SuspensionAnswer>()
            .Refuses(404, 409)
            .WithName("ApproveRefund")
            .WithSummary("Approve a refund for compliance or for finance")
            .WithDescription("Both sides are needed, from two different people.");
        refunds.MapPost("/{refund:guid}/rejection", Reject)
            .Needs(Permissions.ApproveRefunds)
            .Produces<SuspensionAnswer>()
            .Refuses(404, 409)
            .WithName("RejectRefund")
            .WithSummary("Decide against a refund, and say why");
        refunds.MapPost("/{refund:guid}/outcome", Settle)
            .Needs(Permissions.ApproveRefunds)
            .Produces<SuspensionAnswer>()
            .Refuses(404, 409)
            .WithName("SettleRefund")
            .WithSummary("Record that an approved refund was made, or failed");
    }

    private static async Task<IResult> List(
        Guid suspension,
        CommandRequest<RefundRequest> request,
        IActors actors,
        Governors governors,
        DoneElsewhere elsewhere,
        RefundBookings bookings,
        Sealing sealing,
        TimeProvider time,
        CancellationToken cancel)
    {
        var (body, tenant) = (request.Body, request.Caller.Tenant);
        var ticket = (await actors.ReadTicket(tenant, body.Ticket, cancel)).As<TicketState>();
        var governing = await governors.Of(tenant, ticket, cancel);
        var done = (await elsewhere.Of(tenant, body.Ticket, ticket, cancel)).Concat(ticket.Done.Select(own => (Ticket: body.Ticket, Action: own)))
            .Where(other => Act.IsRefund(other.Action.Kind) && (other.Action.OrderId is null || other.Action.OrderId == body.OrderId)).ToArray();
        var command = new ListRefund(
            sealing.NewId(),
            body.Ticket,
            body.OrderId,
            body.Amount,
            body.Disputed,
            body.Claimed,
            [governing.Account, .. governing.Others.Select(other => other.Account)],
            [.. ticket.Orders.Select(order => order.OrderId)],
            [.. done.Select(other => other.Action)])
        {
            Why = body.Why is { } why ? sealing.Reason(Subjects.Suspension(suspension), why) : null,
        };
        var incident = (await actors.ReadSuspension(tenant, suspension, cancel)).As<SuspensionState>();
        var booking = new BookRefund(command.Refund, body.Amount, body.Ticket)
        {
            Suspension = suspension,
            Known = [.. command.Elsewhere.Select(action => action.Id)],
            Found = DoneElsewhere.Refunds(done, body.OrderId),
        };
        var id = ActorId.ForSuspension(tenant, suspension);
        var now = time.GetUtcNow();
        var reply = Refund.Decide(incident, command with { Booked = now }, new(id, 0, now, request.Caller.Who)) is Decision.Refused
            ? await actors.Send(id, command, request.Meta, cancel)
            : await bookings.Book(
                id, incident.Account, body.OrderId, booking, (refund, at) => command with { Refund = refund, Booked = at }, request.Meta, cancel);
        return reply.Answer(receipt => SuspensionCommands.Answer(suspension, receipt, StatusCodes.Status201Created));
    }

    private static async Task<IResult> Approve(
        Guid suspension, Guid refund, CommandRequest<RefundApprovalRequest> request, IActors actors, CancellationToken cancel)
    {
        var caller = request.Caller;
        var command = new ApproveRefund(refund, request.Body.Side, caller.Roles)
        {
            Oneself = (await actors.ReadTenant(caller.Tenant, cancel)).SameAs(caller.Who),
        };
        return await actors.SendToSuspension(suspension, command, request, cancel);
    }

    private static Task<IResult> Reject(
        Guid suspension, Guid refund, CommandRequest<RefundRejectionRequest> request, IActors actors, Sealing sealing, CancellationToken cancel)
    {
        var reason = sealing.Reason(Subjects.Suspension(suspension), request.Body.Reason);
        return actors.SendToSuspension(suspension, new RejectRefund(refund, request.Caller.Roles, reason), request, cancel);
    }

    private static Task<IResult> Settle(
        Guid suspension, Guid refund, CommandRequest<RefundOutcomeRequest> request, IActors actors, CancellationToken cancel)
    {
        var body = request.Body;
        return actors.SendToSuspension(suspension, new SettleRefund(refund, body.Done, body.How, body.Reference), request, cancel);
    }
}
