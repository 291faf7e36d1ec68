using System.Globalization;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.ChangingStatus;
using Actors.Domain.Tickets.Escalating;
using Actors.Server.Tickets.Gating;

namespace Actors.Server.Tickets.Bulk;

public sealed record BulkCloseRequest(IReadOnlyList<Guid> Tickets) : IRequest
{
    public const int MostTickets = 200;

    public IEnumerable<FieldError> Errors() => Check.AtMost("$.tickets", Tickets, MostTickets);
}

public sealed record BulkEscalateRequest(IReadOnlyList<Guid> Tickets, string Team) : IRequest
{
    public IEnumerable<FieldError> Errors() =>
        Check.AtMost("$.tickets", Tickets, BulkCloseRequest.MostTickets).Concat(Check.Token("$.team", Team, 100));
}

/// <summary>What became of one ticket: its new version, or the problem it alone would have been refused with.</summary>
public sealed record BulkItem(Guid Ticket, long? Version, Problem? Problem);

public sealed record BulkAnswer(IReadOnlyList<BulkItem> Items);

/// <summary>The same step for many tickets. Each is decided by its own actor: one refusal holds up no other.</summary>
public static class PostBulk
{
    public static void Map(IEndpointRouteBuilder tickets)
    {
        tickets.MapPost("/bulk/close", Close)
            .Needs(Permissions.WorkTickets)
            .Produces<BulkAnswer>()
            .WithName("CloseTickets")
            .WithSummary("Close many tickets")
            .WithDescription("Answers per ticket, with the same refusals as one by one.");
        tickets.MapPost("/bulk/escalate", Escalate)
            .Needs(Permissions.WorkTickets)
            .Produces<BulkAnswer>()
            .WithName("EscalateTickets")
            .WithSummary("Hand many tickets to a team")
            .WithDescription("Answers per ticket, with the same refusals as one by one.");
    }

    private static Task<IResult> Close(
        CommandRequest<BulkCloseRequest> request, IActors actors, GateRules rules, CancellationToken cancel) =>
        Each(
            request.Body.Tickets,
            request,
            actors,
            async ticket => new ChangeStatus(TicketStatus.Closed) { Rule = await rules.Of(request.Caller.Tenant, ticket, Gate.Close, cancel) },
            cancel);

    private static async Task<IResult> Escalate(
        CommandRequest<BulkEscalateRequest> request, IActors actors, GateRules rules, Sealing sealing, CancellationToken cancel)
    {
        await rules.RequireTeam(request.Caller.Tenant, request.Body.Team, cancel);
        return await Each(
            request.Body.Tickets,
            request,
            actors,
            async ticket => new EscalateTicket(
                sealing.NewId(), request.Body.Team, await rules.Of(request.Caller.Tenant, ticket, Gate.Escalate, cancel)),
            cancel);
    }

    private static async Task<IResult> Each(
        IReadOnlyList<Guid> tickets, CommandRequest request, IActors actors, Func<Guid, Task<Command>> command, CancellationToken cancel)
    {
        var items = await Task.WhenAll(tickets.Distinct().Select(async ticket =>
        {
            try
            {
                var id = CommandMetas.Id("bulk", request.Meta.Id.ToString("N", CultureInfo.InvariantCulture), ticket.ToString("N"));
                var meta = request.Meta with { Id = id, ExpectedVersion = null };
                var reply = await actors.Send(ActorId.ForTicket(request.Caller.Tenant, ticket), await command(ticket), meta, cancel);
                return reply is CommandReply.Accepted accepted
                    ? new BulkItem(ticket, accepted.Receipt.Version, null)
                    : new BulkItem(ticket, null, ((CommandReply.Refused)reply).Refusal.ToProblem());
            }
            catch (ProblemException problem)
            {
                return new BulkItem(ticket, null, problem.Problem);
            }
        }));
        return TypedResults.Json(new BulkAnswer(items), Wire.Json.BulkAnswer);
    }
}
