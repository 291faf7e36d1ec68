using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.LinkingOrders;

namespace Actors.Server.Tickets.LinkingOrders;

/// <param name="Reason">Recorded with who said so.</param>
public sealed record UnlinkOrderRequest(string Reason) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Text("$.reason", Reason, longest: 1000);
}

public static class DeleteOrder
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapDelete("/{ticket:guid}/orders/{orderId}", Handle)
        .Needs(Permissions.WorkTickets)
        .Produces<Versioned>()
        .Refuses(404, 409, 412)
        .WithName("UnlinkOrder")
        .WithSummary("Correct that the ticket is about an order")
        .WithDescription(
            "Who did it and why is recorded beside the link. Refused while the order's account is suspended: a ticket does not leave a suspension by "
            + "a correction. A later message that names the order links it again.");

    private static async Task<IResult> Handle(
        Guid ticket,
        string orderId,
        CommandRequest<UnlinkOrderRequest> request,
        IActors actors,
        OrderRouting orders,
        Storage.Accounts accounts,
        Sealing sealing,
        HttpContext http,
        CancellationToken cancel)
    {
        var tenant = request.Caller.Tenant;
        var own = (await actors.ReadTicket(tenant, ticket, cancel)).As<TicketState>().Account;
        var account = await orders.AccountOf(tenant, orderId, own, cancel);
        var mode = account == own ? AccountMode.Open : await accounts.ModeOf(tenant, account, cancel);
        var command = new UnlinkOrder(orderId, sealing.Note(ticket, request.Body.Reason), mode.Suspension);
        return await actors.SendToTicket(ticket, command, request, http, cancel);
    }
}
