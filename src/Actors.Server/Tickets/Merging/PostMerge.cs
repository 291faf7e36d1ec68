using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Merging;
using Actors.Server.Suspensions;

namespace Actors.Server.Tickets.Merging;

/// <param name="Ticket">The one that goes on in this one.</param>
/// <param name="Reason">Needed where the two do not visibly have one buyer. Recorded with who said so.</param>
public sealed record MergeRequest(Guid Ticket, string? Reason = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => Reason is null ? [] : Check.Text("$.reason", Reason, longest: 1000);
}

/// <param name="Reason">Recorded with who said so.</param>
public sealed record EndMergeRequest(string Reason) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Text("$.reason", Reason, longest: 1000);
}

public static class PostMerge
{
    public static void Map(IEndpointRouteBuilder tickets)
    {
        tickets.MapPost("/{ticket:guid}/merges", Handle)
            .Needs(Permissions.WorkTickets)
            .Produces<Versioned>()
            .Refuses(404, 409, 412, 422)
            .WithName("MergeTicket")
            .WithSummary("Let another ticket go on in this one")
            .WithDescription(
                "Both keep their streams. The other ticket is closed, its unanswered messages keep their clocks, which stand here from now on, and what "
                + "arrives in its conversation comes here. Its orders and tags are added to these. Ask for the preview first.");
        tickets.MapDelete("/{ticket:guid}/merges/{merged:guid}", End)
            .Needs(Permissions.WorkTickets)
            .Produces<Versioned>()
            .Refuses(404, 409, 412, 422)
            .WithName("EndMerge")
            .WithSummary("Leave a merged ticket on its own again")
            .WithDescription(
                "It opens again with its own messages, answered or not as they are by now. What came in meanwhile stays here. Nothing of the merge is "
                + "taken out of the record.");
    }

    private static async Task<IResult> Handle(
        Guid ticket,
        CommandRequest<MergeRequest> request,
        IActors actors,
        TicketMerges merges,
        MergePartners partners,
        Sealing sealing,
        HttpContext http,
        CancellationToken cancel)
    {
        var (tenant, other) = (request.Caller.Tenant, request.Body.Ticket);
        var pair = await partners.Read(tenant, ticket, other, cancel);
        if (!pair.IsMerged && pair.Refusal is { } refusal)
            return refusal.ToProblem();
        var reason = request.Body.Reason is { } text ? sealing.Note(ticket, text) : null;
        var command = new TakeTicketIn(
            other, pair.Other.Account, pair.Other.ResponseTime, pair.Other.Suspension?.Id, await partners.AreOfOneBuyer(tenant, pair, cancel), reason);
        return await Step(ticket, other, command, request, actors, merges, http, cancel);
    }

    private static Task<IResult> End(
        Guid ticket,
        Guid merged,
        CommandRequest<EndMergeRequest> request,
        IActors actors,
        TicketMerges merges,
        Sealing sealing,
        HttpContext http,
        CancellationToken cancel) =>
        Step(ticket, merged, new EndMerge(merged, null, sealing.Note(ticket, request.Body.Reason)), request, actors, merges, http, cancel);

    /// <summary>The steps that follow are on their way as an effect already; taken here too, they are done when this answers.</summary>
    private static async Task<IResult> Step(
        Guid ticket,
        Guid other,
        Command command,
        CommandRequest request,
        IActors actors,
        TicketMerges merges,
        HttpContext http,
        CancellationToken cancel)
    {
        var (tenant, meta) = (request.Caller.Tenant, request.Meta);
        if (await actors.Send(ActorId.ForTicket(tenant, ticket), command, meta, cancel) is CommandReply.Refused refused)
            return refused.Refusal.ToProblem();
        if (await merges.Align(tenant, other, ticket, step => (meta with { ExpectedVersion = null }).Part(step), cancel) is { } refusal)
            return refusal.ToProblem();
        var version = (await actors.ReadTicket(tenant, ticket, cancel)).Version;
        IfMatch.Tag(http, version);
        return TypedResults.Json(new Versioned(version), Wire.Json.Versioned);
    }
}
