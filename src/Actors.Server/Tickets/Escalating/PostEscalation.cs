using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Escalating;
using Actors.Server.Tickets.Gating;

namespace Actors.Server.Tickets.Escalating;

/// <param name="Team">One of the teams under <c>teams</c>.</param>
public sealed record EscalationRequest(string Team) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Token("$.team", Team, 100);
}

public sealed record EscalationAnswer(Guid Escalation, long Version);

public static class PostEscalation
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapPost("/{ticket:guid}/escalations", Handle)
        .Needs(Permissions.WorkTickets)
        .Produces<EscalationAnswer>(StatusCodes.Status201Created)
        .Refuses(404, 409, 412)
        .WithName("Escalate")
        .WithSummary("Hand the ticket to a team")
        .WithDescription(
            "No clock is reset or paused. An Amazon ticket is escalated only with a note that passes the ACID test and is newer than the "
            + "buyer's last message; the team reads the summary under hand-off.");

    private static async Task<IResult> Handle(
        Guid ticket,
        CommandRequest<EscalationRequest> request,
        IActors actors,
        GateRules rules,
        Sealing sealing,
        HttpContext http,
        CancellationToken cancel)
    {
        var tenant = request.Caller.Tenant;
        await rules.RequireTeam(tenant, request.Body.Team, cancel);
        var rule = await rules.Of(tenant, ticket, Gate.Escalate, cancel);
        var command = new EscalateTicket(sealing.NewId(), request.Body.Team, rule);
        return await actors.MakeOnTicket(
            ticket, command, request, (made, version) => new EscalationAnswer(made, version), Wire.Json.EscalationAnswer, http, cancel);
    }
}
