using Actors.Domain.Orders;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Acting;
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
            + "note says why it is done again.");

    private static async Task<IResult> Handle(
        Guid ticket,
        CommandRequest<ActionRequest> request,
        IActors actors,
        GateRules rules,
        DoneElsewhere elsewhere,
        Governors governors,
        Sealing sealing,
        HttpContext http,
        CancellationToken cancel)
    {
        var (body, tenant) = (request.Body, request.Caller.Tenant);
        var state = (await actors.ReadTicket(tenant, ticket, cancel)).As<TicketState>();
        var rule = Act.GateOf(body.Kind) is { } gate ? await rules.Of(tenant, ticket, gate, cancel) : null;
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
        };
        return await actors.MakeOnTicket(
            ticket, command, request, (made, version) => new ActionAnswer(made, version), Wire.Json.ActionAnswer, http, cancel);
    }
}
